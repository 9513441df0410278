using System.Buffers;
using System.Buffers.Text;
using System.Text;
using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Vorbis;

/// <summary>
/// The comment block that FLAC, Ogg Vorbis and Opus share (<see href="https://xiph.org/vorbis/doc/v-comment.html"/>).
/// </summary>
internal static class VorbisComments
{
    private const int LongestPictureText = (Limits.PictureBytes / 3 * 4) + 4096;

    public static void Parse(ReadOnlySpan<byte> block, RawTags tags)
    {
        tags.NextTag();
        var reader = new SpanReader(block);
        reader.Skip(reader.U32Little());
        var count = Math.Min(reader.U32Little(), Limits.Frames);
        for (var i = 0; i < count && !reader.Overrun; i++) ParseComment(reader.Take(reader.U32Little()), tags);
    }

    private static void ParseComment(ReadOnlySpan<byte> comment, RawTags tags)
    {
        var equals = comment.IndexOf((byte)'=');
        if (equals <= 0) return;

        var name = comment[..equals];
        var value = comment[(equals + 1)..];
        if (FieldNames.Find(name) is { } field) tags.AddAll(field, TagText.Utf8(value));
        else if (Ascii.EqualsIgnoreCase(name, "METADATA_BLOCK_PICTURE"u8)) ParsePicture(value, tags);
    }

    private static void ParsePicture(ReadOnlySpan<byte> base64, RawTags tags)
    {
        if (base64.Length > LongestPictureText) _ = tags.WantsPicture(isFront: true, base64.Length / 4 * 3);
        if (base64.Length > LongestPictureText || tags.Picture is { IsFront: true }) return;

        var block = ArrayPool<byte>.Shared.Rent(Base64.GetMaxDecodedFromUtf8Length(base64.Length));
        try
        {
            if (Base64.DecodeFromUtf8(base64, block, out _, out var length) == OperationStatus.Done)
                FlacPicture.Parse(block.AsSpan(0, length), tags);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}
