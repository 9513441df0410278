using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.SecondFactor;

/// <summary>
/// Does without a second factor from now on. A password that is refused is an outcome and no failure, since it is counted.
/// </summary>
public sealed record DisableSecondFactor(int AccountId, string Password) : ICommand<Result<PasswordVerdict>>, IChangesAccess;

internal sealed class DisableSecondFactorValidator : AbstractValidator<DisableSecondFactor>
{
    public DisableSecondFactorValidator() => RuleFor(command => command.Password).NotNull()
        .WithErrorCode("account.log_in_refused").WithMessage(AccountErrors.LogInRefused.Message);
}

internal sealed class DisableSecondFactorHandler(IAccounts accounts, IAuthenticators authenticators)
    : IRequestHandler<DisableSecondFactor, Result<PasswordVerdict>>
{
    public async Task<Result<PasswordVerdict>> Handle(DisableSecondFactor command, CancellationToken ct)
    {
        if (await accounts.FindAsync(command.AccountId, ct) is not { } account) return AccountErrors.NotFound;

        var verdict = await accounts.ConfirmPasswordAsync(account.Id, command.Password, ct);
        if (verdict.Refusal is not PasswordRefusal.None) return verdict;

        await authenticators.RemoveAsync(account.Id, ct);
        await accounts.SetTwoFactorAsync(account.Id, enabled: false, ct);
        return verdict;
    }
}
