using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace FunQuail.Web.Hosting.Logs;

/// <summary>The time and the sentence; a word before it only when somebody should look.</summary>
internal sealed class QuietConsoleFormatter() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "quiet";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var time = TimeProvider.System.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        textWriter.WriteLine($"{time}  {Prefix(logEntry.LogLevel)}{logEntry.Formatter(logEntry.State, logEntry.Exception)}");
        if (logEntry.Exception is not null) textWriter.WriteLine(logEntry.Exception);
    }

    private static string Prefix(LogLevel level) => level switch
    {
        LogLevel.Warning => "warning: ",
        LogLevel.Error or LogLevel.Critical => "error: ",
        LogLevel.Debug or LogLevel.Trace => "(debug) ",
        _ => "",
    };
}
