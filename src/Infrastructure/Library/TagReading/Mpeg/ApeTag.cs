using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Mpeg;

/// <summary>
/// APEv2 (<see href="https://wiki.hydrogenaud.io/index.php?title=APEv2_specification"/>), as found at the end of MP3 files.
/// </summary>
internal static class ApeTag
{
    public const int FooterBytes = 32;
    private const uint HasHeader = 1u << 31;
    private const string FrontCover = "Cover Art (Front)";

    /// <summary>The size of the tag that this footer ends; 0 where it is no footer.</summary>
    public static long TotalBytes(ReadOnlySpan<byte> footer)
    {
        if (!footer.StartsWith("APETAGEX"u8)) return 0;

        var reader = new SpanReader(footer[12..]);
        var size = reader.U32Little();
        reader.Skip(4);
        var hasHeader = (reader.U32Little() & HasHeader) != 0;
        return size < FooterBytes ? 0 : size + (hasHeader ? FooterBytes : 0L);
    }

    public static void Parse(ReadOnlySpan<byte> tag, RawTags tags)
    {
        tags.NextTag();
        var reader = new SpanReader(tag);
        if (tag.StartsWith("APETAGEX"u8)) reader.Skip(FooterBytes);
        for (var i = 0; i < Limits.Frames && reader.Remaining > FooterBytes; i++)
        {
            var size = reader.U32Little();
            var isBinary = ((reader.U32Little() >> 1) & 3) == 1;
            var name = reader.TakeUntilZero();
            var value = reader.Take(size);
            if (reader.Overrun) return;
            if (isBinary) AddPicture(name, value, tags);
            else if (FieldNames.Find(name) is { } field) tags.AddAll(field, TagText.Utf8(value));
        }
    }

    private static void AddPicture(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, RawTags tags)
    {
        var nameText = TagText.Latin1(name);
        if (!nameText.StartsWith("Cover Art", StringComparison.OrdinalIgnoreCase)) return;

        // A file name comes before the picture.
        var reader = new SpanReader(value);
        reader.TakeUntilZero();
        tags.AddPicture(default, nameText.Equals(FrontCover, StringComparison.OrdinalIgnoreCase), reader.Rest);
    }
}
