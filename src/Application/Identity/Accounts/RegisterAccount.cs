using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Invitations;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Accounts;

/// <summary>Somebody makes an account for themselves, as far as the server lets them.</summary>
/// <param name="Invitation">The code of an invitation, with which an account is active at once on every server.</param>
public sealed record RegisterAccount(string UserName, string Email, string Password, string? Invitation = null)
    : ICommand<Result<RegisteredAccount>>;

/// <summary>An account that was made.</summary>
/// <param name="IsActive">False when a moderator has to approve it first.</param>
public sealed record RegisteredAccount(Guid Guid, bool IsActive);

internal sealed class RegisterAccountValidator : AbstractValidator<RegisterAccount>
{
    public RegisterAccountValidator()
    {
        RuleFor(command => command.UserName).NotNull()
            .WithErrorCode("account.bad_user_name").WithMessage(AccountErrors.BadUserName.Message);
        RuleFor(command => command.Email).NotNull()
            .WithErrorCode("account.bad_email").WithMessage(AccountErrors.BadEmail.Message);
        RuleFor(command => command.Password).NotNull()
            .WithErrorCode("password.bad_length").WithMessage(PasswordErrors.BadLength.Message);
        RuleFor(command => command.Invitation).MaximumLength(Domain.Identity.Invitation.CodeMaxLength)
            .WithErrorCode("invitation.not_open").WithMessage(InvitationErrors.NotOpen.Message);
    }
}

internal sealed class RegisterAccountHandler(
    RegistrationPolicy policy, AccountOpening opening, IInvitations invitations, TimeProvider clock)
    : IRequestHandler<RegisterAccount, Result<RegisteredAccount>>
{
    public async Task<Result<RegisteredAccount>> Handle(RegisterAccount command, CancellationToken ct)
    {
        var invitation = command.Invitation is { } code ? await invitations.FindAsync(code, ct) : null;
        if (command.Invitation is not null && invitation?.IsOpen(clock.GetUtcNow()) != true) return InvitationErrors.NotOpen;
        if (invitation is null && policy.Mode is (RegistrationMode.Closed or RegistrationMode.Invitation))
            return AccountErrors.RegistrationClosed;

        var isActive = invitation is not null || policy.Mode is not RegistrationMode.Approval;
        var opened = await opening.OpenAsync(new NewAccount(command.UserName, command.Email, command.Password, isActive), ct);
        if (!opened.Succeeded) return opened.As<RegisteredAccount>();

        if (invitation?.Use(opened.Value.Id, clock.GetUtcNow()) is { Succeeded: false }) return InvitationErrors.NotOpen;
        return new RegisteredAccount(opened.Value.Guid, isActive);
    }
}
