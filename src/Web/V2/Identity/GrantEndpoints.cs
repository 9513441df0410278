using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Identity;

/// <summary>What people have given applications, and may take back.</summary>
internal static class GrantEndpoints
{
    public static void Map(IEndpointRouteBuilder v2)
    {
        // What was given ends by itself, too.
        var grants = v2.MapCollection("grants", "Applications").RequiresScope("security").MakesAnew();
        grants.MapRead("", List, "v2.grants.list");
        grants.MapWrite(HttpMethods.Delete, "{guid:guid}", Revoke, "v2.grants.delete");
    }

    [EndpointSummary("List the applications that have access")]
    [EndpointDescription("Those that the account has agreed to and that may still act for it. The list is given whole.")]
    private static async Task<Results<ListReply<BaseApplication>, RefusalReply>> List(
        Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListGrants(viewer), ct);
        return V2Reply.Whole(found);
    }

    [EndpointSummary("Take an application's access back")]
    [EndpointDescription("The GUID is the application's. All tokens that act for the account open nothing any more.")]
    private static async Task<Results<DoneReply, RefusalReply>> Revoke(
        Guid guid, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var revoked = await app.Send(new RevokeGrant(guid, viewer), ct);
        return V2Reply.Done(revoked);
    }
}
