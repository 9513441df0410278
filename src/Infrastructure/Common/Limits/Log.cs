using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Common.Limits;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "Counts of requests cannot be shared with other nodes; this node limits by its own")]
    public static partial void RatesNotShared(this ILogger log, Exception failure);

    [LoggerMessage(LogLevel.Information, "Counts of requests are shared with other nodes again")]
    public static partial void RatesShared(this ILogger log);
}
