using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FunQuail.Benchmarks.Import.Tagging;

/// <summary>
/// FLAC (RFC 9639) of 16 bits with blocks of one size. The mark is the samples of a short frame added at the end, which
/// STREAMINFO's length and MD5 of the decoded audio count in.
/// </summary>
internal sealed class FlacCarrier : ICarrier
{
    private const int StreamHeader = 4 + 4 + 34;
    private const int AddedSamples = 16;

    private readonly byte[] header;
    private readonly byte[] frames;
    private readonly byte[] samples;
    private readonly int channels;
    private readonly int frameCount;

    /// <param name="file">The FLAC file.</param>
    /// <param name="decoded">Its audio as interleaved 16-bit little-endian samples.</param>
    public FlacCarrier(byte[] file, byte[] decoded)
    {
        header = file[..StreamHeader];
        samples = decoded;
        frames = file[EndOfBlocks(file)..];
        channels = ((header[20] >> 1) & 7) + 1;
        var blockSize = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(8));
        var length = decoded.Length / 2 / channels;
        if (length % blockSize != 0) throw new InvalidDataException("The carrier's last FLAC frame is not whole.");

        frameCount = length / blockSize;
        header[4] = 0; // other blocks follow
        header.AsSpan(12, 6).Clear(); // smallest and largest frame: not known
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(22), length + AddedSamples);
    }

    public void Write(ByteSink output, TrackTags tags, byte[]? cover, ulong mark)
    {
        var added = new byte[AddedSamples * channels * 2];
        BinaryPrimitives.WriteUInt64LittleEndian(added, mark);
        output.Put(header);
        HashDecoded(added).CopyTo(output.Written[^16..]);

        var comment = WriteBlock(output, type: 4, last: cover is null);
        VorbisComment.Write(output, tags, cover: null);
        EndBlock(output, comment);
        if (cover is not null)
        {
            var picture = WriteBlock(output, type: 6, last: true);
            VorbisComment.WritePicture(output, cover);
            EndBlock(output, picture);
        }

        output.Put(frames);
        WriteFrame(output, added);
    }

    private static int EndOfBlocks(byte[] file)
    {
        var at = 4;
        bool last;
        do
        {
            last = (file[at] & 0x80) != 0;
            at += 4 + (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at)) & 0xFFFFFF);
        }
        while (!last);
        return at;
    }

    private static int WriteBlock(ByteSink output, int type, bool last)
    {
        output.Byte(type | (last ? 0x80 : 0));
        output.Big24(0);
        return output.Length;
    }

    private static void EndBlock(ByteSink output, int start)
    {
        var length = output.Length - start;
        output.SetBig32(start - 4, (output.Written[start - 4] << 24) | length);
    }

    private byte[] HashDecoded(byte[] added)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        hash.AppendData(samples);
        hash.AppendData(added);
        return hash.GetHashAndReset();
    }

    private void WriteFrame(ByteSink output, byte[] added)
    {
        var start = output.Length;
        output.Big16(0xFFF8); // blocks of one size
        output.Byte(0x60); // block size in one byte, sample rate of the stream
        output.Byte((channels - 1) << 4);
        output.Put(Encoding.UTF8.GetBytes(new Rune(frameCount).ToString()));
        output.Byte(AddedSamples - 1);
        output.Byte((int)Crc(output.Written[start..], 8, 0x07));
        for (var channel = 0; channel < channels; channel++)
        {
            output.Byte(0x02); // verbatim
            for (var sample = 0; sample < AddedSamples; sample++)
            {
                output.Big16(BinaryPrimitives.ReadUInt16LittleEndian(added.AsSpan(((sample * channels) + channel) * 2)));
            }
        }

        output.Big16((int)Crc(output.Written[start..], 16, 0x8005));
    }

    private static uint Crc(ReadOnlySpan<byte> bytes, int bits, uint polynomial)
    {
        var crc = 0u;
        foreach (var one in bytes)
        {
            crc ^= (uint)one << (bits - 8);
            for (var bit = 0; bit < 8; bit++) crc = (crc & (1u << (bits - 1))) != 0 ? (crc << 1) ^ polynomial : crc << 1;
        }

        return crc & ((1u << bits) - 1);
    }
}
