using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Sessions;

/// <summary>Sessions, as commands see them.</summary>
public interface ISessionRepository
{
    /// <summary>The session that a cookie names, over or not.</summary>
    Task<Session?> FindAsync(string token, CancellationToken ct);

    /// <summary>Adds one. Those that are over, or too many, go.</summary>
    Task AddAsync(Session session, CancellationToken ct);

    void Remove(Session session);

    /// <summary>Ends one of an account; false when the account has no such session.</summary>
    Task<bool> EndAsync(int account, Guid session, CancellationToken ct);

    /// <summary>Ends all of an account but one.</summary>
    Task EndAllAsync(int account, Guid? except, CancellationToken ct);
}
