using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FunQuail.TestKit;

/// <summary>Small pictures without any image library.</summary>
public static class Pictures
{
    /// <summary>A grey-scale PNG of one shade; different shades are different files.</summary>
    public static byte[] Png(int width = 8, int height = 8, byte shade = 128)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;

        var rows = new byte[height * (width + 1)];
        Array.Fill(rows, shade);
        for (var y = 0; y < height; y++) rows[y * (width + 1)] = 0;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(rows);

        byte[] mark = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];
        return [.. mark, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A PNG's colour profile that is small here and large when it is unpacked (W3C PNG, chunk iCCP).</summary>
    public static byte[] PngProfile(long bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = new byte[1 << 20];
            for (var written = 0L; written < bytes; written += block.Length) zlib.Write(block);
        }

        return Chunk("iCCP", [.. "Profile\0\0"u8, .. packed.ToArray()]);
    }

    /// <summary>A front cover as FLAC's PICTURE block (RFC 9639, section 8.8).</summary>
    public static byte[] FlacBlock(byte[] picture, uint kind = 3, string mimetype = "image/png") =>
    [
        .. BigEndian(kind), .. BigEndian((uint)mimetype.Length), .. Encoding.ASCII.GetBytes(mimetype), .. BigEndian(0),
        .. new byte[16], .. BigEndian((uint)picture.Length), .. picture,
    ];

    private static byte[] Chunk(string kind, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(kind), .. content];
        return [.. BigEndian((uint)content.Length), .. named, .. BigEndian(Checksum(named))];
    }

    private static uint Checksum(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB88320u);
        }

        return ~crc;
    }

    private static byte[] BigEndian(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }
}
