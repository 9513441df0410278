using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Catalog.Tags;
using FunQuail.Application.Common.Security;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Catalog;

internal static class ReleaseEndpoints
{
    public static void Map(IEndpointRouteBuilder v2)
    {
        var releases = v2.MapCollection("releases", "Releases").RequiresScope("libraries");
        releases.MapRead("", List, "v2.releases.list");
        releases.MapRead("{guid:guid}", Get, "v2.releases.get");
        releases.MapRead("{guid:guid}/recordings", ListRecordings, "v2.releases.recordings.list");
        releases.MapRead("{guid:guid}/tags", ListTags, "v2.releases.tags.list");
    }

    [EndpointSummary("List releases")]
    [EndpointDescription("Every version of every record that is known here.")]
    private static async Task<Results<ListReply<BaseRelease>, RefusalReply>> List(
        [AsParameters] PageParameters page, [AsParameters] ReleaseParameters releases, [AsParameters] ScopeParameters scope,
        [AsParameters] SoundParameters sound, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var query = new ListReleases(releases.Filter(scope, sound), page.Ordered(releases.Ordering), viewer);
        return V2Reply.List(await app.Send(query, ct));
    }

    [EndpointSummary("Get one release")]
    [EndpointDescription("The release with its group and its tracks.")]
    private static async Task<Results<ItemReply<FullRelease>, RefusalReply>> Get(
        Guid guid, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetRelease(guid, viewer), ct);
        return V2Reply.Item(found);
    }

    [EndpointSummary("List a release's recordings")]
    [EndpointDescription("In the order of media and tracks, unless another order is asked for.")]
    private static async Task<Results<ListReply<BaseRecording>, RefusalReply>> ListRecordings(
        Guid guid, [AsParameters] PageParameters page, [AsParameters] ReleaseRecordingParameters recordings,
        [AsParameters] ScopeParameters scope, [AsParameters] SoundParameters sound, Viewer viewer, IMediator app,
        CancellationToken ct)
    {
        var query = new ListReleaseRecordings(
            guid, recordings.Filter(scope, sound), page.Ordered(recordings.Ordering), viewer);
        return V2Reply.List(await app.Send(query, ct));
    }

    [EndpointSummary("List a release's tags")]
    [EndpointDescription("What the release is tagged with.")]
    private static async Task<Results<ListReply<BaseTag>, RefusalReply>> ListTags(
        Guid guid, [AsParameters] PageParameters page, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListReleaseTags(guid, page.Ordered()), ct);
        return V2Reply.List(found);
    }
}
