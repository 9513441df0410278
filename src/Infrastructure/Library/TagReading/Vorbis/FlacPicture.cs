using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Vorbis;

/// <summary>FLAC's PICTURE block (RFC 9639, section 8.8), which Ogg carries in base64.</summary>
internal static class FlacPicture
{
    private const uint FrontCover = 3;
    private const int SizeFields = 16;

    public static void Parse(ReadOnlySpan<byte> block, RawTags tags)
    {
        var reader = new SpanReader(block);
        var kind = reader.U32();
        var mimetype = reader.Take(reader.U32());
        reader.Skip(reader.U32());
        reader.Skip(SizeFields);
        var length = reader.U32();
        var content = reader.Take(length);
        if (!reader.Overrun) tags.AddPicture(TagText.Latin1(mimetype), kind == FrontCover, content);
    }
}
