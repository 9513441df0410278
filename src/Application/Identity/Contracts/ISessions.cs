namespace FunQuail.Application.Identity.Contracts;

/// <summary>Sessions as requests show them.</summary>
public interface ISessions
{
    /// <summary>
    /// The session that a cookie names, which counts as used; null when it is unknown or over, still awaits a second factor,
    /// or its account is not active.
    /// </summary>
    Task<SessionFacts?> FindAsync(string cookieToken, CancellationToken ct);
}
