using System.Text.Json;
using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Links;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Credentials;

/// <summary>Sends the link for a new password to whoever has the address; does nothing when nobody has it.</summary>
public sealed record OfferPasswordReset(string Email) : ICommand<Result>;

internal sealed class OfferPasswordResetValidator : AbstractValidator<OfferPasswordReset>
{
    public OfferPasswordResetValidator() => RuleFor(command => command.Email).NotEmpty()
        .WithErrorCode("account.bad_email").WithMessage(AccountErrors.BadEmail.Message);
}

internal sealed class OfferPasswordResetHandler(IAccounts accounts, ILinks links, AccountMail mail, TimeProvider clock)
    : IRequestHandler<OfferPasswordReset, Result>
{
    public async Task<Result> Handle(OfferPasswordReset command, CancellationToken ct)
    {
        if (await accounts.FindByEmailAsync(command.Email, ct) is not { IsActive: true } account) return Result.Success;

        var token = Secret.NewToken();
        await links.ForgetAsync(LinkPurpose.ResetPassword, account.Id, ct);
        links.Add(OneTimeLink.ToReset(account.Id, token, clock.GetUtcNow()));
        mail.OfferReset(account.UserName, account.Email, token);
        return Result.Success;
    }
}

internal sealed class OfferPasswordResetJob(ICommandRunner commands) : IJobHandler
{
    public const string JobKind = "identity.offer-password-reset";

    public string Kind => JobKind;

    public Task RunAsync(string payload, CancellationToken ct) =>
        commands.RunAsync(JsonSerializer.Deserialize<OfferPasswordReset>(payload, JsonSerializerOptions.Web)!, ct);
}
