using System.Globalization;
using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>Why a file could not be read as audio.</summary>
internal static class AudioErrors
{
    public static Error Empty { get; } = Error.Invalid("audio.not_audio", "The file is empty or is no regular file.");

    public static Error NotAudio { get; } = Error.Invalid(
        "audio.not_audio",
        "The content is none of MP3, FLAC, Ogg Vorbis, Opus, MP4, AAC, AIFF or WAV, whatever the file is called.");

    public static Error NoLength { get; } = Error.Invalid(
        "audio.unsupported",
        "The headers do not say how long the sound is. With ffprobe installed the server may find out; re-encoding helps, too.");

    public static Error TooLarge { get; } = Error.Invalid(
        "audio.too_large",
        "The file takes more than 16 GiB, which no recording needs. Split it, or keep it out of the music folder.");

    public static Error PictureTooLarge { get; } = Error.Invalid(
        "picture.too_large", "The picture takes more than 16 MiB. Save it smaller.");

    public static Error Unreadable(string reason) => Error.Unavailable(
        "audio.unreadable", $"The file cannot be opened or read: {reason}");

    public static Error Truncated(string what) => Error.Invalid(
        "audio.truncated", $"{what} The file is cut off or damaged; copy or download it again.");

    public static Error Unsupported(string what) => Error.Invalid(
        "audio.unsupported", $"{what} Convert it to a format such as FLAC, Opus or MP3.");

    public static Error TooLargeTag(long bytes) => Error.Invalid(
        "audio.too_large_tag",
        string.Create(
            CultureInfo.InvariantCulture,
            $"The tag takes {bytes >> 20} MiB; at most {Limits.BlockBytes >> 20} MiB are read. Remove pictures from it."));
}
