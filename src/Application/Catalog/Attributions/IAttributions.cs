namespace FunQuail.Application.Catalog.Attributions;

/// <summary>Who answers for artists, release groups, releases and recordings.</summary>
public interface IAttributions
{
    /// <summary>Hands all that one actor answers for to another, inside the caller's transaction.</summary>
    Task MoveAsync(int fromActorId, int toActorId, CancellationToken ct);
}
