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

    [LoggerMessage(LogLevel.Warning, "Left out: {Path}: {Reason}")]
    public static partial void LeftOut(this ILogger log, string path, string reason);

    [LoggerMessage(LogLevel.Information, "The library is empty: making a small demo library")]
    public static partial void MakingDemo(this ILogger log);

    [LoggerMessage(
        LogLevel.Information, "The demo library is ready ({Files} files); the verb \"demo remove\" takes it out again")]
    public static partial void DemoReady(this ILogger log, int files);

    [LoggerMessage(LogLevel.Warning, "No demo library: {Reason}")]
    public static partial void NoDemo(this ILogger log, string reason);
}
