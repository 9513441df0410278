using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Credentials;

/// <summary>
/// Changes the password of somebody who knows the present one, and ends the other sessions. A present password that is refused
/// is an outcome and no failure, since it is counted.
/// </summary>
/// <param name="Session">The session that stays; null ends them all.</param>
public sealed record ChangePassword(int AccountId, string Password, string NewPassword, Guid? Session)
    : ICommand<Result<PasswordVerdict>>, IChangesAccess;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(command => command.Password).NotNull()
            .WithErrorCode("account.log_in_refused").WithMessage(AccountErrors.LogInRefused.Message);
        RuleFor(command => command.NewPassword).NotNull()
            .WithErrorCode("password.bad_length").WithMessage(PasswordErrors.BadLength.Message);
    }
}

internal sealed class ChangePasswordHandler(IAccounts accounts, ISessionRepository sessions, AccountMail mail)
    : IRequestHandler<ChangePassword, Result<PasswordVerdict>>
{
    public async Task<Result<PasswordVerdict>> Handle(ChangePassword command, CancellationToken ct)
    {
        if (await accounts.FindAsync(command.AccountId, ct) is not { } account) return AccountErrors.NotFound;
        if (PasswordRules.Check(command.NewPassword, account.UserName, account.Email) is { } weak)
            return weak with { Field = nameof(command.NewPassword) };

        var verdict = await accounts.ConfirmPasswordAsync(account.Id, command.Password, ct);
        if (verdict.Refusal is not PasswordRefusal.None) return verdict;

        await accounts.SetPasswordAsync(account.Id, command.NewPassword, ct);
        await sessions.EndAllAsync(account.Id, command.Session, ct);
        mail.TellPasswordChanged(account.UserName, account.Email);
        return verdict;
    }
}
