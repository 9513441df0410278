using System.Buffers;
using System.IO.Compression;
using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Id3;

/// <summary>Goes from frame to frame of one tag, undoing what a frame's flags say was done to it.</summary>
internal sealed class Id3v2Frames(Id3v2Header header, RawTags tags)
{
    private const int MostCompressedFrames = 16;
    private int _decompressed;

    /// <summary>False at the padding, at the end, and where a size leads out of the tag.</summary>
    public bool ReadNext(ref SpanReader reader)
    {
        var idBytes = header.Version == 2 ? 3 : 4;
        var id = reader.Take(idBytes);
        if (reader.Overrun || !IsFrameId(id)) return false;

        var size = header.Version switch
        {
            2 => reader.U24(),
            3 => reader.U32(),
            _ => SizeOfVersion4(ref reader),
        };
        var flags = header.Version == 2 ? 0 : reader.U16();
        var body = reader.Take(size);
        if (reader.Overrun) return false;

        var name = IsShortName(id) ? Id3Names.FromVersion2(id) : FourCc.Of(id);
        if (Id3Names.IsWanted(name)) Open(name, flags, body);
        return true;
    }

    /// <summary>Some writers store plain sizes in 2.4 tags; what the size leads to tells which kind it is.</summary>
    private static long SizeOfVersion4(ref SpanReader reader)
    {
        var plain = new SpanReader(reader.Rest).U32();
        var synchsafe = reader.Synchsafe();
        if (plain <= 0x7F || plain == synchsafe) return synchsafe;
        return !LeadsToFrame(reader.Rest, synchsafe + 2L) && LeadsToFrame(reader.Rest, plain + 2L) ? plain : synchsafe;
    }

    private static bool LeadsToFrame(ReadOnlySpan<byte> rest, long at)
    {
        if (at > rest.Length) return false;
        var there = rest[(int)at..];
        return there.Length < 10 || there[0] == 0 || IsFrameId(there[..4]);
    }

    private static bool IsFrameId(ReadOnlySpan<byte> id)
    {
        // iTunes wrote 2.2 names with a closing NUL into 2.3 tags.
        if (IsShortName(id)) id = id[..3];
        foreach (var c in id)
        {
            if (c is not (>= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9')) return false;
        }

        return true;
    }

    private static bool IsShortName(ReadOnlySpan<byte> id) => id is [not 0, _, _] or [not 0, _, _, 0];

    private void Open(uint name, int flags, ReadOnlySpan<byte> body)
    {
        var isVersion4 = header.Version == 4;
        if ((flags & (isVersion4 ? 0x04 : 0x40)) != 0) return; // Encrypted.

        var compressed = (flags & (isVersion4 ? 0x08 : 0x80)) != 0;
        var grouped = (flags & (isVersion4 ? 0x40 : 0x20)) != 0;
        var hasLength = (flags & (isVersion4 ? 0x01 : 0x80)) != 0;
        var unsynchronised = isVersion4 && (header.Unsynchronised || (flags & 0x02) != 0);

        var reader = new SpanReader(body);
        // The order of the two differs between 2.3 and 2.4.
        if (isVersion4 && grouped) reader.Skip(1);
        if (hasLength) reader.Skip(4);
        if (!isVersion4 && grouped) reader.Skip(1);
        if (unsynchronised) Resynchronise(name, compressed, reader.Rest);
        else Unpack(name, compressed, reader.Rest);
    }

    private void Resynchronise(uint name, bool compressed, ReadOnlySpan<byte> content)
    {
        var plain = ArrayPool<byte>.Shared.Rent(Math.Max(1, content.Length));
        try
        {
            Unpack(name, compressed, plain.AsSpan(0, Unsynchronisation.Undo(content, plain)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain);
        }
    }

    private void Unpack(uint name, bool compressed, ReadOnlySpan<byte> content)
    {
        if (!compressed) Id3v2Frame.Read(name, content, header.Version, tags);
        else if (_decompressed++ < MostCompressedFrames) Inflate(name, content);
    }

    private void Inflate(uint name, ReadOnlySpan<byte> content)
    {
        var limit = name == Id3Names.Picture ? Limits.PictureBytes : Limits.TextBytes;
        var target = ArrayPool<byte>.Shared.Rent(limit);
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
            var length = zlib.ReadAtLeast(target.AsSpan(0, limit), limit, throwOnEndOfStream: false);
            Id3v2Frame.Read(name, target.AsSpan(0, length), header.Version, tags);
        }
        catch (InvalidDataException)
        {
            // A frame that does not inflate is a broken tag on what may be sound audio.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(target);
        }
    }
}
