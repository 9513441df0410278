using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Domain.Federation;

namespace FunQuail.Application.Federation.Actors;

/// <summary>The actors of accounts.</summary>
internal sealed class AccountActors(IActorRepository actors, IKeyPairs keys, IIdGenerator ids, TimeProvider clock)
    : IAccountActors
{
    public Task<bool> IsTakenAsync(string userName, CancellationToken ct) => actors.IsTakenAsync(userName, ct);

    public async Task<int> CreateAsync(string userName, CancellationToken ct)
    {
        var actor = Actor.Person(ids.NewGuid(), await actors.LocalDomainAsync(ct), userName, clock.GetUtcNow());
        await actors.AddAsync(actor, ct);
        var (publicKey, privateKey) = keys.Create();
        actors.AddKey(ActorKeyPair.Of(actor.Id, publicKey, privateKey));
        return actor.Id;
    }

    public async Task TakeOverImportsAsync(int actorId, CancellationToken ct) =>
        (await actors.GetAsync(actorId, ct)).TakeOverFrom(await actors.ServiceAsync(ct));

    public async Task DescribeAsync(int actorId, Change<string?> name, Change<string?> summary, CancellationToken ct)
    {
        var actor = await actors.GetAsync(actorId, ct);
        actor.Describe(name.Or(actor.Name), summary.Or(actor.Summary));
    }

    public async Task ShowAsync(int actorId, int? attachment, CancellationToken ct) =>
        (await actors.GetAsync(actorId, ct)).Show(attachment);

    public async Task DeleteAsync(int actorId, CancellationToken ct)
    {
        (await actors.GetAsync(actorId, ct)).Delete(await actors.ServiceAsync(ct), clock.GetUtcNow());
        await actors.RemoveKeyAsync(actorId, ct);
    }
}
