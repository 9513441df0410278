using FunQuail.Domain.Common;

namespace FunQuail.Domain.Identity;

public static class InvitationErrors
{
    public static readonly Error NotOpen = Error.Invalid(
        "invitation.not_open", "This invitation does not exist, was used, or is too old: ask for another.", "invitation");

    public static readonly Error NotFound = Error.NotFound("invitation.not_found", "You have made no such invitation.");

    public static readonly Error BadLifetime = Error.Invalid(
        "invitation.bad_lifetime", $"An invitation lasts 1 to {Invitation.MaxDays} days.", "days");

    public static readonly Error TooMany = Error.Conflict(
        "invitation.too_many", $"You have {Invitation.MaxOpen} open invitations: wait until some are used or over.");
}
