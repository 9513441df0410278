using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Accounts;

/// <summary>
/// Deletes an account with all that belongs to it. Its name stays taken. A password that is refused is an outcome and no
/// failure, since it is counted.
/// </summary>
public sealed record DeleteAccount(int AccountId, string Password) : ICommand<Result<PasswordVerdict>>, IChangesAccess;

internal sealed class DeleteAccountValidator : AbstractValidator<DeleteAccount>
{
    public DeleteAccountValidator() => RuleFor(command => command.Password).NotNull()
        .WithErrorCode("account.log_in_refused").WithMessage(AccountErrors.LogInRefused.Message);
}

internal sealed class DeleteAccountHandler(IAccounts accounts, IAccountActors actors)
    : IRequestHandler<DeleteAccount, Result<PasswordVerdict>>
{
    public async Task<Result<PasswordVerdict>> Handle(DeleteAccount command, CancellationToken ct)
    {
        if (await accounts.FindAsync(command.AccountId, ct) is not { } account) return AccountErrors.NotFound;

        var verdict = await accounts.ConfirmPasswordAsync(account.Id, command.Password, ct);
        if (verdict.Refusal is not PasswordRefusal.None) return verdict;
        if (account.IsAdministrator && !await accounts.HasAdministratorAsync(account.Id, ct))
            return AccountErrors.LastAdministrator;

        await accounts.RemoveAsync(account.Id, ct);
        await actors.DeleteAsync(account.ActorId, ct);
        return verdict;
    }
}
