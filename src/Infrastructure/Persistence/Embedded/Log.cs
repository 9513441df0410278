using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Persistence.Embedded;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "First start: making the database in {Directory} with PostgreSQL {Version}")]
    public static partial void MakingDatabase(this ILogger log, string directory, Version version);

    [LoggerMessage(LogLevel.Debug, "PostgreSQL {Version} runs")]
    public static partial void DatabaseStarted(this ILogger log, Version version);

    [LoggerMessage(
        LogLevel.Information, "Took over the running database (process {Process}) that an earlier FunQuail left behind")]
    public static partial void DatabaseAdopted(this ILogger log, int process);

    [LoggerMessage(LogLevel.Debug, "PostgreSQL has stopped")]
    public static partial void DatabaseStopped(this ILogger log);

    [LoggerMessage(LogLevel.Warning, "PostgreSQL did not stop; the next start takes it over: {Reason}")]
    public static partial void DatabaseNotStopped(this ILogger log, string reason);

    [LoggerMessage(LogLevel.Warning, "The database has died; starting it again")]
    public static partial void DatabaseDied(this ILogger log);

    [LoggerMessage(LogLevel.Information, "The database runs again")]
    public static partial void DatabaseRevived(this ILogger log);

    [LoggerMessage(LogLevel.Error, "The database could not be started again; trying once more in {Delay}: {Reason}")]
    public static partial void DatabaseNotRevived(this ILogger log, TimeSpan delay, string reason);
}
