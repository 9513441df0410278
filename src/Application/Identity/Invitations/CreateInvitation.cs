using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Invitations;

/// <summary>Invites one person, with a code to hand on.</summary>
public sealed record CreateInvitation(int AccountId, int Days = Invitation.DefaultDays) : ICommand<Result<FullInvitation>>;

internal sealed class CreateInvitationValidator : AbstractValidator<CreateInvitation>
{
    public CreateInvitationValidator() => RuleFor(command => command.Days).InclusiveBetween(1, Invitation.MaxDays)
        .WithErrorCode("invitation.bad_lifetime").WithMessage(InvitationErrors.BadLifetime.Message);
}

internal sealed class CreateInvitationHandler(IInvitations invitations, IIdGenerator ids, TimeProvider clock)
    : IRequestHandler<CreateInvitation, Result<FullInvitation>>
{
    public async Task<Result<FullInvitation>> Handle(CreateInvitation command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = await invitations.OpenAsync(command.AccountId, now, ct);
        if (open.Count >= Invitation.MaxOpen) return InvitationErrors.TooMany;

        var made = Invitation.Create(ids.NewGuid(), command.AccountId, Secret.NewInvitationCode(), command.Days, now);
        if (!made.Succeeded) return made.As<FullInvitation>();

        invitations.Add(made.Value);
        return InvitationShapes.FullOf(made.Value);
    }
}
