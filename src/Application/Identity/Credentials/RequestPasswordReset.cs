using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Credentials;

/// <summary>
/// Somebody forgot a password. The answer and its time are the same whether or not anybody has the address: that is looked up
/// later, by a job.
/// </summary>
public sealed record RequestPasswordReset(string Email) : ICommand<Result>;

internal sealed class RequestPasswordResetValidator : AbstractValidator<RequestPasswordReset>
{
    public RequestPasswordResetValidator() =>
        RuleFor(command => command.Email).Must(email => email is not null && EmailRules.Check(email) is null)
            .WithErrorCode("account.bad_email").WithMessage(AccountErrors.BadEmail.Message);
}

internal sealed class RequestPasswordResetHandler(IJobQueue jobs) : IRequestHandler<RequestPasswordReset, Result>
{
    public Task<Result> Handle(RequestPasswordReset command, CancellationToken ct)
    {
        jobs.Enqueue(OfferPasswordResetJob.JobKind, new OfferPasswordReset(command.Email));
        return Task.FromResult(Result.Success);
    }
}
