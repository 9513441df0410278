namespace FunQuail.Application.Identity.Accounts;

/// <summary>An account to be made.</summary>
/// <param name="IsActive">False for one that somebody has to approve first.</param>
/// <param name="IsTrusted">Whoever makes it vouches for the address, so that no message has to confirm it.</param>
public sealed record NewAccount(
    string UserName, string Email, string Password, bool IsActive = true, bool IsAdministrator = false, bool IsTrusted = false);
