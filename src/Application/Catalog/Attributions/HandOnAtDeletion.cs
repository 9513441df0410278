using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Federation;

namespace FunQuail.Application.Catalog.Attributions;

/// <summary>Others have files of the same recordings: descriptions stay, and the server answers for them.</summary>
internal sealed class HandOnAtDeletion(IAttributions attributions) : IEventHandler<ActorDeleted>
{
    public Task HandleAsync(ActorDeleted happened, CancellationToken ct) =>
        attributions.MoveAsync(happened.ActorId, happened.HeirId, ct);
}
