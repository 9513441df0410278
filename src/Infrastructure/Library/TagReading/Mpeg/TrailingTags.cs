using System.Globalization;
using FunQuail.Infrastructure.Library.TagReading.Id3;

namespace FunQuail.Infrastructure.Library.TagReading.Mpeg;

/// <summary>What taggers append to raw streams, in any order: ID3v1, APEv2, Lyrics3v2, ID3v2.4 with a footer.</summary>
internal static class TrailingTags
{
    private const int MostTags = 8;

    /// <summary>The trailing tags from the last to the first, and where the sound ends.</summary>
    public static long Find(AudioSource source, long start, List<TrailingTag> found)
    {
        var end = source.Length;
        while (found.Count < MostTags && Before(source, start, end) is { } tag)
        {
            found.Add(tag);
            end = tag.Start;
        }

        return end;
    }

    /// <summary>Reads those that are tags of ours; ID3v1, which cuts its texts off, comes last.</summary>
    public static void Read(AudioSource source, List<TrailingTag> found, RawTags tags)
    {
        foreach (var tag in found.OrderBy(tag => tag.Kind))
        {
            var length = tag.End - tag.Start;
            if (length > Limits.BlockBytes) continue;
            if (tag.Kind == TrailingKind.Id3v2) Id3v2Tag.Parse(source.Block(tag.Start, length), tags);
            if (tag.Kind == TrailingKind.Ape) ApeTag.Parse(source.Block(tag.Start, length), tags);
            if (tag.Kind == TrailingKind.Id3v1) Id3v1Tag.Parse(source.Block(tag.Start, length), tags);
        }
    }

    private static TrailingTag? Before(AudioSource source, long start, long end)
    {
        var take = (int)Math.Min(Id3v1Tag.TotalBytes, end - start);
        var tail = source.View(end - take, take);
        if (Id3v1Tag.IsAt(tail)) return new TrailingTag(TrailingKind.Id3v1, end - take, end);

        var (kind, length) = Recognise(tail);
        return length > 0 && length <= end - start ? new TrailingTag(kind, end - length, end) : null;
    }

    private static (TrailingKind Kind, long Length) Recognise(ReadOnlySpan<byte> tail)
    {
        if (tail.Length >= ApeTag.FooterBytes && ApeTag.TotalBytes(tail[^ApeTag.FooterBytes..]) is > 0 and var ape)
            return (TrailingKind.Ape, ape);

        if (tail.Length >= 15 && tail.EndsWith("LYRICS200"u8)
            && int.TryParse(tail[^15..^9], NumberStyles.None, CultureInfo.InvariantCulture, out var lyrics))
            return (TrailingKind.Lyrics3, lyrics + 15L);

        if (tail.Length >= Id3v2Tag.HeaderBytes && Id3v2Header.TryReadFooter(tail[^Id3v2Tag.HeaderBytes..], out var id3))
            return (TrailingKind.Id3v2, id3.TotalBytes);

        return default;
    }
}

/// <summary>In the order in which they are believed.</summary>
internal enum TrailingKind
{
    Id3v2,
    Ape,
    Lyrics3,
    Id3v1,
}

/// <summary>A tag behind the sound, by its offsets in the file.</summary>
internal readonly record struct TrailingTag(TrailingKind Kind, long Start, long End);
