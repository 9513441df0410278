namespace FunQuail.Infrastructure.Persistence.Jobs;

/// <summary>
/// How long a failed job waits: four times longer each time, spread so that jobs which failed together do not return together.
/// </summary>
internal static class RetryDelay
{
    public const int MaxAttempts = 8;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);

    /// <param name="attempts">How many tries have failed, from 1.</param>
    /// <param name="jobId">What the spread (a quarter either way) follows from.</param>
    public static TimeSpan After(int attempts, long jobId)
    {
        // A mix of both numbers (Fibonacci hashing), of which the upper 24 bits are the share.
        var mixed = unchecked(((ulong)jobId + ((ulong)attempts << 32)) * 0x9E37_79B9_7F4A_7C15UL);
        var share = (mixed >> 40) / (double)(1 << 24);
        return First * Math.Pow(4, attempts - 1) * (0.75 + (share / 2));
    }
}
