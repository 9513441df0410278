namespace FunQuail.Application.Identity.Access;

/// <summary>
/// What this node remembers of who may do what. Forgets everything when anybody's access changes, on whichever node, and
/// remembers nothing while it could not hear of that.
/// </summary>
public interface IAccessMemory
{
    /// <summary>What is remembered by the name, or else what is read, which is remembered unless it is null.</summary>
    /// <param name="lifetime">How long it is remembered at most.</param>
    Task<T?> AskAsync<T>(string name, TimeSpan lifetime, Func<CancellationToken, Task<T?>> read, CancellationToken ct)
        where T : class;

    /// <summary>Somebody's access has changed.</summary>
    void Forget();
}
