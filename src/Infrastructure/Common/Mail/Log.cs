using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Common.Mail;

internal static partial class Log
{
    [LoggerMessage(
        LogLevel.Warning, "A message was written into {Folder} and not sent: set FunQuail__MailServer to send messages by SMTP")]
    public static partial void MailWritten(this ILogger log, string folder);
}
