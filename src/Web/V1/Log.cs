namespace FunQuail.Web.V1;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The request for {Path} failed")]
    public static partial void RequestFailed(ILogger logger, Exception failure, string path);
}
