using FunQuail.Domain.Federation;

namespace FunQuail.Application.Federation.Actors;

/// <summary>The actors of this server, as commands see them.</summary>
public interface IActorRepository
{
    /// <summary>The key of this server's own domain.</summary>
    Task<int> LocalDomainAsync(CancellationToken ct);

    /// <summary>Whether one of this server has the name, tombstones included; upper and lower case are equal.</summary>
    Task<bool> IsTakenAsync(string username, CancellationToken ct);

    Task<Actor> GetAsync(int id, CancellationToken ct);

    /// <summary>The actor that owns what the server imports for itself.</summary>
    Task<Actor> ServiceAsync(CancellationToken ct);

    /// <summary>Adds an actor, which has its key from then on.</summary>
    Task AddAsync(Actor actor, CancellationToken ct);

    void AddKey(ActorKeyPair key);

    Task RemoveKeyAsync(int actorId, CancellationToken ct);
}
