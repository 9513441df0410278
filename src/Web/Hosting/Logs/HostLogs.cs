using FunQuail.Web.Hosting.Options;
using Microsoft.Extensions.Logging.Console;

namespace FunQuail.Web.Hosting.Logs;

/// <summary>The program's log: quiet lines for people, or one JSON object per line.</summary>
internal static class HostLogs
{
    public static ILoggerFactory Open(IConfiguration configuration, LogFormat format, bool toErrorStream) =>
        LoggerFactory.Create(logging =>
    {
        logging.AddConfiguration(configuration.GetSection("Logging"));
        logging.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);
        logging.AddConsole(console =>
        {
            console.FormatterName = format == LogFormat.Json ? ConsoleFormatterNames.Json : QuietConsoleFormatter.FormatterName;
            if (toErrorStream) console.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        logging.AddConsoleFormatter<QuietConsoleFormatter, ConsoleFormatterOptions>();
        logging.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            json.IncludeScopes = true;
        });
    });
}
