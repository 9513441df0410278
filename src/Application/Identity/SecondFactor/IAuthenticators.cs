using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.SecondFactor;

/// <summary>The second factors of accounts.</summary>
public interface IAuthenticators
{
    /// <summary>Null when the account has none, not even one that is to be confirmed.</summary>
    Task<Authenticator?> FindAsync(int account, CancellationToken ct);

    /// <summary>Puts a new one in the place of whatever the account has.</summary>
    Task ReplaceAsync(Authenticator authenticator, CancellationToken ct);

    Task RemoveAsync(int account, CancellationToken ct);
}
