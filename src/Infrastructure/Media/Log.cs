using FunQuail.Infrastructure.Common.Processes;
using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Media;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Removed {Count} staged files that no command kept")]
    public static partial void SweptStaged(this ILogger log, int count);

    [LoggerMessage(LogLevel.Warning, "Staged files could not be swept; trying again later")]
    public static partial void SweepFailed(this ILogger log, Exception failure);

    [LoggerMessage(LogLevel.Information, "A picture could not be cropped ({End}, exit code {ExitCode}): {Complaint}")]
    public static partial void NotCropped(this ILogger log, ProgramEnd end, int exitCode, string? complaint);
}
