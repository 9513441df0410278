using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Library.TagReading.Id3;

namespace FunQuail.Infrastructure.Library.TagReading.Iff;

/// <summary>AIFF and AIFF-C: <c>COMM</c> describes, <c>SSND</c> sounds, an <c>ID3 </c> chunk or a few text chunks name.</summary>
internal sealed class AiffFile : IContainer
{
    private const int FormHeaderBytes = 12;
    private const int SoundHeaderBytes = 8;
    private const int TextBytes = 4096;

    private static readonly uint Common = FourCc.Of("COMM");
    private static readonly uint Sound = FourCc.Of("SSND");
    private static readonly uint Id3 = FourCc.Of("ID3 ");
    private static readonly uint Id3Lower = FourCc.Of("id3 ");

    private static readonly Dictionary<uint, TagField> TextChunks = new()
    {
        [FourCc.Of("NAME")] = TagField.Title,
        [FourCc.Of("AUTH")] = TagField.Artist,
        [FourCc.Of("(c) ")] = TagField.Copyright,
    };

    public bool Recognises(ReadOnlySpan<byte> head) =>
        head.Length >= FormHeaderBytes && head.StartsWith("FORM"u8)
        && (head[8..12].SequenceEqual("AIFF"u8) || head[8..12].SequenceEqual("AIFC"u8));

    public Result<AudioStream> Read(AudioSource source, long start, RawTags tags, CancellationToken ct)
    {
        AiffFormat? format = null;
        IffChunk? sound = null;
        var texts = new List<IffChunk>();
        var offset = start + FormHeaderBytes;
        var end = source.Length;
        for (var i = 0; i < Limits.Frames && IffChunk.TryNext(source, ref offset, end, little: false, out var chunk); i++)
        {
            if (chunk.Type == Common) format ??= AiffFormat.Read(source.View(chunk.Start, (int)Math.Min(chunk.Length, 32)));
            if (chunk.Type == Sound) sound ??= chunk;
            if (chunk.Type == Id3 || chunk.Type == Id3Lower) Id3v2Tag.Parse(source.Block(chunk.Start, chunk.Length), tags);
            if (TextChunks.ContainsKey(chunk.Type)) texts.Add(chunk);
        }

        if (format is null || sound is not { Length: > SoundHeaderBytes } found)
            return AudioErrors.Truncated("The AIFF file lacks its description or its sound.");
        if (format.Codec is null) return AudioErrors.Unsupported("The AIFF file's compression is unknown.");

        ReadTexts(source, texts, tags);
        var payload = PayloadHash.Of(source, found.Start + SoundHeaderBytes, found.End, ct);
        return new AudioStream(
            "audio/aiff", format.Codec, AudioStream.Length(format.FramesIn(payload.Bytes), format.SampleRate),
            (int)format.SampleRate, format.Channels, format.BitDepth, payload);
    }

    private static void ReadTexts(AudioSource source, List<IffChunk> texts, RawTags tags)
    {
        tags.NextTag();
        foreach (var chunk in texts)
            tags.Add(TextChunks[chunk.Type], TagText.Utf8(source.View(chunk.Start, (int)Math.Min(chunk.Length, TextBytes))));
    }
}
