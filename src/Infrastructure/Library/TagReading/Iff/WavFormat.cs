using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Iff;

/// <summary>WAV's <c>fmt </c> chunk.</summary>
/// <param name="Codec">Null for codecs we do not know.</param>
internal sealed record WavFormat(string? Codec, int Channels, int SampleRate, double BytesPerSecond, int? BitDepth)
{
    private const int SmallestBytes = 14;
    private const int Extensible = 0xFFFE;

    /// <summary>Null where the chunk is cut or says nonsense.</summary>
    public static WavFormat? Read(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < SmallestBytes) return null;

        var reader = new SpanReader(chunk);
        var kind = (int)reader.U16Little();
        var channels = reader.U16Little();
        var sampleRate = reader.U32Little();
        var bytesPerSecond = reader.U32Little();
        var blockBytes = reader.U16Little();
        var bits = reader.Remaining >= 2 ? (int)reader.U16Little() : 0;
        reader.Skip(8);
        if (kind == Extensible) kind = reader.U16Little();
        if (channels == 0 || sampleRate is 0 or > 10_000_000) return null;

        var codec = CodecOf(kind, bits);
        var isPlain = codec is not null && codec.StartsWith("pcm", StringComparison.Ordinal);
        var speed = isPlain && blockBytes > 0 ? (double)blockBytes * sampleRate : bytesPerSecond;
        return speed > 0 ? new WavFormat(codec, channels, (int)sampleRate, speed, isPlain ? bits : null) : null;
    }

    private static string? CodecOf(int kind, int bits) => (kind, bits) switch
    {
        (1, > 0 and <= 8) => "pcm_u8",
        (1, <= 16) => "pcm_s16le",
        (1, <= 24) => "pcm_s24le",
        (1, <= 32) => "pcm_s32le",
        (2, _) => "adpcm_ms",
        (3, 64) => "pcm_f64le",
        (3, _) => "pcm_f32le",
        (6, _) => "pcm_alaw",
        (7, _) => "pcm_mulaw",
        (0x11, _) => "adpcm_ima_wav",
        (0x50, _) => "mp2",
        (0x55, _) => "mp3",
        (0xFF, _) => "aac",
        _ => null,
    };
}
