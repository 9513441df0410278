using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Invitations;

/// <summary>Invites one person, with a code to hand on.</summary>
public sealed record CreateInvitation(int AccountId, int Days = Invitation.DefaultDays) : ICommand<Result<InvitationView>>;

/// <summary>An invitation, for whoever made it.</summary>
public sealed record InvitationView
{
    public required Guid Guid { get; init; }

    /// <summary>What the invited person types; upper and lower case are equal.</summary>
    public required string Code { get; init; }

    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>When it stops being of use.</summary>
    public required DateTimeOffset ExpirationDate { get; init; }
}

internal sealed class CreateInvitationValidator : AbstractValidator<CreateInvitation>
{
    public CreateInvitationValidator() => RuleFor(command => command.Days).InclusiveBetween(1, Invitation.MaxDays)
        .WithErrorCode("invitation.bad_lifetime").WithMessage(InvitationErrors.BadLifetime.Message);
}

internal sealed class CreateInvitationHandler(IInvitations invitations, IIdGenerator ids, TimeProvider clock)
    : IRequestHandler<CreateInvitation, Result<InvitationView>>
{
    public async Task<Result<InvitationView>> Handle(CreateInvitation command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await invitations.CountOpenAsync(command.AccountId, now, ct) >= Invitation.MaxOpen) return InvitationErrors.TooMany;

        var made = Invitation.Create(ids.NewGuid(), command.AccountId, Secret.NewInvitationCode(), command.Days, now);
        if (!made.Succeeded) return made.As<InvitationView>();

        var invitation = made.Value;
        invitations.Add(invitation);
        return new InvitationView
        {
            Guid = invitation.Guid,
            Code = invitation.Code,
            CreationDate = invitation.CreationDate,
            ExpirationDate = invitation.ExpirationDate,
        };
    }
}
