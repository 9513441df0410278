using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Common.Behaviours;

/// <summary>Gives each command its one transaction, and tells when it is stored. The constraint keeps queries out.</summary>
internal sealed class TransactionBehaviour<TCommand, TResult>(IUnitOfWork work, IEnumerable<ICommitListener> listeners)
    : IPipelineBehavior<TCommand, TResult>
    where TCommand : ICommand<TResult>
    where TResult : IFallible<TResult>
{
    public async Task<TResult> Handle(TCommand command, CancellationToken ct, RequestHandlerDelegate<TResult> next)
    {
        var result = await work.InTransactionAsync(_ => next(), result => result.Succeeded, ct);
        if (!result.Succeeded) return result;

        foreach (var listener in listeners) listener.Stored(command);
        return result;
    }
}
