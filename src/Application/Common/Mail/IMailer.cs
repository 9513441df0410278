namespace FunQuail.Application.Common.Mail;

/// <summary>Hands a message to the world, or to a folder where somebody finds it.</summary>
public interface IMailer
{
    /// <exception cref="Exception">It could not be handed over; trying again later may help.</exception>
    Task SendAsync(SendMail message, CancellationToken ct);
}
