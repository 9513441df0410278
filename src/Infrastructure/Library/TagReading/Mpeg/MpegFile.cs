using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Library.TagReading.Id3;

namespace FunQuail.Infrastructure.Library.TagReading.Mpeg;

/// <summary>MP3 (and MP1, MP2): bare frames between tags. Comes last, as only looking tells whether there are any.</summary>
internal sealed class MpegFile : IContainer
{
    public bool Recognises(ReadOnlySpan<byte> head) => true;

    public Result<AudioStream> Read(AudioSource source, long start, RawTags tags, CancellationToken ct)
    {
        var trailing = new List<TrailingTag>();
        var end = TrailingTags.Find(source, start, trailing);
        if (!MpegSearch.TryFindFirst(source, start, end, out var offset, out var frame))
            return start > 0 ? AudioErrors.Truncated("Behind the ID3 tag no sound follows.") : AudioErrors.NotAudio;

        var xing = XingHeader.Read(source.View(offset, frame.Length), frame);
        var sound = xing is null ? offset : offset + frame.Length;

        var read = Id3v2Tag.Read(source, 0, start, tags);
        if (!read.Succeeded) return Result<AudioStream>.Failure(read.Errors);
        TrailingTags.Read(source, trailing, tags);

        var samples = Believable(xing, frame, end - sound) ?? MpegSearch.CountSamples(source, sound, end, frame, ct);
        if (samples == 0) return AudioErrors.Truncated("The file has a header frame, but no sound follows.");

        // Retagging may rewrite the Xing frame, so that it is no part of the sound.
        var payload = PayloadHash.Of(source, sound, end, ct);
        return new AudioStream(
            "audio/mpeg", frame.Codec, AudioStream.Length(samples, frame.SampleRate),
            frame.SampleRate, frame.Channels, null, payload);
    }

    /// <summary>A header's count, unless the file is much shorter or longer than it says, or no bit rate would fit.</summary>
    private static long? Believable(XingHeader? xing, MpegFrameHeader frame, long bytes)
    {
        if (xing?.Samples is not { } samples) return null;
        if (xing.Bytes is { } said && (bytes < said * 9 / 10 || bytes > (said * 11 / 10) + 4096)) return null;

        var bitRate = bytes * 8.0 * frame.SampleRate / samples;
        return bitRate is > 4_000 and < 700_000 ? samples : null;
    }
}
