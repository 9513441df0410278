using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Library.Audio;

/// <summary>
/// What to play for a recording: a file, or what was or can be made of it, as <see cref="AudioChoice"/> decides. Whoever asks
/// disposes of its content. Refuses with <c>audio.not_playable</c>, <c>audio.lossless_limit</c>, <c>audio.file_vanished</c>,
/// <c>audio.file_unreadable</c>.
/// </summary>
public sealed record GetAudio(Guid Recording, Guid? Upload, AudioWish Wish, Viewer Viewer) : IQuery<Result<PlayableAudio>>;

internal sealed class GetAudioHandler(IAudioReads audio, IAudioFiles files, ITranscoder transcoder)
    : IRequestHandler<GetAudio, Result<PlayableAudio>>
{
    public async Task<Result<PlayableAudio>> Handle(GetAudio query, CancellationToken ct)
    {
        var playable = await audio.ListAsync(query.Recording, query.Upload, query.Viewer, ct);
        var choice = AudioChoice.Among(playable, query.Wish);
        if (!choice.Succeeded) return choice.As<PlayableAudio>();

        var (source, profile) = choice.Value;
        var opened = await files.OpenAsync(source, ct);
        if (!opened.Succeeded) return opened.As<PlayableAudio>();
        if (profile is null) return PlayableAudio.Of(source, opened.Value);

        await using var file = opened.Value;
        var transcode = new Transcode(source, file.Path, file.StateOf(source), file.LastModified, profile);
        return PlayableAudio.Of(transcode, await transcoder.FindAsync(transcode, ct));
    }
}
