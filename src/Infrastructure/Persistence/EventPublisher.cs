using System.Reflection;
using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.Persistence;

/// <summary>Hands an event to everybody who hears events of its type.</summary>
internal sealed class EventPublisher(IServiceProvider services)
{
    public async Task PublishAsync(IDomainEvent happened, CancellationToken ct)
    {
        var contract = typeof(IEventHandler<>).MakeGenericType(happened.GetType());
        var handle = contract.GetMethod(nameof(IEventHandler<>.HandleAsync))!;
        foreach (var handler in services.GetServices(contract))
            await (Task)handle.Invoke(handler, BindingFlags.DoNotWrapExceptions, null, [happened, ct], null)!;
    }
}
