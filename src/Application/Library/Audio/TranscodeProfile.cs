namespace FunQuail.Application.Library.Audio;

/// <summary>What to encode as.</summary>
/// <param name="BitRate">Bits per second, one of few so that callers share what was made; null for a lossless format.</param>
public sealed record TranscodeProfile(AudioFormat Format, int? BitRate)
{
    /// <summary>In thousands of bits per second: those of MP3, the narrowest of the formats.</summary>
    private static readonly int[] Steps = [32, 40, 48, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];

    /// <summary>How logs and keys call it.</summary>
    public string Name => BitRate is { } rate ? $"{Format.Name}{rate / 1000}" : Format.Name;

    /// <summary>
    /// The format that is asked for; else the file's own when it is lossy, or MP3, which everything plays. Its bit rate is the
    /// highest step within the limit, or within the format's usual rate when there is none, and never above the file's own.
    /// </summary>
    public static TranscodeProfile Of(AudioSource source, AudioWish wish)
    {
        var format = wish.Format ?? (source.Format is { IsLossless: false } own ? own : AudioFormat.Mp3);
        return new TranscodeProfile(format, format.BitRate is { } usual ? StepWithin(wish.MaxBitRate ?? usual, source) : null);
    }

    private static int StepWithin(int limit, AudioSource source)
    {
        var most = Math.Min(limit, source.BitRate) / 1000;
        return Steps.LastOrDefault(step => step <= most, Steps[0]) * 1000;
    }
}
