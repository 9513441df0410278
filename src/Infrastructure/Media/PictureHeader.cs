using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Media;

/// <summary>
/// What a picture is, by its first bytes: the gate for every cover from outside, before anything decodes it.
/// </summary>
/// <param name="Mimetype"><c>image/jpeg</c>, <c>image/png</c>, <c>image/gif</c> or <c>image/webp</c>.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record PictureHeader(string Mimetype, int Width, int Height)
{
    public const int MostBytes = 16 << 20;
    public const long MostPixels = 50_000_000;

    private static ReadOnlySpan<byte> PngMark => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>
    /// Fails with <c>picture.unsupported</c>, <c>picture.damaged</c>, <c>picture.too_large</c> or <c>picture.too_many_pixels</c>.
    /// </summary>
    public static Result<PictureHeader> Read(ReadOnlySpan<byte> content)
    {
        if (content.Length > MostBytes)
            return Error.Invalid("picture.too_large", "The picture takes more than 16 MiB. Save it smaller.");

        var (mimetype, size) = Sniff(content);
        if (mimetype is null)
            return Error.Invalid("picture.unsupported", "The picture is no JPEG, PNG, GIF or WebP. Convert it to one of them.");
        if (size is not { Width: > 0 and var width, Height: > 0 and var height })
            return Error.Invalid("picture.damaged", "The picture's header is damaged or tells no size. Save it anew.");
        if (width * height > MostPixels)
            return Error.Invalid("picture.too_many_pixels", "The picture has more than 50 million pixels. Scale it down.");

        return new PictureHeader(mimetype, (int)width, (int)height);
    }

    private static (string? Mimetype, PictureSize? Size) Sniff(ReadOnlySpan<byte> content)
    {
        if (content is [0xFF, 0xD8, 0xFF, ..]) return ("image/jpeg", PictureSize.OfJpeg(content));
        if (content.StartsWith(PngMark)) return ("image/png", PictureSize.OfPng(content));
        if (content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8)) return ("image/gif", PictureSize.OfGif(content));
        if (content.Length >= 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8))
            return ("image/webp", PictureSize.OfWebP(content));
        return default;
    }
}
