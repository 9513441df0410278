using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Sessions;

/// <summary>
/// Opens a session for whoever knows the password; one that awaits the second factor where the account has one, which
/// <see cref="VerifySecondFactor"/> turns into a whole one.
/// </summary>
/// <param name="Login">Name or e-mail address.</param>
public sealed record LogIn(string Login, string Password, SessionPlace Place) : ICommand<Result<LogInOutcome>>;

internal sealed class LogInValidator : AbstractValidator<LogIn>
{
    public LogInValidator()
    {
        RuleFor(command => command.Login).NotNull()
            .WithErrorCode("account.log_in_refused").WithMessage(AccountErrors.LogInRefused.Message);
        RuleFor(command => command.Password).NotNull()
            .WithErrorCode("account.log_in_refused").WithMessage(AccountErrors.LogInRefused.Message);
    }
}

internal sealed class LogInHandler(IAccounts accounts, SessionOpening sessions) : IRequestHandler<LogIn, Result<LogInOutcome>>
{
    public async Task<Result<LogInOutcome>> Handle(LogIn command, CancellationToken ct)
    {
        var verdict = await accounts.CheckPasswordAsync(command.Login, command.Password, ct);
        return verdict switch
        {
            { AccountId: { } account, Refusal: PasswordRefusal.None } =>
                await sessions.OpenAsync(account, command.Place, awaitsCode: false, ct),
            { AccountId: { } account, Refusal: PasswordRefusal.SecondFactorNeeded } =>
                await sessions.OpenAsync(account, command.Place, awaitsCode: true, ct),
            _ => LogInOutcome.Refused(verdict.Refusal),
        };
    }
}
