using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using MediatR;

namespace FunQuail.Web.V1.OAuth;

/// <summary>What the viewer has given applications, and may take back.</summary>
internal static class GrantEndpoints
{
    public static void Map(IEndpointRouteBuilder v1)
    {
        var grants = v1.MapGroup("oauth/grants").WithTags("OAuth").RequiresScope("security");
        grants.MapRead("", List, "v1.oauth.grants.list").LimitedAs(RateActions.List).Produces<IReadOnlyList<App>>();
        grants.MapRead("{clientId}", Get, "v1.oauth.grants.get").LimitedAs(RateActions.Retrieve).Produces<App>();
        grants.MapDelete("{clientId}", Revoke).WithName("v1.oauth.grants.delete").LimitedAs(RateActions.Destroy)
            .Produces(StatusCodes.Status204NoContent);
    }

    [EndpointSummary("List the applications that have access")]
    [EndpointDescription("Those that the account has agreed to and that may still act for it.")]
    private static async Task<IResult> List(Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListGrants(viewer), ct);
        return V1Reply.Of(found, grants => grants.Select(App.From).ToList());
    }

    [EndpointSummary("Get an application that has access")]
    [EndpointDescription("One that the account has agreed to and that may still act for it.")]
    private static async Task<IResult> Get(string clientId, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetGrant(clientId, viewer), ct);
        return V1Reply.Of(found, App.From);
    }

    [EndpointSummary("Take an application's access back")]
    [EndpointDescription("All its tokens that act for the account open nothing any more.")]
    private static async Task<IResult> Revoke(string clientId, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var revoked = await app.Send(new RevokeGrant(clientId, viewer), ct);
        return V1Reply.NoContent(revoked);
    }
}
