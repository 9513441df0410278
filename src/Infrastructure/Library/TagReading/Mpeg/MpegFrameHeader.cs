namespace FunQuail.Infrastructure.Library.TagReading.Mpeg;

/// <summary>The four bytes that begin each frame of MPEG-1, 2 and 2.5 audio (ISO 11172-3, 13818-3), layers I to III.</summary>
internal readonly record struct MpegFrameHeader(
    int Version, int Layer, int BitRate, int SampleRate, int Channels, int Length, int Samples)
{
    public const int Bytes = 4;

    private static readonly int[][] KiloBitRates =
    [
        [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
        [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
        [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
        [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
        [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    ];

    private static readonly int[] SampleRates = [44100, 48000, 32000];

    public string Codec => Layer switch { 1 => "mp1", 2 => "mp2", _ => "mp3" };

    /// <summary>Layer III's side information, behind which Xing headers sit.</summary>
    public int SideBytes => (Version, Channels) switch { (1, 1) => 17, (1, _) => 32, (_, 1) => 9, _ => 17 };

    public bool IsLike(MpegFrameHeader other) =>
        Version == other.Version && Layer == other.Layer && SampleRate == other.SampleRate;

    /// <summary>False for anything that is no frame, free-format frames included (their length cannot be known).</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out MpegFrameHeader header)
    {
        header = default;
        if (bytes is not [0xFF, var second, var third, var fourth, ..] || (second & 0xE0) != 0xE0) return false;

        // 0: 2.5, 1: reserved, 2: 2, 3: 1.
        var versionBits = (second >> 3) & 3;
        var layer = 4 - ((second >> 1) & 3);
        var (rateIndex, sampleIndex) = (third >> 4, (third >> 2) & 3);
        if (versionBits == 1 || layer == 4 || rateIndex is 0 or 15 || sampleIndex == 3) return false;

        var version = versionBits == 3 ? 1 : 2;
        var bitRate = 1000 * KiloBitRates[version == 1 ? layer - 1 : layer == 1 ? 3 : 4][rateIndex];
        var sampleRate = SampleRates[sampleIndex] >> (3 - versionBits - (versionBits == 0 ? 1 : 0));
        var samples = layer == 1 ? 384 : layer == 3 && version == 2 ? 576 : 1152;
        var padding = (third >> 1) & 1;
        var length = layer == 1
            ? ((12 * bitRate / sampleRate) + padding) * 4
            : (samples / 8 * bitRate / sampleRate) + padding;
        header = new MpegFrameHeader(version, layer, bitRate, sampleRate, fourth >> 6 == 3 ? 1 : 2, length, samples);
        return true;
    }
}
