using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Accounts;

/// <summary>Lets somebody in who registered on a server where a moderator decides, and tells them.</summary>
public sealed record ApproveAccount(string UserName) : ICommand<Result>;

internal sealed class ApproveAccountValidator : AbstractValidator<ApproveAccount>
{
    public ApproveAccountValidator() => RuleFor(command => command.UserName).NotEmpty()
        .WithErrorCode("account.bad_user_name").WithMessage(AccountErrors.BadUserName.Message);
}

internal sealed class ApproveAccountHandler(IAccounts accounts, AccountMail mail) : IRequestHandler<ApproveAccount, Result>
{
    public async Task<Result> Handle(ApproveAccount command, CancellationToken ct)
    {
        if (await accounts.FindByNameAsync(command.UserName, ct) is not { } account) return AccountErrors.NotFound;
        if (account.IsActive) return Result.Success;

        await accounts.ActivateAsync(account.Id, ct);
        mail.TellApproved(account.UserName, account.Email);
        return Result.Success;
    }
}
