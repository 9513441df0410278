using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Library.TagReading.Id3;

namespace FunQuail.Infrastructure.Library.TagReading.Iff;

/// <summary>
/// WAV, and RF64 (EBU Tech 3306) for more than 4 GiB: <c>fmt </c>, <c>data</c>, an ID3 chunk or a <c>LIST INFO</c>.
/// </summary>
internal sealed class WavFile : IContainer
{
    private const int RiffHeaderBytes = 12;
    private const int TextBytes = 4096;

    private static readonly uint Format = FourCc.Of("fmt ");
    private static readonly uint Sound = FourCc.Of("data");
    private static readonly uint LongSizes = FourCc.Of("ds64");
    private static readonly uint Id3 = FourCc.Of("ID3 ");
    private static readonly uint Id3Lower = FourCc.Of("id3 ");
    private static readonly uint TextList = FourCc.Of("LIST");
    private static readonly uint TextListKind = FourCc.Of("INFO");

    private static readonly Dictionary<uint, TagField> Texts = new()
    {
        [FourCc.Of("INAM")] = TagField.Title,
        [FourCc.Of("IART")] = TagField.Artist,
        [FourCc.Of("IPRD")] = TagField.Album,
        [FourCc.Of("ICRD")] = TagField.Date,
        [FourCc.Of("IGNR")] = TagField.Genre,
        [FourCc.Of("ITRK")] = TagField.TrackNumber,
        [FourCc.Of("IPRT")] = TagField.TrackNumber,
        [FourCc.Of("ICOP")] = TagField.Copyright,
    };

    public bool Recognises(ReadOnlySpan<byte> head) =>
        head.Length >= RiffHeaderBytes && head[8..12].SequenceEqual("WAVE"u8)
        && (head.StartsWith("RIFF"u8) || head.StartsWith("RF64"u8) || head.StartsWith("BW64"u8));

    public Result<AudioStream> Read(AudioSource source, long start, RawTags tags, CancellationToken ct)
    {
        WavFormat? format = null;
        IffChunk? sound = null;
        IffChunk? list = null;
        var (offset, longLength) = (start + RiffHeaderBytes, 0L);
        for (var i = 0; i < Limits.Frames
            && IffChunk.TryNext(source, ref offset, source.Length, little: true, out var chunk, longLength); i++)
        {
            if (chunk.Type == LongSizes) longLength = SoundLength(source.View(chunk.Start, (int)Math.Min(chunk.Length, 24)));
            if (chunk.Type == Format) format ??= WavFormat.Read(source.View(chunk.Start, (int)Math.Min(chunk.Length, 40)));
            if (chunk.Type == Sound) sound ??= ToTheEndIfUnknown(chunk, source, ref offset);
            if (chunk.Type == Id3 || chunk.Type == Id3Lower) Id3v2Tag.Parse(source.Block(chunk.Start, chunk.Length), tags);
            if (chunk.Type == TextList) list ??= IsTexts(source, chunk) ? chunk : null;
        }

        if (format is null || sound is not { Length: > 0 } found)
            return AudioErrors.Truncated("The WAV file lacks its description or its sound.");
        if (format.Codec is null) return AudioErrors.Unsupported("The WAV file's codec is unknown.");

        if (list is { } texts) ReadTexts(source, texts, tags);
        var payload = PayloadHash.Of(source, found.Start, found.End, ct);
        return new AudioStream(
            "audio/wav", format.Codec, AudioStream.Length(payload.Bytes, format.BytesPerSecond),
            format.SampleRate, format.Channels, format.BitDepth, payload);
    }

    private static long SoundLength(ReadOnlySpan<byte> sizes)
    {
        var reader = new SpanReader(sizes);
        reader.Skip(8);
        return (long)Math.Min(reader.U64Little(), long.MaxValue / 2);
    }

    /// <summary>A recorder that could not go back left the length at zero.</summary>
    private static IffChunk ToTheEndIfUnknown(IffChunk chunk, AudioSource source, ref long offset)
    {
        if (chunk.Length > 0) return chunk;
        offset = source.Length;
        return chunk with { End = source.Length };
    }

    private static bool IsTexts(AudioSource source, IffChunk chunk) =>
        source.View(chunk.Start, 4) is { Length: 4 } kind && FourCc.Of(kind) == TextListKind;

    private static void ReadTexts(AudioSource source, IffChunk list, RawTags tags)
    {
        tags.NextTag();
        var offset = list.Start + 4;
        for (var i = 0; i < Limits.Frames && IffChunk.TryNext(source, ref offset, list.End, little: true, out var chunk); i++)
        {
            if (!Texts.TryGetValue(chunk.Type, out var field)) continue;
            tags.Add(field, TagText.Utf8(source.View(chunk.Start, (int)Math.Min(chunk.Length, TextBytes))));
        }
    }
}
