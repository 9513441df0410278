using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Credentials;

/// <summary>Checks a password. A command, since a wrong one is counted; and so a refusal is an outcome and no failure.</summary>
public sealed record CheckPassword(string Login, string Password) : ICommand<Result<PasswordVerdict>>;

internal sealed class CheckPasswordValidator : AbstractValidator<CheckPassword>
{
    public CheckPasswordValidator()
    {
        RuleFor(command => command.Login).NotNull()
            .WithErrorCode("account.log_in_refused").WithMessage(AccountErrors.LogInRefused.Message);
        RuleFor(command => command.Password).NotNull()
            .WithErrorCode("account.log_in_refused").WithMessage(AccountErrors.LogInRefused.Message);
    }
}

internal sealed class CheckPasswordHandler(IAccounts accounts) : IRequestHandler<CheckPassword, Result<PasswordVerdict>>
{
    public async Task<Result<PasswordVerdict>> Handle(CheckPassword command, CancellationToken ct) =>
        await accounts.CheckPasswordAsync(command.Login, command.Password, ct);
}
