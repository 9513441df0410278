using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Federation;

namespace FunQuail.Application.Library.Belongings;

/// <summary>What the server imported is the first administrator's, and what it imports from then on, too.</summary>
internal sealed class TakeOverImports(IBelongings belongings) : IEventHandler<ImportsTakenOver>
{
    public Task HandleAsync(ImportsTakenOver happened, CancellationToken ct) =>
        belongings.MoveImportsAsync(happened.FromActorId, happened.ToActorId, ct);
}
