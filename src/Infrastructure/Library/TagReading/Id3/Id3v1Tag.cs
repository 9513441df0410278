using System.Globalization;
using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Id3;

/// <summary>ID3v1 and 1.1: 128 bytes at the very end, thirty characters a field.</summary>
internal static class Id3v1Tag
{
    public const int TotalBytes = 128;

    public static bool IsAt(ReadOnlySpan<byte> tag) => tag.Length == TotalBytes && tag.StartsWith("TAG"u8);

    public static void Parse(ReadOnlySpan<byte> tag, RawTags tags)
    {
        tags.NextTag();
        var reader = new SpanReader(tag);
        reader.Skip(3);
        AddText(TagField.Title, reader.Take(30), tags);
        AddText(TagField.Artist, reader.Take(30), tags);
        AddText(TagField.Album, reader.Take(30), tags);
        AddText(TagField.Year, reader.Take(4), tags);

        // Version 1.1 cuts the comment short: a NUL, then the track.
        var comment = reader.Take(30);
        if (comment is [.., 0, > 0 and var track]) tags.Add(TagField.TrackNumber, track.ToString(CultureInfo.InvariantCulture));
        if (Id3Genres.Name(reader.Byte()) is { } genre) tags.Add(TagField.Genre, genre);
    }

    private static void AddText(TagField field, ReadOnlySpan<byte> bytes, RawTags tags)
    {
        var end = bytes.IndexOf((byte)0);
        tags.Add(field, TagText.Latin1(end < 0 ? bytes : bytes[..end]));
    }
}
