using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>One file format: what it looks like, and where it keeps its facts and tags.</summary>
internal interface IContainer
{
    /// <summary>Whether these first bytes behind any ID3v2 tag are this format's.</summary>
    bool Recognises(ReadOnlySpan<byte> head);

    /// <summary>Reads everything; broken tags cost only themselves, broken sound fails.</summary>
    /// <param name="start">Where the format begins: behind a leading ID3v2 tag.</param>
    Result<AudioStream> Read(AudioSource source, long start, RawTags tags, CancellationToken ct);
}

/// <summary>What the headers say about the sound.</summary>
/// <param name="Duration">Null where only decoding or ffprobe can tell.</param>
/// <param name="BitRate">Only where it is not the payload's size divided by its length.</param>
internal sealed record AudioStream(
    string Mimetype,
    string Codec,
    TimeSpan? Duration,
    int SampleRate,
    int Channels,
    int? BitDepth,
    AudioPayload Payload,
    int? BitRate = null)
{
    /// <summary>A length in samples as time; null where it is unknown or absurd.</summary>
    public static TimeSpan? Length(double samples, double sampleRate)
    {
        var seconds = samples / sampleRate;
        return seconds is > 0 and < 100_000_000 ? TimeSpan.FromSeconds(seconds) : null;
    }
}
