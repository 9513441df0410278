using MediatR;

namespace FunQuail.Application.Common.Messaging;

/// <summary>A request that reads. Opens no transaction and changes nothing.</summary>
public interface IQuery<out TResult> : IRequest<TResult>;
