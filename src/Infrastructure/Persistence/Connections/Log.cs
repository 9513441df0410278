using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Persistence.Connections;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Applied migration {Name}")]
    public static partial void Migrated(this ILogger log, string name);

    [LoggerMessage(LogLevel.Information, "Another node is migrating the database; waiting for it")]
    public static partial void WaitingForOtherNode(this ILogger log);
}
