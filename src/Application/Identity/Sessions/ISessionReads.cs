namespace FunQuail.Application.Identity.Sessions;

/// <summary>Sessions as their owner sees them.</summary>
public interface ISessionReads
{
    /// <summary>Those that are not over, the one used last first; at most as many as an account may have.</summary>
    Task<IReadOnlyList<BaseSession>> OfAccountAsync(int account, Guid? current, CancellationToken ct);
}
