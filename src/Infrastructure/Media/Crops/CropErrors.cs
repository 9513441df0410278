using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Media.Crops;

/// <summary>Why there is no crop of a picture.</summary>
internal static class CropErrors
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    public static readonly Error Undecodable = Error.NotFound(
        "picture.undecodable",
        "There is no crop of this picture: it is damaged, or ffmpeg on this server cannot decode it. Show the original.");

    public static readonly Error Busy = Error.Unavailable(
        "picture.crops_busy", "Too many pictures wait to be cropped. Try again in a few seconds.") with
    { TryAgainAfter = Soon };

    public static readonly Error FfmpegMissing = Error.Unavailable(
        "picture.ffmpeg_missing",
        "Crops need ffmpeg, which is not on the server's PATH. Install it on the server; until then, show the original.");
}
