using FunQuail.Application.Common.Messaging;

namespace FunQuail.Application.Identity.Contracts;

/// <summary>Gives accounts their actors, inside the transaction of the command that makes or deletes an account.</summary>
public interface IAccountActors
{
    /// <summary>Whether an actor of this server has the name or had it once; upper and lower case are equal.</summary>
    Task<bool> IsTakenAsync(string userName, CancellationToken ct);

    /// <summary>Makes an actor with a key pair. Answers its key.</summary>
    Task<int> CreateAsync(string userName, CancellationToken ct);

    /// <summary>What the server itself imported belongs to this actor from now on.</summary>
    Task TakeOverImportsAsync(int actorId, CancellationToken ct);

    /// <summary>Says of the actor what is said of the account's owner; what is not said stays.</summary>
    Task DescribeAsync(int actorId, Change<string?> name, Change<string?> summary, CancellationToken ct);

    /// <summary>Shows the actor by an attachment, or by none.</summary>
    Task ShowAsync(int actorId, int? attachment, CancellationToken ct);

    /// <summary>Leaves a tombstone: the name stays taken, the keys and all that belongs to the actor go.</summary>
    Task DeleteAsync(int actorId, CancellationToken ct);
}
