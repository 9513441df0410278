using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Ogg;

/// <summary>The header of one Ogg page (RFC 3533, section 6).</summary>
/// <param name="Granule">The codec's position at the end of the last packet that ends here; -1 where none does.</param>
internal readonly record struct OggPage(bool BeginsStream, uint Serial, long Granule, long BodyStart, int BodyBytes, int Segments)
{
    public const int FixedBytes = 27;
    private const int LargestHeaderBytes = FixedBytes + 255;

    public long End => BodyStart + BodyBytes;

    /// <summary>The page at this offset, or the next one behind damage.</summary>
    public static bool TryFind(AudioSource source, long offset, out OggPage page)
    {
        while (source.Next(offset, source.Length, LargestHeaderBytes) is { Length: >= FixedBytes } part)
        {
            if (TryRead(part, offset, out page)) return true;

            var mark = part[1..].IndexOf("OggS"u8);
            offset += mark < 0 ? Math.Max(1, part.Length - 3) : mark + 1;
        }

        page = default;
        return false;
    }

    /// <summary>The lengths of the page's segments; good until the source is asked again.</summary>
    public ReadOnlySpan<byte> Lacing(AudioSource source) => source.View(BodyStart - Segments, Segments);

    private static bool TryRead(ReadOnlySpan<byte> bytes, long offset, out OggPage page)
    {
        page = default;
        if (!bytes.StartsWith("OggS"u8) || bytes[4] != 0) return false;

        var reader = new SpanReader(bytes[5..]);
        var flags = reader.Byte();
        var granule = (long)reader.U64Little();
        var serial = reader.U32Little();
        reader.Skip(8);
        var segments = reader.Byte();
        var bodyBytes = 0;
        foreach (var length in reader.Take(segments)) bodyBytes += length;
        if (reader.Overrun) return false;

        page = new OggPage((flags & 2) != 0, serial, granule, offset + FixedBytes + segments, bodyBytes, segments);
        return true;
    }
}
