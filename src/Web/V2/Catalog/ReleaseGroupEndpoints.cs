using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Common.Security;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Catalog;

internal static class ReleaseGroupEndpoints
{
    public static void Map(IEndpointRouteBuilder v2)
    {
        var groups = v2.MapCollection("release-groups", "Release groups").RequiresScope("libraries");
        groups.MapRead("", List, "v2.release-groups.list");
        groups.MapRead("{guid:guid}", Get, "v2.release-groups.get");
        groups.MapRead("{guid:guid}/releases", ListReleases, "v2.release-groups.releases.list");
    }

    [EndpointSummary("List release groups")]
    [EndpointDescription("What people mean when they name a record, whichever of its versions.")]
    private static async Task<Results<ListReply<BaseReleaseGroup>, RefusalReply>> List(
        [AsParameters] PageParameters page, [AsParameters] ReleaseGroupParameters groups, [AsParameters] ScopeParameters scope,
        Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListReleaseGroups(groups.Filter(scope), page.Ordered(groups.Ordering), viewer), ct);
        return V2Reply.List(found);
    }

    [EndpointSummary("Get one release group")]
    [EndpointDescription("The release group with everything that a page of its own shows.")]
    private static async Task<Results<ItemReply<FullReleaseGroup>, RefusalReply>> Get(
        Guid guid, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetReleaseGroup(guid, viewer), ct);
        return V2Reply.Item(found);
    }

    [EndpointSummary("List a release group's releases")]
    [EndpointDescription("The versions of a record: pressings, reissues, other media.")]
    private static async Task<Results<ListReply<BaseRelease>, RefusalReply>> ListReleases(
        Guid guid, [AsParameters] PageParameters page, [AsParameters] ReleaseParameters releases,
        [AsParameters] ScopeParameters scope, [AsParameters] SoundParameters sound, Viewer viewer, IMediator app,
        CancellationToken ct)
    {
        var query = new ListReleaseGroupReleases(guid, releases.Filter(scope, sound), page.Ordered(releases.Ordering), viewer);
        return V2Reply.List(await app.Send(query, ct));
    }
}
