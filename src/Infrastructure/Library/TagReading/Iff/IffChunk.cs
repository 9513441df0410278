using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Iff;

/// <summary>One chunk of an IFF or RIFF file, by the offsets of its content; cut where the file ends.</summary>
internal readonly record struct IffChunk(uint Type, long Start, long End)
{
    public const int HeaderBytes = 8;

    public long Length => End - Start;

    /// <summary>Moves <paramref name="offset"/> behind the chunk that begins there. Chunks begin at even offsets.</summary>
    /// <param name="longLength">The length of <c>data</c> where RF64 keeps it elsewhere.</param>
    public static bool TryNext(
        AudioSource source, ref long offset, long end, bool little, out IffChunk chunk, long longLength = 0)
    {
        chunk = default;
        var header = source.View(offset, HeaderBytes);
        if (header.Length < HeaderBytes || offset + HeaderBytes > end) return false;

        var reader = new SpanReader(header);
        var type = reader.U32();
        long length = little ? reader.U32Little() : reader.U32();
        if (length == uint.MaxValue && longLength > 0) length = longLength;

        var start = offset + HeaderBytes;
        var stop = Math.Min(start + length, end);
        chunk = new IffChunk(type, start, stop);
        offset = stop + (length & 1);
        return true;
    }
}
