using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Ogg;

/// <summary>Ogg Vorbis, Opus and Ogg FLAC: the first logical stream that sounds.</summary>
internal sealed class OggFile : IContainer
{
    private const int MostStreams = 16;

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith("OggS"u8);

    public Result<AudioStream> Read(AudioSource source, long start, RawTags tags, CancellationToken ct)
    {
        if (FindStream(source, start) is not var (page, codec))
            return AudioErrors.Unsupported("The Ogg file holds neither Vorbis, Opus nor FLAC.");

        using var hash = new PayloadHash();
        using var stream = new OggStream(codec, page.Serial, source, hash, tags);
        var offset = page.BodyStart - page.Segments - OggPage.FixedBytes;
        while (OggPage.TryFind(source, offset, out page))
        {
            if (!stream.TryAdd(page, ct)) return AudioErrors.TooLargeTag(page.End);
            offset = page.End;
        }

        if (hash.Bytes == 0) return AudioErrors.Truncated("Behind the Ogg headers no sound follows.");
        return new AudioStream(
            "audio/ogg", codec.Name, stream.Duration, codec.GranuleRate, codec.Channels, codec.BitDepth, hash.Finish());
    }

    /// <summary>All streams of a file begin before any of them goes on (RFC 3533, section 4).</summary>
    private static (OggPage Page, OggCodec Codec)? FindStream(AudioSource source, long offset)
    {
        for (var i = 0; i < MostStreams && OggPage.TryFind(source, offset, out var page) && page.BeginsStream; i++)
        {
            var codec = OggCodec.Read(source.View(page.BodyStart, page.BodyBytes));
            if (codec is not null) return (page, codec);
            offset = page.End;
        }

        return null;
    }
}
