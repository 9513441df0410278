using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Library.TagReading.Vorbis;

namespace FunQuail.Infrastructure.Library.TagReading.Ogg;

/// <summary>
/// What the first packet of a logical stream says (Vorbis I section 4.2, RFC 7845 section 5, RFC 9639 section 10.1).
/// </summary>
/// <param name="HeaderPackets">How many packets, the first included, come before the sound.</param>
/// <param name="GranuleRate">Granules per second.</param>
/// <param name="PreSkip">Granules at the start that are not to be heard.</param>
/// <param name="Samples">The length where the header knows it, as FLAC's does.</param>
internal sealed record OggCodec(
    string Name, int HeaderPackets, int GranuleRate, int Channels, int? BitDepth = null, int PreSkip = 0, long Samples = 0)
{
    private const int OpusRate = 48_000;

    /// <summary>Null for a stream of something else, e.g. a picture or a skeleton.</summary>
    public static OggCodec? Read(ReadOnlySpan<byte> packet)
    {
        var codec = packet switch
        {
            _ when packet.StartsWith("\u0001vorbis"u8) => ReadVorbis(packet[7..]),
            _ when packet.StartsWith("OpusHead"u8) => ReadOpus(packet[8..]),
            _ when packet.StartsWith("\u007FFLAC"u8) => ReadFlac(packet),
            _ => null,
        };
        return codec is { GranuleRate: > 0, Channels: > 0 } ? codec : null;
    }

    /// <summary>Takes the tags out of a header packet behind the first.</summary>
    public void ReadHeader(ReadOnlySpan<byte> packet, RawTags tags)
    {
        if (packet.StartsWith("\u0003vorbis"u8)) VorbisComments.Parse(packet[7..], tags);
        else if (packet.StartsWith("OpusTags"u8)) VorbisComments.Parse(packet[8..], tags);
        else if (Name == "flac" && packet.Length > 4 && (packet[0] & 0x7F) == 4) VorbisComments.Parse(packet[4..], tags);
        else if (Name == "flac" && packet.Length > 4 && (packet[0] & 0x7F) == 6) FlacPicture.Parse(packet[4..], tags);
    }

    private static OggCodec ReadVorbis(ReadOnlySpan<byte> header)
    {
        var reader = new SpanReader(header);
        reader.Skip(4);
        var channels = reader.Byte();
        return new OggCodec("vorbis", 3, (int)Math.Min(reader.U32Little(), int.MaxValue), channels);
    }

    private static OggCodec ReadOpus(ReadOnlySpan<byte> header)
    {
        var reader = new SpanReader(header);
        reader.Skip(1);
        var channels = reader.Byte();
        return new OggCodec("opus", 2, OpusRate, channels, PreSkip: reader.U16Little());
    }

    private static OggCodec? ReadFlac(ReadOnlySpan<byte> packet)
    {
        var reader = new SpanReader(packet);
        reader.Skip(7);
        var followers = reader.U16();
        reader.Skip(8);
        if (!FlacStreamHeader.TryRead(reader.Rest, out var header)) return null;

        // Zero means that the count is unknown; the comments are there in any case.
        var packets = 1 + Math.Clamp((int)followers, 1, Limits.Frames);
        return new OggCodec("flac", packets, header.SampleRate, header.Channels, header.BitDepth, Samples: header.Samples);
    }
}
