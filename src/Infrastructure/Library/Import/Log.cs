using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Library.Import;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information,
        Message = "Imported {Directory}: {Files} files, {Added} of them new, {Failed} failed, in {Seconds:0.0} s")]
    public static partial void Imported(this ILogger log, string directory, int files, int added, int failed, double seconds);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A batch of {Files} files of {Folder} failed; its files are tried alone")]
    public static partial void BatchFailed(this ILogger log, Exception failure, int files, string folder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The import of {Directory} has to wait: {Reason}")]
    public static partial void WatchRefused(this ILogger log, string directory, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The import of {Directory} failed and is tried again")]
    public static partial void WatchFailed(this ILogger log, Exception failure, string directory);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Changes in {Directory} cannot be watched, so it is looked through every hour instead "
            + "(on Linux, raise fs.inotify.max_user_watches)")]
    public static partial void CannotWatch(this ILogger log, Exception failure, string directory);
}
