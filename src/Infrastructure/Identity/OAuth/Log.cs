using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Identity.OAuth;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "Expired tokens could not be removed; trying again later")]
    public static partial void SweepFailed(this ILogger log, Exception failure);
}
