using FunQuail.Domain.Common;

namespace FunQuail.Application.Library.Audio;

/// <summary>Why a recording cannot be played.</summary>
public static class AudioErrors
{
    public static readonly Error NotPlayable =
        Error.NotFound("audio.not_playable", "There is no file of this recording that you may play.");

    public static readonly Error FileVanished = Error.NotFound(
        "audio.file_vanished",
        "The file of this recording is no longer where it was imported from. "
        + "Bring it back, or import the folder it was moved to.");

    public static readonly Error FileUnreadable = Error.Unavailable(
        "audio.file_unreadable",
        "The server cannot read the file of this recording. Check its permissions and the disk it is on.");

    public static readonly Error LosslessLimit = Error.Invalid(
        "audio.lossless_limit",
        "A lossless format takes the bits that it needs and keeps to no limit: leave out the limit, or ask for a lossy format.");

    public static readonly Error FfmpegMissing = Error.Unavailable(
        "audio.ffmpeg_missing",
        "Converting audio needs ffmpeg, which is not on the server's PATH. Install it (apt install ffmpeg, or brew install "
        + "ffmpeg), or ask for the file as it is.");

    public static readonly Error TooManyTranscodes = new(
        ErrorKind.Limited,
        "audio.too_many_transcodes",
        "As many conversions as one listener may have are running for you. Wait for one to end, or leave one.");

    public static readonly Error TranscoderBusy = Error.Unavailable(
        "audio.transcoder_busy",
        "The server is converting as much audio as it can. Try again in a moment, or ask for the file as it is.");

    public static readonly Error CacheUnwritable = Error.Unavailable(
        "audio.cache_unwritable",
        "The server cannot write what it converts to its data directory. Make room there, or mend its permissions.");

    public static readonly Error TranscodeFailed = Error.Unavailable(
        "audio.transcode_failed",
        "ffmpeg cannot convert the file of this recording: it may be damaged, or ffmpeg lacks the encoder. The server's log "
        + "tells more. Ask for the file as it is, or for another format.");

    public static readonly Error TranscodeStopped = Error.Unavailable(
        "audio.transcode_stopped", "The conversion was stopped before it had begun. Ask again.");
}
