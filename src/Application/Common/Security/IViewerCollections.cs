namespace FunQuail.Application.Common.Security;

/// <summary>Says which collections, beyond those that reach everybody, an actor may read.</summary>
public interface IViewerCollections
{
    /// <summary>Keys, in order; empty when there are none.</summary>
    Task<IReadOnlyList<int>> OfActorAsync(int actorId, CancellationToken ct);
}
