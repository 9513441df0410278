namespace FunQuail.Infrastructure.Common.Mail;

/// <summary>How messages leave.</summary>
/// <param name="Server">
/// <c>smtp://user:password@host:port</c>, encrypted by STARTTLS; <c>smtp+plain://</c> is not. Null writes messages into a folder.
/// </param>
/// <param name="From">The sender's address; null makes one of the server's own name.</param>
public sealed record MailOptions(Uri? Server, string? From)
{
    public const string Encrypted = "smtp";
    public const string Plain = "smtp+plain";
}
