using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.SecondFactor;

/// <summary>
/// Begins a second factor: makes the key for the app. It counts once a code confirms it. A password that is refused is an
/// outcome and no failure, since it is counted.
/// </summary>
public sealed record EnrolSecondFactor(int AccountId, string Password) : ICommand<Result<SecondFactorEnrolment>>;

/// <summary>What the app needs.</summary>
/// <param name="Key">To type, in base 32; null when the password was refused.</param>
/// <param name="Uri">The same for a QR code.</param>
public sealed record SecondFactorEnrolment(PasswordRefusal Refusal, string? Key, string? Uri);

internal sealed class EnrolSecondFactorValidator : AbstractValidator<EnrolSecondFactor>
{
    public EnrolSecondFactorValidator() => RuleFor(command => command.Password).NotNull()
        .WithErrorCode("account.log_in_refused").WithMessage(AccountErrors.LogInRefused.Message);
}

internal sealed class EnrolSecondFactorHandler(IAccounts accounts, IAuthenticators authenticators, PublicAddress address)
    : IRequestHandler<EnrolSecondFactor, Result<SecondFactorEnrolment>>
{
    public async Task<Result<SecondFactorEnrolment>> Handle(EnrolSecondFactor command, CancellationToken ct)
    {
        if (await accounts.FindAsync(command.AccountId, ct) is not { } account) return AccountErrors.NotFound;
        if (account.TwoFactorEnabled) return AccountErrors.SecondFactorThere;

        var verdict = await accounts.ConfirmPasswordAsync(account.Id, command.Password, ct);
        if (verdict.Refusal is not PasswordRefusal.None) return new SecondFactorEnrolment(verdict.Refusal, null, null);

        var authenticator = Authenticator.Enrol(account.Id);
        await authenticators.ReplaceAsync(authenticator, ct);
        var key = Totp.Base32(authenticator.Key);
        var issuer = Uri.EscapeDataString(address.Domain);
        return new SecondFactorEnrolment(
            PasswordRefusal.None, key,
            $"otpauth://totp/{issuer}:{account.UserName}?secret={key}&issuer={issuer}&digits={Totp.Digits}");
    }
}
