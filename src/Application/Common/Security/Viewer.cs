using System.Collections.Frozen;

namespace FunQuail.Application.Common.Security;

/// <summary>Whose eyes a request uses. Passed in the request, never ambient; background work names its viewer too.</summary>
/// <param name="ActorId">The actor's key inside, or null for somebody unknown.</param>
/// <param name="Collections">Keys of the non-public collections that the viewer may read.</param>
public sealed record Viewer(int? ActorId, IReadOnlyList<int> Collections)
{
    /// <summary>Somebody who did not say who they are: sees and plays what is public.</summary>
    public static readonly Viewer Anonymous = new(null, []);

    /// <summary>The account's key inside; null for somebody unknown, and for an application that acts for nobody.</summary>
    public int? AccountId { get; init; }

    /// <summary>What the viewer may do, e.g. <c>read:libraries</c>: each scope by itself, none that stands for others.</summary>
    public IReadOnlySet<string> Scopes { get; init; } = FrozenSet<string>.Empty;

    /// <summary>
    /// True for an administrator who is here in person. What acts in an administrator's name has scopes and no more.
    /// </summary>
    public bool IsAdministrator { get; init; }
}
