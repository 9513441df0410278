using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Profile;

/// <summary>What accounts say of themselves and how they like it here, as commands see it.</summary>
public interface IProfiles
{
    Task<ProfileFacts?> FindAsync(int account, CancellationToken ct);

    /// <summary>Stores what is not null. The account moves on to its next version, whatever of it changed.</summary>
    /// <param name="settings">A JSON object.</param>
    Task ChangeAsync(int account, PrivacyLevel? privacyLevel, string? settings, CancellationToken ct);
}

/// <summary>An account as far as its profile goes.</summary>
/// <param name="Settings">A JSON object.</param>
public sealed record ProfileFacts(int ActorId, int Version, string Settings);
