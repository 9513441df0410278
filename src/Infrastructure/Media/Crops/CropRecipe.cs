using System.Globalization;
using FunQuail.Application.Media.Crops;

namespace FunQuail.Infrastructure.Media.Crops;

/// <summary>
/// What ffmpeg is told: read one picture of a known format from standard input, and write all crops of it in one run.
/// </summary>
internal static class CropRecipe
{
    /// <summary>Bytes of one block of memory. The largest picture takes 400 MB, with alpha and 16 bits a channel.</summary>
    private const int MostBlockBytes = 512 << 20;

    /// <summary>Decoders round the sides up before they compare, so this is above the limit of the header.</summary>
    private const long MostPixels = PictureHeader.MostPixels * 6 / 5;

    private const string Square = "crop=w=min(iw\\,ih):h=min(iw\\,ih):exact=1";

    /// <summary>
    /// Transparent pixels have a colour, too, which scaling would mix into their neighbours' unless they are weighed by their
    /// opacity before. Large pictures are made smaller first, since this takes four bytes a pixel more.
    /// </summary>
    private const string Weighed = ",scale=w=min(iw\\,1200):h=min(ih\\,1200):flags=area,format=gbrap,premultiply=inplace=1";

    /// <summary>The side of a crop: never more than the original has.</summary>
    public static int SideOf(PictureHeader picture, CropSize size) => int.Min((int)size, int.Min(picture.Width, picture.Height));

    /// <param name="folder">Where the crops go, named by <see cref="FileOf"/>.</param>
    public static IReadOnlyList<string> Arguments(PictureHeader picture, string folder)
    {
        // The input's format is forced and its protocol is the pipe alone: no playlist, no script, no other file.
        List<string> arguments =
        [
            "-hide_banner", "-loglevel", "error", "-y", "-max_alloc", Text(MostBlockBytes), "-filter_complex_threads", "1",
            "-threads", "1", "-max_pixels", Text(MostPixels), "-protocol_whitelist", "pipe",
            "-f", DemuxerOf(picture.Mimetype), "-i", "pipe:0", "-filter_complex", GraphOf(picture),
        ];
        foreach (var size in CropBlobs.Sizes)
        {
            arguments.AddRange("-map", $"[{size}]", "-frames:v", "1", "-threads", "1", "-q:v", "3", "-bitexact");
            arguments.AddRange("-f", "mjpeg", "file:" + FileOf(folder, size));
        }

        return arguments;
    }

    public static string FileOf(string folder, CropSize size) => Path.Combine(folder, $"{size}.jpg");

    private static string DemuxerOf(string mimetype) => mimetype switch
    {
        "image/jpeg" => "jpeg_pipe",
        "image/png" => "png_pipe",
        "image/gif" => "gif_pipe",
        "image/webp" => "webp_pipe",
        _ => throw new ArgumentOutOfRangeException(nameof(mimetype), mimetype, "No such picture passes the header's check."),
    };

    private static string GraphOf(PictureHeader picture)
    {
        var isOpaque = picture.Mimetype == "image/jpeg";
        var branches = CropBlobs.Sizes.Select(size => isOpaque
            ? Scaled(size, SideOf(picture, size))
            : OnWhite(size, SideOf(picture, size)));
        var pads = string.Concat(CropBlobs.Sizes.Select(size => $"[{size}s]"));
        return string.Join(';', [$"[0:v]{Square}{(isOpaque ? "" : Weighed)},split{pads}", .. branches]);
    }

    private static string Scaled(CropSize size, int side) =>
        string.Create(CultureInfo.InvariantCulture, $"[{size}s]scale={side}:{side},format=yuvj420p[{size}]");

    private static string OnWhite(CropSize size, int side) => string.Create(
        CultureInfo.InvariantCulture,
        $"color=white:{side}x{side}[{size}w];[{size}s]scale={side}:{side},unpremultiply=inplace=1[{size}p];"
        + $"[{size}w][{size}p]overlay=format=gbrp,format=yuvj420p[{size}]");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
