using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Credentials;

/// <summary>Whoever runs the server sets somebody's password, which ends all sessions and lifts the lock.</summary>
public sealed record SetPassword(string UserName, string NewPassword) : ICommand<Result>, IChangesAccess;

internal sealed class SetPasswordValidator : AbstractValidator<SetPassword>
{
    public SetPasswordValidator()
    {
        RuleFor(command => command.UserName).NotEmpty()
            .WithErrorCode("account.bad_user_name").WithMessage(AccountErrors.BadUserName.Message);
        RuleFor(command => command.NewPassword).NotNull()
            .WithErrorCode("password.bad_length").WithMessage(PasswordErrors.BadLength.Message);
    }
}

internal sealed class SetPasswordHandler(IAccounts accounts, ISessionRepository sessions, AccountMail mail)
    : IRequestHandler<SetPassword, Result>
{
    public async Task<Result> Handle(SetPassword command, CancellationToken ct)
    {
        if (await accounts.FindByNameAsync(command.UserName, ct) is not { } account) return AccountErrors.NotFound;
        if (PasswordRules.Check(command.NewPassword, account.UserName, account.Email) is { } weak) return weak;

        await accounts.SetPasswordAsync(account.Id, command.NewPassword, ct);
        await sessions.EndAllAsync(account.Id, null, ct);
        mail.TellPasswordChanged(account.UserName, account.Email);
        return Result.Success;
    }
}
