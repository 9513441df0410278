using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Links;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Setup;

/// <summary>Whoever has the set-up link becomes the first administrator, and gets what the server imported.</summary>
public sealed record SetUpServer(string Token, string UserName, string Email, string Password) : ICommand<Result<Guid>>;

internal sealed class SetUpServerValidator : AbstractValidator<SetUpServer>
{
    public SetUpServerValidator()
    {
        RuleFor(command => command.Token).NotEmpty()
            .WithErrorCode("account.bad_link").WithMessage(AccountErrors.BadLink.Message);
        RuleFor(command => command.UserName).NotNull()
            .WithErrorCode("account.bad_user_name").WithMessage(AccountErrors.BadUserName.Message);
        RuleFor(command => command.Email).NotNull()
            .WithErrorCode("account.bad_email").WithMessage(AccountErrors.BadEmail.Message);
        RuleFor(command => command.Password).NotNull()
            .WithErrorCode("password.bad_length").WithMessage(PasswordErrors.BadLength.Message);
    }
}

internal sealed class SetUpServerHandler(IAccounts accounts, ILinks links, AccountOpening opening)
    : IRequestHandler<SetUpServer, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(SetUpServer command, CancellationToken ct)
    {
        var taken = await links.TakeAsync(LinkPurpose.SetUp, command.Token, ct);
        if (!taken.Succeeded) return taken.As<Guid>();
        // A verb may have made one since the server started.
        if (await accounts.HasAdministratorAsync(null, ct)) return AccountErrors.BadLink;

        var opened = await opening.OpenAsync(
            new NewAccount(command.UserName, command.Email, command.Password, IsAdministrator: true, IsTrusted: true), ct);
        return opened.Succeeded ? opened.Value.Guid : opened.As<Guid>();
    }
}
