using FunQuail.Domain.Common;

namespace FunQuail.Application.Library.Audio;

/// <summary>Converts audio, and keeps what it made for a while.</summary>
public interface ITranscoder
{
    /// <summary>
    /// What was made before and is still kept, open for reading with seeking; else null. The caller disposes of it.
    /// </summary>
    Task<Stream?> FindAsync(Transcode transcode, CancellationToken ct);

    /// <summary>
    /// The bytes from the first on, while they are being made; callers who ask for the same get it from one conversion, each at
    /// their own pace. It is given up when all of them have disposed of their streams. Fails before there is a first byte with
    /// <c>audio.ffmpeg_missing</c>, <c>audio.too_many_transcodes</c>, <c>audio.transcoder_busy</c>,
    /// <c>audio.cache_unwritable</c>, <c>audio.transcode_failed</c> or <c>audio.transcode_stopped</c>; after it, reading throws
    /// a <see cref="TranscodeCutException"/>.
    /// </summary>
    /// <param name="caller">Who is asking, as far as limits go.</param>
    Task<Result<Stream>> MakeAsync(Transcode transcode, string caller, CancellationToken ct);
}
