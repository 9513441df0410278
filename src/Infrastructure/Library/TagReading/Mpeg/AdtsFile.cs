using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Library.TagReading.Id3;

namespace FunQuail.Infrastructure.Library.TagReading.Mpeg;

/// <summary>Bare AAC: ADTS frames (ISO 13818-7), which say nothing of the whole, so that they are counted.</summary>
internal sealed class AdtsFile : IContainer
{
    private const int HeaderBytes = 7;
    private const int SamplesPerBlock = 1024;

    private static readonly int[] SampleRates =
        [96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350];

    public bool Recognises(ReadOnlySpan<byte> head) => TryReadFrame(head, out _);

    public Result<AudioStream> Read(AudioSource source, long start, RawTags tags, CancellationToken ct)
    {
        TryReadFrame(source.View(start, HeaderBytes), out var first);
        var trailing = new List<TrailingTag>();
        var end = TrailingTags.Find(source, start, trailing);
        var samples = CountSamples(source, start, end, first, ct);
        if (samples == 0) return AudioErrors.NotAudio;

        var read = Id3v2Tag.Read(source, 0, start, tags);
        if (!read.Succeeded) return Result<AudioStream>.Failure(read.Errors);
        TrailingTags.Read(source, trailing, tags);

        return new AudioStream(
            "audio/aac", "aac", AudioStream.Length(samples, first.SampleRate),
            first.SampleRate, first.Channels, null, PayloadHash.Of(source, start, end, ct));
    }

    /// <summary>Zero where the first frames are not followed by their like: then it is no ADTS.</summary>
    private static long CountSamples(AudioSource source, long offset, long end, AdtsFrame kind, CancellationToken ct)
    {
        var (samples, frames) = (0L, 0);
        while (source.Next(offset, end, HeaderBytes) is { Length: >= HeaderBytes } part)
        {
            ct.ThrowIfCancellationRequested();
            var at = 0;
            while (at + HeaderBytes <= part.Length)
            {
                if (TryReadFrame(part[at..], out var frame) && frame.SampleRate == kind.SampleRate)
                {
                    at += frame.Length;
                    samples += frame.Samples;
                    frames++;
                    continue;
                }

                if (frames < 3) return 0;
                var sync = part[(at + 1)..].IndexOf((byte)0xFF);
                at = sync < 0 ? part.Length : at + 1 + sync;
            }

            offset += at;
        }

        return samples;
    }

    private static bool TryReadFrame(ReadOnlySpan<byte> bytes, out AdtsFrame frame)
    {
        frame = default;
        if (bytes is not [0xFF, var second, var third, var fourth, var fifth, var sixth, var seventh, ..]) return false;

        var rateIndex = (third >> 2) & 15;
        var length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
        if ((second & 0xF6) != 0xF0 || rateIndex >= SampleRates.Length || length <= HeaderBytes) return false;

        var layout = ((third & 1) << 2) | (fourth >> 6);
        var channels = layout switch { 0 => 2, 7 => 8, _ => layout };
        frame = new AdtsFrame(SampleRates[rateIndex], channels, length, SamplesPerBlock * ((seventh & 3) + 1));
        return true;
    }

    private readonly record struct AdtsFrame(int SampleRate, int Channels, int Length, int Samples);
}
