using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.SecondFactor;

/// <summary>Turns the second factor on with a first code. Answers the recovery codes, which are not shown again.</summary>
public sealed record ConfirmSecondFactor(int AccountId, string Code) : ICommand<Result<IReadOnlyList<string>>>, IChangesAccess;

internal sealed class ConfirmSecondFactorValidator : AbstractValidator<ConfirmSecondFactor>
{
    public ConfirmSecondFactorValidator() => RuleFor(command => command.Code).NotEmpty()
        .WithErrorCode("account.bad_code").WithMessage(AccountErrors.BadCode.Message);
}

internal sealed class ConfirmSecondFactorHandler(IAccounts accounts, IAuthenticators authenticators, TimeProvider clock)
    : IRequestHandler<ConfirmSecondFactor, Result<IReadOnlyList<string>>>
{
    public async Task<Result<IReadOnlyList<string>>> Handle(ConfirmSecondFactor command, CancellationToken ct)
    {
        if (await authenticators.FindAsync(command.AccountId, ct) is not { } authenticator)
            return AccountErrors.SecondFactorMissing;

        var codes = authenticator.Confirm(command.Code, clock.GetUtcNow());
        if (codes.Succeeded) await accounts.SetTwoFactorAsync(command.AccountId, enabled: true, ct);
        return codes;
    }
}
