using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Persistence.Jobs;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Debug, "Did {Kind} job {Job}")]
    public static partial void JobDone(this ILogger log, string kind, long job);

    [LoggerMessage(LogLevel.Warning, "{Kind} job {Job} failed (try {Attempt}); trying again in {Delay}")]
    public static partial void JobDelayed(
        this ILogger log, Exception failure, string kind, long job, int attempt, TimeSpan delay);

    [LoggerMessage(LogLevel.Error, "{Kind} job {Job} failed for the last time (try {Attempt}); it is kept as failed")]
    public static partial void JobGivenUp(this ILogger log, Exception failure, string kind, long job, int attempt);

    [LoggerMessage(LogLevel.Warning, "Jobs could not be looked for; looking again soon")]
    public static partial void LookFailed(this ILogger log, Exception failure);
}
