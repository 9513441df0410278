namespace FunQuail.Application.Identity.Contracts;

/// <summary>What came of a password. A wrong one is an outcome and no error, since it is counted.</summary>
/// <param name="AccountId">Whose password it is; null when it is refused.</param>
public sealed record PasswordVerdict(int? AccountId, PasswordRefusal Refusal);

/// <summary>Why a password does not let anybody in.</summary>
public enum PasswordRefusal
{
    /// <summary>It does.</summary>
    None,

    /// <summary>There is no such account, or the password is another.</summary>
    Wrong,

    /// <summary>There were too many wrong ones, so this one was not looked at.</summary>
    LockedOut,

    /// <summary>It is right, and the account is not active.</summary>
    Inactive,

    /// <summary>It is right, and not enough.</summary>
    SecondFactorNeeded,
}
