using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Library.Transcoding;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "ffmpeg did not convert upload {Upload} to {Profile}: {Reason}")]
    public static partial void NotConverted(this ILogger log, Guid upload, string profile, string reason);

    [LoggerMessage(LogLevel.Warning, "What is converted cannot be written to {Directory}: make room there, or change its owner")]
    public static partial void CacheUnwritable(this ILogger log, Exception failure, string directory);

    [LoggerMessage(LogLevel.Error, "The conversion {Key} failed unforeseen")]
    public static partial void Unforeseen(this ILogger log, Exception failure, string key);
}
