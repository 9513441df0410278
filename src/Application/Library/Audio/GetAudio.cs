using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Library.Audio;

/// <summary>The file to play for a recording. Refuses with <c>audio.not_playable</c>.</summary>
public sealed record GetAudio(Guid Recording, Guid? Upload, Viewer Viewer) : IQuery<Result<AudioSource>>;

internal sealed class GetAudioHandler(IAudioReads audio) : IRequestHandler<GetAudio, Result<AudioSource>>
{
    private static readonly Error NotPlayable =
        Error.NotFound("audio.not_playable", "There is no file of this recording that you may play.");

    public async Task<Result<AudioSource>> Handle(GetAudio query, CancellationToken ct) =>
        await audio.FindAsync(query.Recording, query.Upload, query.Viewer, ct) is { } source ? source : NotPlayable;
}
