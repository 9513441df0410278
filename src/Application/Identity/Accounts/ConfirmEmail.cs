using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Links;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Accounts;

/// <summary>Somebody opened the link in a message: the address is theirs, and the account's from now on.</summary>
public sealed record ConfirmEmail(string Token) : ICommand<Result>;

internal sealed class ConfirmEmailValidator : AbstractValidator<ConfirmEmail>
{
    public ConfirmEmailValidator() => RuleFor(command => command.Token).NotEmpty()
        .WithErrorCode("account.bad_link").WithMessage(AccountErrors.BadLink.Message);
}

internal sealed class ConfirmEmailHandler(IAccounts accounts, ILinks links, AccountMail mail)
    : IRequestHandler<ConfirmEmail, Result>
{
    public async Task<Result> Handle(ConfirmEmail command, CancellationToken ct)
    {
        var taken = await links.TakeAsync(LinkPurpose.ConfirmEmail, command.Token, ct);
        if (!taken.Succeeded) return Result.Failure(taken.Errors);
        if (taken.Value is not { AccountId: { } id, Email: { } email }) return AccountErrors.BadLink;
        if (await accounts.FindAsync(id, ct) is not { } account) return AccountErrors.BadLink;

        var set = await accounts.SetEmailAsync(id, email, ct);
        if (!set.Succeeded) return set;

        // An older link would bring an older address back.
        await links.ForgetAsync(LinkPurpose.ConfirmEmail, id, ct);
        var isOther = !account.Email.Equals(email, StringComparison.OrdinalIgnoreCase);
        if (isOther && account.EmailConfirmed) mail.TellEmailChanged(account.UserName, account.Email);
        return Result.Success;
    }
}
