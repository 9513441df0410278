using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Invitations;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.V2.Bodies;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Identity;

internal static class InvitationEndpoints
{
    public static void Map(IEndpointRouteBuilder v2)
    {
        var invitations = v2.MapCollection("invitations", "Invitations").RequiresScope("instance:invitations")
            .MakesAnew().WithSecrets();
        invitations.MapRead("", List, "v2.invitations.list");
        invitations.MapWrite(HttpMethods.Post, "", Create, "v2.invitations.create").MayRefuse(StatusCodes.Status409Conflict);
        invitations.MapRead("{guid:guid}", Get, "v2.invitations.get");
    }

    [EndpointSummary("List one's open invitations")]
    [EndpointDescription("Those that nobody has used and that are not too old, the newest first. The list is given whole.")]
    private static async Task<Results<ListReply<BaseInvitation>, RefusalReply>> List(
        Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListInvitations(viewer.Account()), ct);
        return V2Reply.Whole(found);
    }

    [EndpointSummary("Invite somebody")]
    [EndpointDescription("Makes a code by which one person may register, whether or not the server is open.")]
    private static async Task<Results<CreatedReply<FullInvitation>, RefusalReply>> Create(
        V2Body<NewInvitation> body, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var made = await app.Send(body.Value.ToCommand(viewer.Account()), ct);
        return V2Reply.Created(made, view => view, view => $"{V2Api.Prefix}/invitations/{view.Guid}");
    }

    [EndpointSummary("Get one of one's invitations")]
    [EndpointDescription("Open or not: it tells when somebody came by it.")]
    private static async Task<Results<ItemReply<FullInvitation>, RefusalReply>> Get(
        Guid guid, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetInvitation(viewer.Account(), guid), ct);
        return V2Reply.Unversioned(found);
    }
}
