using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Media;

/// <summary>Width and height as the headers of the four formats give them; null where the header is cut or wrong.</summary>
internal readonly record struct PictureSize(long Width, long Height)
{
    /// <summary>Walks the segments to the start of the frame (ITU T.81, B.2.2).</summary>
    public static PictureSize? OfJpeg(ReadOnlySpan<byte> content)
    {
        var reader = new SpanReader(content);
        reader.Skip(2);
        while (reader.Remaining > 0)
        {
            if (reader.Byte() != 0xFF) return null;
            var marker = reader.Byte();
            while (marker == 0xFF) marker = reader.Byte();
            if (marker is 1 or (>= 0xD0 and <= 0xD7)) continue;
            if (marker is 0xD8 or 0xD9 or 0xDA) return null;

            var segment = new SpanReader(reader.Take(reader.U16() - 2L));
            if (marker is not (>= 0xC0 and <= 0xCF) || marker is 0xC4 or 0xC8 or 0xCC) continue;
            segment.Skip(1);
            var (height, width) = (segment.U16(), segment.U16());
            return segment.Overrun ? null : new PictureSize(width, height);
        }

        return null;
    }

    public static PictureSize? OfPng(ReadOnlySpan<byte> content)
    {
        var reader = new SpanReader(content);
        reader.Skip(12);
        var isHeader = reader.Take(4).SequenceEqual("IHDR"u8);
        var size = new PictureSize(reader.U32(), reader.U32());
        return isHeader && !reader.Overrun && size is { Width: <= int.MaxValue, Height: <= int.MaxValue } ? size : null;
    }

    public static PictureSize? OfGif(ReadOnlySpan<byte> content)
    {
        var reader = new SpanReader(content);
        reader.Skip(6);
        var size = new PictureSize(reader.U16Little(), reader.U16Little());
        return reader.Overrun ? null : size;
    }

    /// <summary>Lossy, lossless and extended WebP (RFC 9649, sections 2.5 to 2.7).</summary>
    public static PictureSize? OfWebP(ReadOnlySpan<byte> content)
    {
        var reader = new SpanReader(content);
        reader.Skip(12);
        var kind = reader.Take(4);
        reader.Skip(4);
        if (kind.SequenceEqual("VP8X"u8)) return Extended(ref reader);
        if (kind.SequenceEqual("VP8L"u8)) return Lossless(ref reader);
        return kind.SequenceEqual("VP8 "u8) ? Lossy(ref reader) : null;
    }

    private static PictureSize? Extended(ref SpanReader reader)
    {
        reader.Skip(4);
        var (width, height) = (Little24(ref reader) + 1, Little24(ref reader) + 1);
        return reader.Overrun ? null : new PictureSize(width, height);
    }

    private static PictureSize? Lossless(ref SpanReader reader)
    {
        var isMarked = reader.Byte() == 0x2F;
        var packed = reader.U32Little();
        return isMarked && !reader.Overrun ? new PictureSize((packed & 0x3FFF) + 1, ((packed >> 14) & 0x3FFF) + 1) : null;
    }

    private static PictureSize? Lossy(ref SpanReader reader)
    {
        reader.Skip(3);
        var isMarked = reader.Take(3).SequenceEqual<byte>([0x9D, 0x01, 0x2A]);
        var size = new PictureSize(reader.U16Little() & 0x3FFF, reader.U16Little() & 0x3FFF);
        return isMarked && !reader.Overrun ? size : null;
    }

    private static long Little24(ref SpanReader reader) => reader.U16Little() | ((long)reader.Byte() << 16);
}
