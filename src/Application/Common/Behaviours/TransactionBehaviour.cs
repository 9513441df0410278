using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Common.Behaviours;

/// <summary>Gives each command its one transaction. The constraint keeps queries out.</summary>
internal sealed class TransactionBehaviour<TCommand, TResult>(IUnitOfWork work) : IPipelineBehavior<TCommand, TResult>
    where TCommand : ICommand<TResult>
    where TResult : IFallible<TResult>
{
    public Task<TResult> Handle(TCommand command, CancellationToken ct, RequestHandlerDelegate<TResult> next) =>
        work.InTransactionAsync(_ => next(), result => result.Succeeded, ct);
}
