namespace FunQuail.Infrastructure.Library.Transcoding;

/// <summary>How much converting of audio may take. The host registers one.</summary>
public sealed record TranscodeOptions
{
    /// <summary>What is kept of conversions, in bytes; 0 keeps nothing.</summary>
    public long CacheBytes { get; init; } = 2048L << 20;

    /// <summary>Conversions that may run at once for one caller.</summary>
    public int RunsPerCaller { get; init; } = 2;

    /// <summary>Conversions that may run at once.</summary>
    public int Runs { get; init; } = 2 * Environment.ProcessorCount;

    /// <summary>How long a conversion goes on without callers, so that a player which reconnects does not begin anew.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a conversion may take. A hundred hours of sound take less than this on one core.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How many bytes a conversion may yield.</summary>
    public long MostBytes { get; init; } = 4L << 30;

    /// <summary>ffmpeg's name on the PATH, or its path.</summary>
    public string Program { get; init; } = "ffmpeg";
}
