namespace FunQuail.Benchmarks.Import.Tagging;

/// <summary>The CRC-32 of an Ogg page (RFC 3533, section 6): polynomial 04C11DB7, nothing reflected, nothing inverted.</summary>
internal static class OggChecksum
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static uint Of(ReadOnlySpan<byte> page)
    {
        var crc = 0u;
        foreach (var one in page) crc = (crc << 8) ^ Table[(crc >> 24) ^ one];
        return crc;
    }

    private static uint Entry(int index)
    {
        var crc = (uint)index << 24;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 0x80000000) != 0 ? (crc << 1) ^ 0x04C11DB7 : crc << 1;
        return crc;
    }
}
