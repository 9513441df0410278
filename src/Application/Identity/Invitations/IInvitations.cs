using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Invitations;

/// <summary>Invitations, as commands see them.</summary>
public interface IInvitations
{
    /// <summary>Open or not; upper and lower case are equal.</summary>
    Task<Invitation?> FindAsync(string code, CancellationToken ct);

    /// <summary>One of an account, open or not; null for anybody else's.</summary>
    Task<Invitation?> FindOwnAsync(int owner, Guid guid, CancellationToken ct);

    /// <summary>Those of an account that nobody used yet, the newest first.</summary>
    Task<IReadOnlyList<Invitation>> OpenAsync(int owner, DateTimeOffset now, CancellationToken ct);

    void Add(Invitation invitation);
}
