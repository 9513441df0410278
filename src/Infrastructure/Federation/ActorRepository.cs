using FunQuail.Application.Federation.Actors;
using FunQuail.Domain.Federation;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Federation;

internal sealed class ActorRepository(FunQuailDbContext context) : IActorRepository
{
    public Task<int> LocalDomainAsync(CancellationToken ct) =>
        context.Set<FederatedDomain>().Where(domain => domain.Name == null).Select(domain => domain.Id).SingleAsync(ct);

    public async Task<bool> IsTakenAsync(string username, CancellationToken ct)
    {
        await using var command = context.InTransaction(
            "SELECT EXISTS (SELECT FROM actor WHERE fid IS NULL AND lower(preferred_username) = lower($1))");
        command.Parameters.AddWithValue(username);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    public async Task<Actor> GetAsync(int id, CancellationToken ct) =>
        await context.FindAsync<Actor>([id], ct) ?? throw new InvalidOperationException($"There is no actor {id}.");

    public Task<Actor> ServiceAsync(CancellationToken ct) =>
        context.Set<Actor>().SingleAsync(
            actor => actor.Fid == null && actor.PreferredUsername == Actor.ServiceUsername, ct);

    public async Task AddAsync(Actor actor, CancellationToken ct) => await context.AddAsync(actor, ct);

    public void AddKey(ActorKeyPair key) => context.Add(key);

    public async Task RemoveKeyAsync(int actorId, CancellationToken ct)
    {
        if (await context.FindAsync<ActorKeyPair>([actorId], ct) is { } key) context.Remove(key);
    }
}
