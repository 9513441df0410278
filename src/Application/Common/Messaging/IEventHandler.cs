using FunQuail.Domain.Common;

namespace FunQuail.Application.Common.Messaging;

/// <summary>Hears an event inside the transaction that caused it. If it throws, nothing of the command is stored.</summary>
public interface IEventHandler<in TEvent>
    where TEvent : IDomainEvent
{
    Task HandleAsync(TEvent happened, CancellationToken ct);
}
