using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Invitations;

/// <summary>Shows what a use case has in its hands.</summary>
internal static class InvitationShapes
{
    public static BaseInvitation BaseOf(Invitation invitation) => new()
    {
        Guid = invitation.Guid,
        Code = invitation.Code,
        CreationDate = invitation.CreationDate,
        ExpirationDate = invitation.ExpirationDate,
    };

    public static FullInvitation FullOf(Invitation invitation) => new()
    {
        Guid = invitation.Guid,
        Code = invitation.Code,
        CreationDate = invitation.CreationDate,
        ExpirationDate = invitation.ExpirationDate,
        UsedDate = invitation.UsedDate,
    };
}
