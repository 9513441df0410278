using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Mp4;

/// <summary>
/// How a track's samples are encoded: an audio entry of <c>stsd</c>, with what <c>esds</c> or ALAC's cookie adds.
/// </summary>
/// <param name="Codec">Null for codecs we do not know, and for encrypted sound.</param>
/// <param name="SampleRate">0 where it does not fit the field; then the track's time scale is meant.</param>
/// <param name="BitRate">Average bits per second; 0 where it does not say.</param>
internal sealed record Mp4SampleEntry(uint Format, string? Codec, int SampleRate, int Channels, int? BitDepth, int BitRate)
{
    private static readonly uint Aac = FourCc.Of("mp4a");
    private static readonly uint Alac = FourCc.Of("alac");
    private static readonly uint Opus = FourCc.Of("Opus");
    private static readonly uint Flac = FourCc.Of("fLaC");
    private static readonly uint Ac3 = FourCc.Of("ac-3");
    private static readonly uint EAc3 = FourCc.Of("ec-3");
    private static readonly uint Mp3 = FourCc.Of(".mp3");
    private static readonly uint Esds = FourCc.Of("esds");
    private static readonly uint Encrypted = FourCc.Of("enca");
    private static readonly uint Protected = FourCc.Of("drms");

    public bool IsProtected => Format == Encrypted || Format == Protected;

    public static bool TryRead(ReadOnlySpan<byte> bytes, out Mp4SampleEntry entry)
    {
        var reader = new SpanReader(bytes);
        var size = reader.U32();
        var format = reader.U32();
        reader.Skip(8);
        var version = reader.U16();
        reader.Skip(6);
        var channels = reader.U16();
        var bitDepth = reader.U16();
        reader.Skip(4);
        var sampleRate = (int)(reader.U32() >> 16);
        if (version == 1) reader.Skip(16);
        if (version == 2) (sampleRate, channels) = ReadQuickTime(ref reader);
        entry = new Mp4SampleEntry(format, Name(format), sampleRate, channels, DepthOf(format, bitDepth), 0);
        if (reader.Overrun) return false;

        var rest = reader.Rest[..(int)Math.Clamp(size - (long)reader.Position, 0, reader.Remaining)];
        if (format == Aac) entry = Mp4Descriptors.Refine(entry, Child(rest, Esds));
        if (format == Alac) entry = RefineAlac(entry, Child(rest, Alac));
        return entry.Channels > 0 || entry.Codec is null;
    }

    /// <summary>QuickTime's second version has room for rates that do not fit the first's sixteen bits.</summary>
    private static (int SampleRate, ushort Channels) ReadQuickTime(ref SpanReader reader)
    {
        reader.Skip(4);
        var sampleRate = BitConverter.UInt64BitsToDouble(reader.U64());
        var channels = reader.U32();
        reader.Skip(20);
        return (sampleRate is > 0 and < 10_000_000 ? (int)sampleRate : 0, (ushort)Math.Min(channels, 255));
    }

    private static string? Name(uint format)
    {
        if (format == Aac) return "aac";
        if (format == Alac) return "alac";
        if (format == Opus) return "opus";
        if (format == Flac) return "flac";
        if (format == Ac3) return "ac3";
        if (format == EAc3) return "eac3";
        return format == Mp3 ? "mp3" : null;
    }

    private static int? DepthOf(uint format, int bitDepth) => format == Alac || format == Flac ? bitDepth : null;

    private static SpanReader Child(ReadOnlySpan<byte> atoms, uint type)
    {
        var reader = new SpanReader(atoms);
        while (reader.Remaining >= 8)
        {
            var size = reader.U32();
            var found = reader.U32();
            var content = new SpanReader(reader.Take(Math.Max(0L, size - 8L)));
            content.Skip(4);
            if (found == type) return content;
        }

        return default;
    }

    private static Mp4SampleEntry RefineAlac(Mp4SampleEntry entry, SpanReader cookie)
    {
        cookie.Skip(5);
        var bitDepth = cookie.Byte();
        cookie.Skip(3);
        var channels = cookie.Byte();
        cookie.Skip(6);
        var bitRate = cookie.U32();
        var sampleRate = cookie.U32();
        if (cookie.Overrun || sampleRate is 0 or > int.MaxValue || channels == 0) return entry;
        return entry with
        {
            BitDepth = bitDepth,
            Channels = channels,
            SampleRate = (int)sampleRate,
            BitRate = (int)Math.Min(bitRate, int.MaxValue),
        };
    }
}
