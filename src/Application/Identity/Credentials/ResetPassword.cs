using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Links;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Credentials;

/// <summary>
/// Sets the password of whoever opened the link in a message, ends all sessions and lifts the lock. The second factor stays.
/// </summary>
/// <param name="AccountId">Whose link it has to be; null for whoever's it is.</param>
public sealed record ResetPassword(string Token, string NewPassword, int? AccountId = null) : ICommand<Result>, IChangesAccess;

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator()
    {
        RuleFor(command => command.Token).NotEmpty()
            .WithErrorCode("account.bad_link").WithMessage(AccountErrors.BadLink.Message);
        RuleFor(command => command.NewPassword).NotNull()
            .WithErrorCode("password.bad_length").WithMessage(PasswordErrors.BadLength.Message);
    }
}

internal sealed class ResetPasswordHandler(IAccounts accounts, ILinks links, ISessionRepository sessions, AccountMail mail)
    : IRequestHandler<ResetPassword, Result>
{
    public async Task<Result> Handle(ResetPassword command, CancellationToken ct)
    {
        var taken = await links.TakeAsync(LinkPurpose.ResetPassword, command.Token, ct);
        if (!taken.Succeeded) return Result.Failure(taken.Errors);
        if (taken.Value.AccountId is not { } id || await accounts.FindAsync(id, ct) is not { } account)
            return AccountErrors.BadLink;
        if (command.AccountId is { } named && named != id) return AccountErrors.BadLink;
        // A refusal stores nothing, so the link still works for a better password.
        if (PasswordRules.Check(command.NewPassword, account.UserName, account.Email) is { } weak) return weak;

        await accounts.SetPasswordAsync(id, command.NewPassword, ct);
        await sessions.EndAllAsync(id, null, ct);
        mail.TellPasswordChanged(account.UserName, account.Email);
        return Result.Success;
    }
}
