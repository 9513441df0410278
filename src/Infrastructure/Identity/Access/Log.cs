using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Identity.Access;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning,
        "The session that tells of revoked access was lost; until it is back, every request looks its token up")]
    public static partial void LostSession(this ILogger log, Exception failure);
}
