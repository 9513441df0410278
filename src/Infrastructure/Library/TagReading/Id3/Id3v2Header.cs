using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Id3;

/// <summary>The ten bytes that begin an ID3v2 tag, and (as <c>3DI</c>) end an appended one.</summary>
internal readonly record struct Id3v2Header(int Version, byte Flags, int BodyBytes)
{
    public bool Unsynchronised => (Flags & 0x80) != 0;

    public bool Extended => Version >= 3 && (Flags & 0x40) != 0;

    public long TotalBytes => Id3v2Tag.HeaderBytes + (long)BodyBytes + (Version == 4 && (Flags & 0x10) != 0 ? 10 : 0);

    public static bool TryRead(ReadOnlySpan<byte> bytes, out Id3v2Header header) => TryRead(bytes, "ID3"u8, out header);

    public static bool TryReadFooter(ReadOnlySpan<byte> bytes, out Id3v2Header header) => TryRead(bytes, "3DI"u8, out header);

    private static bool TryRead(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> mark, out Id3v2Header header)
    {
        header = default;
        if (bytes.Length < Id3v2Tag.HeaderBytes || !bytes.StartsWith(mark)) return false;
        if (bytes[3] is < 2 or > 4 || ((bytes[6] | bytes[7] | bytes[8] | bytes[9]) & 0x80) != 0) return false;

        var reader = new SpanReader(bytes[6..]);
        header = new Id3v2Header(bytes[3], bytes[5], reader.Synchsafe());
        return true;
    }
}
