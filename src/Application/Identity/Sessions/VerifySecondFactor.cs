using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.SecondFactor;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Sessions;

/// <summary>
/// The second step of logging in: a code of the app, or a recovery code, turns the session that awaits it into a whole one,
/// with another token. A wrong code is an outcome and no failure, since it is counted.
/// </summary>
/// <param name="Token">Of the session that awaits the second factor.</param>
public sealed record VerifySecondFactor(string Token, string Code, SessionPlace Place) : ICommand<Result<LogInOutcome>>;

internal sealed class VerifySecondFactorValidator : AbstractValidator<VerifySecondFactor>
{
    private const int LongestCode = 20;

    public VerifySecondFactorValidator()
    {
        RuleFor(command => command.Token).NotEmpty()
            .WithErrorCode("account.log_in_refused").WithMessage(AccountErrors.LogInRefused.Message);
        RuleFor(command => command.Code).NotEmpty().MaximumLength(LongestCode)
            .WithErrorCode("account.bad_code").WithMessage(AccountErrors.BadCode.Message);
    }
}

internal sealed class VerifySecondFactorHandler(
    IAccounts accounts, IAuthenticators authenticators, ISessionRepository sessions, SessionOpening opening, TimeProvider clock)
    : IRequestHandler<VerifySecondFactor, Result<LogInOutcome>>
{
    public async Task<Result<LogInOutcome>> Handle(VerifySecondFactor command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = await sessions.FindAsync(command.Token, ct);
        if (waiting is not { AwaitsSecondFactor: true } || waiting.IsOver(now))
            return LogInOutcome.Refused(PasswordRefusal.Wrong);

        var account = waiting.AccountId;
        if (!await accounts.MayTryAsync(account, ct)) return LogInOutcome.Refused(PasswordRefusal.LockedOut);

        var isRight = await authenticators.FindAsync(account, ct) is { } authenticator && authenticator.Take(command.Code, now);
        await accounts.CountTryAsync(account, isRight, ct);
        if (!isRight) return LogInOutcome.Refused(PasswordRefusal.Wrong);

        sessions.Remove(waiting);
        return await opening.OpenAsync(account, command.Place, awaitsCode: false, ct);
    }
}
