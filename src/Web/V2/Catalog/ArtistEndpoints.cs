using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Catalog.Tags;
using FunQuail.Application.Common.Security;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Catalog;

internal static class ArtistEndpoints
{
    public static void Map(IEndpointRouteBuilder v2)
    {
        var artists = v2.MapCollection("artists", "Artists").RequiresScope("libraries");
        artists.MapRead("", List, "v2.artists.list");
        artists.MapRead("{guid:guid}", Get, "v2.artists.get");
        artists.MapRead("{guid:guid}/releases", ListReleases, "v2.artists.releases.list");
        artists.MapRead("{guid:guid}/release-groups", ListReleaseGroups, "v2.artists.release-groups.list");
        artists.MapRead("{guid:guid}/recordings", ListRecordings, "v2.artists.recordings.list");
        artists.MapRead("{guid:guid}/tags", ListTags, "v2.artists.tags.list");
    }

    [EndpointSummary("List artists")]
    [EndpointDescription("Everybody who is credited with something, people and groups alike.")]
    private static async Task<Results<ListReply<BaseArtist>, RefusalReply>> List(
        [AsParameters] PageParameters page, [AsParameters] ArtistParameters artists, [AsParameters] ScopeParameters scope,
        Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListArtists(artists.Filter(scope), page.Ordered(artists.Ordering), viewer), ct);
        return V2Reply.List(found);
    }

    [EndpointSummary("Get one artist")]
    [EndpointDescription("The artist with everything that a page of their own shows.")]
    private static async Task<Results<ItemReply<FullArtist>, RefusalReply>> Get(Guid guid, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetArtist(guid), ct);
        return V2Reply.Item(found);
    }

    [EndpointSummary("List an artist's releases")]
    [EndpointDescription(
        "The releases whose own credit names the artist; with `credit=any` also those on which a recording's credit does.")]
    private static async Task<Results<ListReply<BaseRelease>, RefusalReply>> ListReleases(
        Guid guid, [AsParameters] CreditParameters credit, [AsParameters] PageParameters page,
        [AsParameters] ReleaseParameters releases, [AsParameters] ScopeParameters scope, [AsParameters] SoundParameters sound,
        Viewer viewer, IMediator app, CancellationToken ct)
    {
        var query = new ListArtistReleases(
            guid, releases.Filter(scope, sound), page.Ordered(releases.Ordering), viewer, credit.WithGuestAppearances);
        return V2Reply.List(await app.Send(query, ct));
    }

    [EndpointSummary("List an artist's release groups")]
    [EndpointDescription("The release groups whose credit names the artist.")]
    private static async Task<Results<ListReply<BaseReleaseGroup>, RefusalReply>> ListReleaseGroups(
        Guid guid, [AsParameters] PageParameters page, [AsParameters] ReleaseGroupParameters groups,
        [AsParameters] ScopeParameters scope, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var query = new ListArtistReleaseGroups(guid, groups.Filter(scope), page.Ordered(groups.Ordering), viewer);
        return V2Reply.List(await app.Send(query, ct));
    }

    [EndpointSummary("List an artist's recordings")]
    [EndpointDescription("The recordings whose credit names the artist.")]
    private static async Task<Results<ListReply<BaseRecording>, RefusalReply>> ListRecordings(
        Guid guid, [AsParameters] PageParameters page, [AsParameters] RecordingParameters recordings,
        [AsParameters] ScopeParameters scope, [AsParameters] SoundParameters sound, Viewer viewer, IMediator app,
        CancellationToken ct)
    {
        var query = new ListArtistRecordings(
            guid, recordings.Filter(scope, sound), page.Ordered(recordings.Ordering), viewer);
        return V2Reply.List(await app.Send(query, ct));
    }

    [EndpointSummary("List an artist's tags")]
    [EndpointDescription("What the artist is tagged with.")]
    private static async Task<Results<ListReply<BaseTag>, RefusalReply>> ListTags(
        Guid guid, [AsParameters] PageParameters page, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListArtistTags(guid, page.Ordered()), ct);
        return V2Reply.List(found);
    }
}
