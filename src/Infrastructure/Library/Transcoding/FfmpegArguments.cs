using System.Globalization;
using FunQuail.Application.Library.Audio;

namespace FunQuail.Infrastructure.Library.Transcoding;

/// <summary>
/// What ffmpeg is asked to do. The same request gives the same bytes, hence one thread, no dates and no random numbers; a change
/// here is a new <c>Revision</c> in <see cref="Transcode"/>.
/// </summary>
internal static class FfmpegArguments
{
    /// <summary>
    /// Below this a lossy encoder gets one channel and half the samples; above, stereo of CD quality: within these every encoder
    /// takes every step of bit rate, whatever the source is like.
    /// </summary>
    private const int LeastStereo = 48_000;

    private static readonly string[] Start =
        ["-nostdin", "-hide_banner", "-nostats", "-loglevel", "error", "-progress", "pipe:2", "-stats_period", "60",
            "-threads", "1"];

    private static readonly string[] Selection =
        ["-map", "0:a:0", "-vn", "-sn", "-dn", "-map_chapters", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"];

    public static IReadOnlyList<string> Of(Transcode transcode) =>
    [
        .. Start, .. Input(transcode), .. Selection, .. Tags(transcode.Source), .. Encoding(transcode), .. Container(transcode),
        "-threads", "1", "pipe:1",
    ];

    /// <summary>
    /// A name is only ever a file's, whatever signs it begins with or holds, and what was read as one format is read as no other,
    /// least of all as a play list.
    /// </summary>
    private static string[] Input(Transcode transcode) =>
        ["-protocol_whitelist", "file", "-f", Demuxer(transcode.Source.Mimetype), "-i", "file:" + transcode.Path];

    private static string Demuxer(string mimetype) => mimetype switch
    {
        "audio/mpeg" => "mp3",
        "audio/flac" => "flac",
        "audio/ogg" => "ogg",
        "audio/mp4" => "mov",
        "audio/aac" => "aac",
        "audio/aiff" => "aiff",
        "audio/wav" => "wav",
        _ => throw new ArgumentException($"No upload is {mimetype}.", nameof(mimetype)),
    };

    /// <summary>Ogg keeps tags with the stream, the others with the file.</summary>
    private static string[] Tags(AudioSource source) =>
        source.Mimetype == "audio/ogg" ? ["-map_metadata:g", "0:s:a:0"] : ["-map_metadata", "0"];

    private static string[] Encoding(Transcode transcode)
    {
        var (format, bitRate) = transcode.Profile;
        if (bitRate is not { } rate) return ["-c:a", "flac", .. Depth(transcode.Source)];

        string[] shape = rate < LeastStereo ? ["-ac", "1", "-ar", "22050"] : ["-ac", "2", "-ar", "44100"];
        string[] kept = ["-b:a", rate.ToString(CultureInfo.InvariantCulture)];
        return format.Name switch
        {
            "mp3" => ["-c:a", "libmp3lame", .. kept, .. shape],
            "ogg" => ["-c:a", "libvorbis", .. kept, .. shape],
            // Opus has a sample rate of its own (RFC 7845, section 5.1).
            "opus" => ["-c:a", "libopus", "-vbr", "constrained", .. kept, .. shape[..2]],
            _ => ["-c:a", "aac", .. kept, .. shape],
        };
    }

    /// <summary>What was lossy has no 24 bits to keep.</summary>
    private static string[] Depth(AudioSource source) =>
        source.Format is { IsLossless: false } ? ["-sample_fmt", "s16"] : [];

    /// <summary>
    /// Formats that begin before their end is known. MP3 therefore has no frame with its length, and keeps to one bit rate
    /// instead; MP4 is cut into pieces of a second (ISO/IEC 14496-12, 8.8).
    /// </summary>
    private static string[] Container(Transcode transcode) => transcode.Profile.Format.Name switch
    {
        "mp3" => ["-f", "mp3", "-write_xing", "0", "-id3v2_version", "3"],
        "ogg" or "opus" => ["-f", "ogg"],
        "flac" => ["-f", "flac"],
        _ => ["-f", "mp4", "-movflags", "+empty_moov+default_base_moof", "-frag_duration", "1000000"],
    };
}
