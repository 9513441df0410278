using FunQuail.Application.Identity.Contracts;

namespace FunQuail.Application.Identity.Sessions;

/// <summary>What came of logging in. A refusal is an outcome and no failure, since it is counted.</summary>
/// <param name="Token">
/// For the cookie: of the session, or of one that awaits the second factor when the refusal says so; null when refused.
/// </param>
public sealed record LogInOutcome(PasswordRefusal Refusal, int? AccountId, Guid? Session, string? Token)
{
    public static LogInOutcome Refused(PasswordRefusal refusal) => new(refusal, null, null, null);
}
