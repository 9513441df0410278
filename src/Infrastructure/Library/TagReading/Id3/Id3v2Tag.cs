using System.Buffers;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Id3;

/// <summary>
/// ID3v2.2, 2.3 and 2.4 (<see href="https://id3.org/id3v2.4.0-structure"/>): header, extended header, unsynchronisation, frames.
/// </summary>
internal static class Id3v2Tag
{
    public const int HeaderBytes = 10;
    private const int MostTagsInARow = 8;

    /// <summary>Where the tags that lead a file end; <paramref name="offset"/> itself where there is none.</summary>
    public static long End(AudioSource source, long offset)
    {
        for (var i = 0; i < MostTagsInARow; i++)
        {
            if (!Id3v2Header.TryRead(source.View(offset, HeaderBytes), out var header)) return offset;
            if (offset + header.TotalBytes > source.Length) return offset + HeaderBytes;
            offset += header.TotalBytes;
        }

        return offset;
    }

    /// <summary>Reads all tags between two offsets.</summary>
    public static Result Read(AudioSource source, long offset, long end, RawTags tags)
    {
        while (offset < end && Id3v2Header.TryRead(source.View(offset, HeaderBytes), out var header))
        {
            // A size that leads out of the file is a lie; of what it spans, the frames before the sound are still good.
            var isLie = header.TotalBytes > source.Length - offset;
            if (header.TotalBytes > Limits.BlockBytes && !isLie) return AudioErrors.TooLargeTag(header.TotalBytes);
            Parse(source.Block(offset, header.TotalBytes), tags);
            offset += header.TotalBytes;
        }

        return Result.Success;
    }

    /// <summary>Reads a tag with its header. What is broken ends the reading; what came before stays.</summary>
    public static void Parse(ReadOnlySpan<byte> tag, RawTags tags)
    {
        if (!Id3v2Header.TryRead(tag, out var header)) return;

        var body = tag.Slice(HeaderBytes, Math.Min(header.BodyBytes, tag.Length - HeaderBytes));
        tags.NextTag();
        if (!header.Unsynchronised || header.Version == 4)
        {
            ParseBody(body, header, tags);
            return;
        }

        var plain = ArrayPool<byte>.Shared.Rent(Math.Max(1, body.Length));
        try
        {
            ParseBody(plain.AsSpan(0, Unsynchronisation.Undo(body, plain)), header, tags);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain);
        }
    }

    private static void ParseBody(ReadOnlySpan<byte> body, Id3v2Header header, RawTags tags)
    {
        var reader = new SpanReader(body);
        if (header.Extended) SkipExtendedHeader(ref reader, header.Version);

        var frames = new Id3v2Frames(header, tags);
        for (var i = 0; i < Limits.Frames && frames.ReadNext(ref reader); i++)
        {
        }
    }

    private static void SkipExtendedHeader(ref SpanReader reader, int version)
    {
        // 2.3 does not count the size field itself, 2.4 does.
        if (version == 3) reader.Skip(reader.U32());
        if (version == 4) reader.Skip(Math.Max(0, reader.Synchsafe() - 4));
    }
}
