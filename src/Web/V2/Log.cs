namespace FunQuail.Web.V2;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The request for {Path} failed")]
    public static partial void RequestFailed(ILogger logger, Exception failure, string path);

    [LoggerMessage(LogLevel.Warning, "The explorer cannot ask for access: {Reason}")]
    public static partial void NoExplorerClient(ILogger logger, string reason);
}
