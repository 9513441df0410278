using FluentValidation;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Common.Behaviours;

/// <summary>Refuses a request that its validators refuse, before its handler sees it.</summary>
internal sealed class ValidationBehaviour<TRequest, TResult>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResult>
    where TRequest : IRequest<TResult>
    where TResult : IFallible<TResult>
{
    public async Task<TResult> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResult> next)
    {
        // One after another: validators may share what is not safe to share.
        foreach (var validator in validators)
        {
            var outcome = await validator.ValidateAsync(request, ct);
            if (!outcome.IsValid)
            {
                return TResult.Failure([.. outcome.Errors.Select(failure =>
                    Error.Invalid(failure.ErrorCode, failure.ErrorMessage, failure.PropertyName))]);
            }
        }

        return await next();
    }
}
