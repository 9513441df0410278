using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Vorbis;

/// <summary>FLAC's STREAMINFO block (RFC 9639, section 8.2).</summary>
/// <param name="Samples">Per channel; 0 where the encoder did not know.</param>
internal readonly record struct FlacStreamHeader(int SampleRate, int Channels, int BitDepth, long Samples)
{
    public const int Bytes = 34;

    public static bool TryRead(ReadOnlySpan<byte> block, out FlacStreamHeader header)
    {
        header = default;
        if (block.Length < Bytes) return false;

        var reader = new SpanReader(block[10..]);
        var packed = reader.U64();
        header = new FlacStreamHeader(
            (int)(packed >> 44), (int)((packed >> 41) & 7) + 1, (int)((packed >> 36) & 31) + 1, (long)(packed & 0xF_FFFF_FFFF));
        return header is { SampleRate: > 0, BitDepth: >= 4 };
    }
}
