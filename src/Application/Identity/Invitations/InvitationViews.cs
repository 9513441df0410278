using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Invitations;

/// <summary>An invitation, for whoever made it.</summary>
public sealed record InvitationView
{
    /// <summary>Names it, for ever.</summary>
    public required Guid Guid { get; init; }

    /// <summary>What the invited person types; upper and lower case are equal.</summary>
    public required string Code { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>When it stops being of use.</summary>
    public required DateTimeOffset ExpirationDate { get; init; }

    internal static InvitationView Of(Invitation invitation) => new()
    {
        Guid = invitation.Guid,
        Code = invitation.Code,
        CreationDate = invitation.CreationDate,
        ExpirationDate = invitation.ExpirationDate,
    };
}
