using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Links;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Accounts;

/// <summary>
/// Sends a link to another address, which becomes the account's when the link is opened. A password that is refused is an
/// outcome and no failure, since it is counted.
/// </summary>
public sealed record ChangeEmail(int AccountId, string Password, string Email) : ICommand<Result<PasswordVerdict>>;

internal sealed class ChangeEmailValidator : AbstractValidator<ChangeEmail>
{
    public ChangeEmailValidator()
    {
        RuleFor(command => command.Password).NotNull()
            .WithErrorCode("account.log_in_refused").WithMessage(AccountErrors.LogInRefused.Message);
        RuleFor(command => command.Email).Must(email => email is not null && EmailRules.Check(email) is null)
            .WithErrorCode("account.bad_email").WithMessage(AccountErrors.BadEmail.Message);
    }
}

internal sealed class ChangeEmailHandler(IAccounts accounts, ILinks links, AccountMail mail, TimeProvider clock)
    : IRequestHandler<ChangeEmail, Result<PasswordVerdict>>
{
    public async Task<Result<PasswordVerdict>> Handle(ChangeEmail command, CancellationToken ct)
    {
        if (await accounts.FindAsync(command.AccountId, ct) is not { } account) return AccountErrors.NotFound;

        var verdict = await accounts.ConfirmPasswordAsync(account.Id, command.Password, ct);
        if (verdict.Refusal is not PasswordRefusal.None) return verdict;

        // Whether the address is somebody's already is said only to whoever reads its mail.
        var token = Secret.NewToken();
        await links.ForgetAsync(LinkPurpose.ConfirmEmail, account.Id, ct);
        links.Add(OneTimeLink.ToConfirm(command.Email, account.Id, token, clock.GetUtcNow()));
        mail.AskToConfirm(account.UserName, command.Email, token);
        return verdict;
    }
}
