namespace FunQuail.Web.Hosting;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "FunQuail {Version} is ready. API: {Api}  explorer: {Explorer}")]
    public static partial void Ready(this ILogger log, string version, string api, string explorer);

    [LoggerMessage(LogLevel.Information, "Stopping: waiting for running requests and jobs to end")]
    public static partial void Stopping(this ILogger log);

    [LoggerMessage(LogLevel.Information, "Stopped")]
    public static partial void Stopped(this ILogger log);

    [LoggerMessage(LogLevel.Information, "Importing: {Progress}")]
    public static partial void Importing(this ILogger log, string progress);

    [LoggerMessage(LogLevel.Warning, "Not imported: {Path}: {Reason}")]
    public static partial void NotImported(this ILogger log, string path, string reason);
}
