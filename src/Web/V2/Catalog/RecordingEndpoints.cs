using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Catalog.Tags;
using FunQuail.Application.Common.Security;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Catalog;

internal static class RecordingEndpoints
{
    public static void Map(IEndpointRouteBuilder v2)
    {
        var recordings = v2.MapCollection("recordings", "Recordings").RequiresScope("libraries");
        recordings.MapRead("", List, "v2.recordings.list");
        recordings.MapRead("{guid:guid}", Get, "v2.recordings.get");
        recordings.MapRead("{guid:guid}/releases", ListReleases, "v2.recordings.releases.list");
        recordings.MapRead("{guid:guid}/tags", ListTags, "v2.recordings.tags.list");
    }

    [EndpointSummary("List recordings")]
    [EndpointDescription("Everything that was recorded, once each, on however many releases it is.")]
    private static async Task<Results<ListReply<BaseRecording>, RefusalReply>> List(
        [AsParameters] PageParameters page, [AsParameters] RecordingParameters recordings, [AsParameters] ScopeParameters scope,
        [AsParameters] SoundParameters sound, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var query = new ListRecordings(recordings.Filter(scope, sound), page.Ordered(recordings.Ordering), viewer);
        return V2Reply.List(await app.Send(query, ct));
    }

    [EndpointSummary("Get one recording")]
    [EndpointDescription("The recording with its releases, its license, and what is known of its sound.")]
    private static async Task<Results<ItemReply<FullRecording>, RefusalReply>> Get(
        Guid guid, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetRecording(guid, viewer), ct);
        return V2Reply.Item(found);
    }

    [EndpointSummary("List a recording's releases")]
    [EndpointDescription("The releases that the recording is on.")]
    private static async Task<Results<ListReply<BaseRelease>, RefusalReply>> ListReleases(
        Guid guid, [AsParameters] PageParameters page, [AsParameters] ReleaseParameters releases,
        [AsParameters] ScopeParameters scope, [AsParameters] SoundParameters sound, Viewer viewer, IMediator app,
        CancellationToken ct)
    {
        var query = new ListRecordingReleases(guid, releases.Filter(scope, sound), page.Ordered(releases.Ordering), viewer);
        return V2Reply.List(await app.Send(query, ct));
    }

    [EndpointSummary("List a recording's tags")]
    [EndpointDescription("What the recording is tagged with.")]
    private static async Task<Results<ListReply<BaseTag>, RefusalReply>> ListTags(
        Guid guid, [AsParameters] PageParameters page, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListRecordingTags(guid, page.Ordered()), ct);
        return V2Reply.List(found);
    }
}
