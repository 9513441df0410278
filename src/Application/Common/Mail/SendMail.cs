using System.Text.Json;
using FunQuail.Application.Common.Messaging;

namespace FunQuail.Application.Common.Mail;

/// <summary>
/// The job that sends a message of plain text. Enqueue it in the transaction that the message speaks of:
/// <code>jobs.Enqueue(SendMail.Kind, new SendMail(to, subject, text));</code>
/// </summary>
public sealed record SendMail(string To, string Subject, string Text)
{
    /// <summary>For <see cref="IJobQueue.Enqueue"/>.</summary>
    public const string Kind = "mail.send";
}

internal sealed class SendMailHandler(IMailer mailer) : IJobHandler
{
    public string Kind => SendMail.Kind;

    public Task RunAsync(string payload, CancellationToken ct) =>
        mailer.SendAsync(JsonSerializer.Deserialize<SendMail>(payload, JsonSerializerOptions.Web)!, ct);
}
