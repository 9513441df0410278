using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Accounts;

/// <summary>Whoever runs the server makes an account, whether or not people may register.</summary>
public sealed record CreateAccount(string UserName, string Email, string Password, bool IsAdministrator)
    : ICommand<Result<Guid>>;

internal sealed class CreateAccountValidator : AbstractValidator<CreateAccount>
{
    public CreateAccountValidator()
    {
        RuleFor(command => command.UserName).NotNull()
            .WithErrorCode("account.bad_user_name").WithMessage(AccountErrors.BadUserName.Message);
        RuleFor(command => command.Email).NotNull()
            .WithErrorCode("account.bad_email").WithMessage(AccountErrors.BadEmail.Message);
        RuleFor(command => command.Password).NotNull()
            .WithErrorCode("password.bad_length").WithMessage(PasswordErrors.BadLength.Message);
    }
}

internal sealed class CreateAccountHandler(AccountOpening opening) : IRequestHandler<CreateAccount, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(CreateAccount command, CancellationToken ct)
    {
        var opened = await opening.OpenAsync(
            new NewAccount(
                command.UserName, command.Email, command.Password, IsAdministrator: command.IsAdministrator, IsTrusted: true),
            ct);
        return opened.Succeeded ? opened.Value.Guid : opened.As<Guid>();
    }
}
