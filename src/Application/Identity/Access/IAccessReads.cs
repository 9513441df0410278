using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Access;

/// <summary>What has to be known of a caller.</summary>
public interface IAccessReads
{
    /// <summary>
    /// What a token stands for, in one indexed read; null when there is no such token, or it was revoked. Whether it has expired
    /// is for the caller to see.
    /// </summary>
    Task<TokenFacts?> FindTokenAsync(byte[] digest, CancellationToken ct);

    /// <summary>An account; null when it is gone.</summary>
    Task<AccountFacts?> FindAccountAsync(int accountId, CancellationToken ct);

    /// <summary>The account of a GUID; null when there is none.</summary>
    Task<AccountFacts?> FindAccountAsync(Guid account, CancellationToken ct);

    /// <summary>The account of a user name in whatever case; null when there is none.</summary>
    Task<AccountFacts?> FindAccountAsync(string userName, CancellationToken ct);
}

/// <summary>An account as far as it decides on access.</summary>
/// <param name="SecurityStamp">Secret; changes with the password, and what is signed with it ends then.</param>
public sealed record AccountFacts(
    int Id, Guid Guid, int ActorId, bool IsActive, bool IsAdministrator, Permissions Permissions, string SecurityStamp)
{
    /// <summary>Without the stamp, which no log may hold.</summary>
    public override string ToString() => $"account {Id}";
}

/// <summary>A token as far as it decides on access.</summary>
/// <param name="Account">Whose things it opens; null when it acts for nobody.</param>
/// <param name="ExpirationDate">Null for one that does not expire.</param>
/// <param name="Scopes">What it was given, separated by blanks.</param>
/// <param name="ApplicationScopes">What its application may have now.</param>
public sealed record TokenFacts(AccountFacts? Account, DateTimeOffset? ExpirationDate, string Scopes, string ApplicationScopes);
