using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Federation;

namespace FunQuail.Application.Catalog.Attributions;

/// <summary>What the server imported is the first administrator's, and so is what describes it.</summary>
internal sealed class HandOnWithImports(IAttributions attributions) : IEventHandler<ImportsTakenOver>
{
    public Task HandleAsync(ImportsTakenOver happened, CancellationToken ct) =>
        attributions.MoveAsync(happened.FromActorId, happened.ToActorId, ct);
}
