using System.Net;

namespace FunQuail.Application.Identity.Contracts;

/// <summary>Checks a password that came with a request. Wrong ones are counted, and lock the account for a while.</summary>
public interface IPasswordCheck
{
    /// <param name="login">The account's name or e-mail address.</param>
    /// <param name="from">The client's address, when it is known.</param>
    Task<PasswordVerdict> CheckAsync(string login, string password, IPAddress? from, CancellationToken ct);
}
