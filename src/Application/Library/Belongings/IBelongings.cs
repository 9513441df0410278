namespace FunQuail.Application.Library.Belongings;

/// <summary>The uploads and collections of one actor, as a whole. All of it works inside the caller's transaction.</summary>
public interface IBelongings
{
    /// <summary>
    /// Hands on the collections that the server keeps by itself, with the uploads that are at home there: the music that was
    /// imported from its folders.
    /// </summary>
    Task MoveImportsAsync(int fromActorId, int toActorId, CancellationToken ct);

    /// <summary>Keys of some of the actor's uploads.</summary>
    Task<IReadOnlyList<int>> SomeUploadsAsync(int actorId, int most, CancellationToken ct);

    /// <summary>Removes the actor's collections. What others put into them stays theirs.</summary>
    Task RemoveCollectionsAsync(int actorId, CancellationToken ct);
}
