using FunQuail.Application.Identity.Contracts;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Identity.Accounts;

/// <summary>Accounts with their passwords and locks, as commands see them.</summary>
public interface IAccounts
{
    Task<AccountFacts?> FindAsync(int account, CancellationToken ct);

    /// <summary>Upper and lower case are equal.</summary>
    Task<AccountFacts?> FindByNameAsync(string userName, CancellationToken ct);

    /// <summary>
    /// The account that has confirmed the address, or else the first that claims it. Upper and lower case are equal.
    /// </summary>
    Task<AccountFacts?> FindByEmailAsync(string email, CancellationToken ct);

    /// <summary>Whether an active administrator is there, one account being left out of the count.</summary>
    Task<bool> HasAdministratorAsync(int? besides, CancellationToken ct);

    /// <summary>
    /// Refused when the name is another account's; and the address, if it is taken on trust. Else it is a claim, of which there
    /// may be several: whoever registers does not hear who has an account.
    /// </summary>
    Task<Result<AccountFacts>> AddAsync(NewAccount account, int actorId, CancellationToken ct);

    /// <summary>
    /// Whether the password is the account's. Takes as long for an account that does not exist. A wrong password counts
    /// towards the lock.
    /// </summary>
    /// <param name="login">Name, or e-mail address that is confirmed.</param>
    Task<PasswordVerdict> CheckPasswordAsync(string login, string password, CancellationToken ct);

    /// <summary>The same for somebody who is logged in already, and so has shown the second factor.</summary>
    Task<PasswordVerdict> ConfirmPasswordAsync(int account, string password, CancellationToken ct);

    /// <summary>Whether codes of the account may be tried; false while it is locked. No two are tried at once.</summary>
    Task<bool> MayTryAsync(int account, CancellationToken ct);

    /// <summary>Counts a wrong code towards the lock, or forgets the wrong ones after a right one.</summary>
    Task CountTryAsync(int account, bool succeeded, CancellationToken ct);

    /// <summary>Sets the password, lifts the lock, and renews the security stamp.</summary>
    Task SetPasswordAsync(int account, string password, CancellationToken ct);

    /// <summary>Sets an address that is known to be the account's; refused when another account has it.</summary>
    Task<Result> SetEmailAsync(int account, string email, CancellationToken ct);

    Task ActivateAsync(int account, CancellationToken ct);

    /// <summary>Whether the account asks for a second factor. Renews the security stamp.</summary>
    Task SetTwoFactorAsync(int account, bool enabled, CancellationToken ct);

    /// <summary>Removes the account with its sessions, links, invitations and second factor.</summary>
    Task RemoveAsync(int account, CancellationToken ct);
}
