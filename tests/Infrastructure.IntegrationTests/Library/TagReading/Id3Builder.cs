using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FunQuail.Infrastructure.IntegrationTests.Library.TagReading;

/// <summary>Writes ID3v2 tags byte by byte, also such as no sound tagger would write.</summary>
internal sealed class Id3Builder(int version)
{
    private readonly List<byte> _frames = [];

    public byte Flags { get; set; }

    public bool PlainSizes { get; set; }

    public static byte[] Latin1(params string[] values) => [0, .. Encoding.Latin1.GetBytes(string.Join('\0', values))];

    public static byte[] Utf16(params string[] values) => [1, 0xFF, 0xFE,
        .. Encoding.Unicode.GetBytes(string.Join('\0', values))];

    public static byte[] Utf16Big(params string[] values) =>
        [2, .. Encoding.BigEndianUnicode.GetBytes(string.Join('\0', values))];

    public static byte[] Utf8(params string[] values) => [3, .. Encoding.UTF8.GetBytes(string.Join('\0', values))];

    public static byte[] Zlib(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
        return packed.ToArray();
    }

    public static byte[] Unsynchronise(IEnumerable<byte> bytes)
    {
        List<byte> result = [];
        foreach (var value in bytes)
        {
            if (result is [.., 0xFF] && (value == 0 || value >= 0xE0)) result.Add(0);
            result.Add(value);
        }

        return [.. result];
    }

    public static byte[] Synchsafe(long number) =>
        [(byte)((number >> 21) & 0x7F), (byte)((number >> 14) & 0x7F), (byte)((number >> 7) & 0x7F), (byte)(number & 0x7F)];

    public static byte[] BigEndian(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    public Id3Builder Frame(string id, byte[] content, ushort flags = 0, uint? claimedSize = null)
    {
        var size = claimedSize ?? (uint)content.Length;
        _frames.AddRange(Encoding.Latin1.GetBytes(id));
        _frames.AddRange(version == 2 ? BigEndian(size)[1..] : version == 3 || PlainSizes ? BigEndian(size) : Synchsafe(size));
        if (version > 2) _frames.AddRange([(byte)(flags >> 8), (byte)flags]);
        _frames.AddRange(content);
        return this;
    }

    public Id3Builder UserText(string name, params string[] values) =>
        Frame(version == 2 ? "TXX" : "TXXX", Latin1([name, .. values]));

    public Id3Builder Raw(params byte[] bytes)
    {
        _frames.AddRange(bytes);
        return this;
    }

    /// <summary>The tag alone.</summary>
    public byte[] Build(int padding = 0, long? claimedSize = null)
    {
        byte[] body = [.. (Flags & 0x80) != 0 && version < 4 ? Unsynchronise(_frames) : _frames.ToArray(), .. new byte[padding]];
        byte[] footer = (Flags & 0x10) != 0 ? [.. "3DI"u8, (byte)version, 0, Flags, .. Synchsafe(body.Length)] : [];
        return [.. "ID3"u8, (byte)version, 0, Flags, .. Synchsafe(claimedSize ?? body.Length), .. body, .. footer];
    }

    /// <summary>The tag before sound that has none.</summary>
    public byte[] WithSound(int padding = 0, long? claimedSize = null) => [.. Build(padding, claimedSize), .. Sound()];

    /// <summary>MP3 frames alone.</summary>
    public static byte[] Sound()
    {
        var bytes = Carriers.Bytes("headerless.mp3");
        var size = (bytes[6] << 21) | (bytes[7] << 14) | (bytes[8] << 7) | bytes[9];
        return bytes[(size + 10)..];
    }
}
