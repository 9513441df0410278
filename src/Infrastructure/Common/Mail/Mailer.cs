using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using FunQuail.Application.Common.Mail;
using FunQuail.Application.Common.Ports;
using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Common.Mail;

/// <summary>Sends by SMTP; without a server it writes messages where whoever runs FunQuail finds them.</summary>
internal sealed class Mailer(MailOptions options, StorageOptions storage, PublicAddress address, ILogger<Mailer> log) : IMailer
{
    private const int UsualPort = 587;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private string Folder => Path.Combine(storage.DataDirectory, "mail");

    public async Task SendAsync(SendMail message, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        using var mail = new MailMessage(options.From ?? $"funquail@{Sender}", message.To, message.Subject, message.Text);
        // So that a link can be copied out of the file.
        if (Ascii.IsValid(message.Text)) mail.BodyTransferEncoding = TransferEncoding.SevenBit;
        using var client = options.Server is { } server ? Reach(server) : WriteInto(Folder);
        await client.SendMailAsync(mail, patience.Token);
        if (options.Server is null) log.MailWritten(Folder);
    }

    // A bare host name or an address is no domain that mail can come from.
    private string Sender => address.Domain.Contains('.', StringComparison.Ordinal) ? address.Domain : "localhost.localdomain";

    private static SmtpClient Reach(Uri server)
    {
        var client = new SmtpClient(server.Host, server.Port > 0 ? server.Port : UsualPort)
        {
            EnableSsl = server.Scheme == MailOptions.Encrypted,
        };
        if (server.UserInfo.Split(':', 2) is [var user, var password])
            client.Credentials = new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password));
        return client;
    }

    private static SmtpClient WriteInto(string folder)
    {
        // The links in the messages are secrets of whom they are for.
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = folder,
        };
    }
}
