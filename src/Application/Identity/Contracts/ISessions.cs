namespace FunQuail.Application.Identity.Contracts;

/// <summary>Knows who is logged in with a browser.</summary>
public interface ISessions
{
    /// <summary>The running session of a cookie; null when there is none, or none any more.</summary>
    Task<SessionFacts?> FindAsync(string cookieToken, CancellationToken ct);
}

/// <summary>A session that runs.</summary>
public sealed record SessionFacts(int AccountId, Guid SessionGuid);
