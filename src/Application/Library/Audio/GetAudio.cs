using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Library.Audio;

/// <summary>
/// The file to play for a recording, open; whoever asks disposes of it. Refuses with <c>audio.not_playable</c>,
/// <c>audio.file_vanished</c>, <c>audio.file_unreadable</c>.
/// </summary>
public sealed record GetAudio(Guid Recording, Guid? Upload, Viewer Viewer) : IQuery<Result<PlayableAudio>>;

internal sealed class GetAudioHandler(IAudioReads audio, IAudioFiles files) : IRequestHandler<GetAudio, Result<PlayableAudio>>
{
    public async Task<Result<PlayableAudio>> Handle(GetAudio query, CancellationToken ct)
    {
        var source = await audio.FindAsync(query.Recording, query.Upload, query.Viewer, ct);
        return source is null ? AudioErrors.NotPlayable : await files.OpenAsync(source, ct);
    }
}
