using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Mp4;

/// <summary>The elementary stream descriptor (ISO 14496-1, section 7.2.6.5) inside <c>esds</c>.</summary>
internal static class Mp4Descriptors
{
    private const byte Stream = 3;
    private const byte Configuration = 4;

    /// <summary>Takes codec and bit rate from the descriptor where it is sound.</summary>
    public static Mp4SampleEntry Refine(Mp4SampleEntry entry, SpanReader reader)
    {
        if (reader.Byte() != Stream) return entry;
        SkipLength(ref reader);
        reader.Skip(2);
        var flags = reader.Byte();
        if ((flags & 0x80) != 0) reader.Skip(2);
        if ((flags & 0x40) != 0) reader.Skip(reader.Byte());
        if ((flags & 0x20) != 0) reader.Skip(2);

        if (reader.Byte() != Configuration) return entry;
        SkipLength(ref reader);
        var kind = reader.Byte();
        reader.Skip(8);
        var bitRate = reader.U32();
        return reader.Overrun ? entry : entry with { Codec = Name(kind), BitRate = (int)Math.Min(bitRate, 100_000_000) };
    }

    /// <summary>By the registration authority's object types.</summary>
    private static string? Name(byte kind) => kind switch
    {
        0x40 or 0x66 or 0x67 or 0x68 => "aac",
        0x69 or 0x6B => "mp3",
        0xA5 => "ac3",
        0xDD => "vorbis",
        _ => null,
    };

    private static void SkipLength(ref SpanReader reader)
    {
        for (var i = 0; i < 4 && (reader.Byte() & 0x80) != 0; i++)
        {
        }
    }
}
