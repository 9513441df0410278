using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Iff;

/// <summary>AIFF's <c>COMM</c> chunk.</summary>
/// <param name="Codec">Null for compressions we do not know.</param>
/// <param name="Frames">Samples per channel, as claimed.</param>
internal sealed record AiffFormat(string? Codec, int Channels, uint Frames, int? BitDepth, double SampleRate, bool IsPlain)
{
    private const int SmallestBytes = 18;

    /// <summary>Null where the chunk is cut or says nonsense.</summary>
    public static AiffFormat? Read(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < SmallestBytes) return null;

        var reader = new SpanReader(chunk);
        var channels = reader.U16();
        var frames = reader.U32();
        var bits = reader.U16();
        var sampleRate = Extended(reader.U16(), reader.U64());
        var compression = reader.Remaining >= 4 ? TagText.Latin1(reader.Take(4)) : "NONE";
        if (channels == 0 || bits is 0 or > 64 || sampleRate is not (>= 1 and <= 10_000_000)) return null;

        var codec = CodecOf(compression, bits);
        var isPlain = codec is not null && codec.StartsWith("pcm", StringComparison.Ordinal);
        return new AiffFormat(codec, channels, frames, isPlain ? bits : null, sampleRate, isPlain);
    }

    /// <summary>No more than the bytes can hold, whatever the header says.</summary>
    public double FramesIn(long bytes) =>
        IsPlain ? Math.Min(Frames, (double)bytes / (Channels * ((BitDepth!.Value + 7) / 8))) : Frames;

    private static string? CodecOf(string compression, int bits) => compression switch
    {
        "NONE" or "twos" or "in24" or "in32" when bits <= 8 => "pcm_s8",
        "NONE" or "twos" or "in24" or "in32" => Width("pcm_s", bits) + "be",
        "sowt" when bits <= 8 => "pcm_s8",
        "sowt" => Width("pcm_s", bits) + "le",
        "fl32" or "FL32" => "pcm_f32be",
        "fl64" or "FL64" => "pcm_f64be",
        "alaw" or "ALAW" => "pcm_alaw",
        "ulaw" or "ULAW" => "pcm_mulaw",
        "ima4" => "adpcm_ima_qt",
        _ => null,
    };

    private static string Width(string prefix, int bits) =>
        prefix + (bits switch { <= 16 => "16", <= 24 => "24", <= 32 => "32", _ => "64" });

    /// <summary>An 80-bit number with an explicit leading one.</summary>
    private static double Extended(ushort exponent, ulong mantissa) =>
        exponent > 0x7FFF ? -1 : mantissa * Math.Pow(2, exponent - 16383 - 63);
}
