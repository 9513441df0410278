using System.Net;

namespace FunQuail.Application.Identity.Contracts;

/// <summary>Checks a name and password, with all that guards against guessing.</summary>
public interface IPasswordCheck
{
    /// <param name="login">A user name or an e-mail address.</param>
    /// <param name="from">Whence it was tried, for limits; null when that is not known.</param>
    Task<PasswordVerdict> CheckAsync(string login, string password, IPAddress? from, CancellationToken ct);
}

/// <summary>Why a password was not accepted.</summary>
public enum PasswordRefusal
{
    None,
    Wrong,
    LockedOut,
    Inactive,
    SecondFactorNeeded,
}

/// <summary>What a check has found.</summary>
/// <param name="AccountId">Whose password it is; null when it was refused.</param>
public sealed record PasswordVerdict(int? AccountId, PasswordRefusal Refusal);
