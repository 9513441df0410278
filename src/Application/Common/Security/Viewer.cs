namespace FunQuail.Application.Common.Security;

/// <summary>Whose eyes a request uses. Passed in the request, never ambient; background work names its viewer too.</summary>
/// <param name="ActorId">The actor's key inside, or null for somebody unknown.</param>
/// <param name="Collections">Keys of the non-public collections that the viewer may read.</param>
public sealed record Viewer(int? ActorId, IReadOnlyList<int> Collections)
{
    /// <summary>Somebody who did not say who they are: sees and plays what is public.</summary>
    public static readonly Viewer Anonymous = new(null, []);
}
