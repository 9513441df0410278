using System.ComponentModel;
using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Catalog.Tags;
using FunQuail.Application.Common.Security;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Catalog;

internal static class TagEndpoints
{
    private const string InWhateverCase = "The tag's name, in whatever case.";

    public static void Map(IEndpointRouteBuilder v2)
    {
        var tags = v2.MapCollection("tags", "Tags").RequiresScope("libraries");
        tags.MapRead("", List, "v2.tags.list");
        tags.MapRead("{name}", Get, "v2.tags.get");
        tags.MapRead("{name}/artists", ListArtists, "v2.tags.artists.list");
        tags.MapRead("{name}/releases", ListReleases, "v2.tags.releases.list");
        tags.MapRead("{name}/recordings", ListRecordings, "v2.tags.recordings.list");
    }

    [EndpointSummary("List tags")]
    [EndpointDescription("Every word that something here is tagged with.")]
    private static async Task<Results<ListReply<BaseTag>, RefusalReply>> List(
        [AsParameters] PageParameters page, [AsParameters] TagParameters tags, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListTags(SearchText.From(tags.Q)?.Value, page.Ordered(tags.Ordering)), ct);
        return V2Reply.List(found);
    }

    [EndpointSummary("Get one tag")]
    [EndpointDescription("The tag with how much it is put on.")]
    private static async Task<Results<ItemReply<FullTag>, RefusalReply>> Get(
        [Description(InWhateverCase)] string name, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetTag(name), ct);
        return V2Reply.Item(found);
    }

    [EndpointSummary("List a tag's artists")]
    [EndpointDescription("The artists that are tagged so.")]
    private static async Task<Results<ListReply<BaseArtist>, RefusalReply>> ListArtists(
        [Description(InWhateverCase)] string name, [AsParameters] PageParameters page, [AsParameters] ArtistParameters artists,
        [AsParameters] ScopeParameters scope, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var query = new ListTagArtists(name, artists.Filter(scope), page.Ordered(artists.Ordering), viewer);
        return V2Reply.List(await app.Send(query, ct));
    }

    [EndpointSummary("List a tag's releases")]
    [EndpointDescription("The releases that are tagged so.")]
    private static async Task<Results<ListReply<BaseRelease>, RefusalReply>> ListReleases(
        [Description(InWhateverCase)] string name, [AsParameters] PageParameters page, [AsParameters] ReleaseParameters releases,
        [AsParameters] ScopeParameters scope, [AsParameters] SoundParameters sound, Viewer viewer, IMediator app,
        CancellationToken ct)
    {
        var query = new ListTagReleases(name, releases.Filter(scope, sound), page.Ordered(releases.Ordering), viewer);
        return V2Reply.List(await app.Send(query, ct));
    }

    [EndpointSummary("List a tag's recordings")]
    [EndpointDescription("The recordings that are tagged so.")]
    private static async Task<Results<ListReply<BaseRecording>, RefusalReply>> ListRecordings(
        [Description(InWhateverCase)] string name, [AsParameters] PageParameters page,
        [AsParameters] RecordingParameters recordings, [AsParameters] ScopeParameters scope,
        [AsParameters] SoundParameters sound, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var query = new ListTagRecordings(name, recordings.Filter(scope, sound), page.Ordered(recordings.Ordering), viewer);
        return V2Reply.List(await app.Send(query, ct));
    }
}
