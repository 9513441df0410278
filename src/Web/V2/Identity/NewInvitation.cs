using System.Text.Json.Serialization;
using FunQuail.Application.Identity.Invitations;

namespace FunQuail.Web.V2.Identity;

/// <summary>An invitation to be made.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NewInvitation
{
    /// <summary>For how many days it is of use, from 1 to 365; two weeks unless said otherwise.</summary>
    public int? Days { get; init; }

    public CreateInvitation ToCommand(int account) =>
        Days is { } days ? new CreateInvitation(account, days) : new CreateInvitation(account);
}
