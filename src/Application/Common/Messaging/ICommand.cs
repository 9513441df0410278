using MediatR;

namespace FunQuail.Application.Common.Messaging;

/// <summary>A request that changes something. Runs in one transaction: it happens as a whole, or not at all.</summary>
public interface ICommand<out TResult> : IRequest<TResult>;
