using FunQuail.Application.Common.Security;
using FunQuail.Application.Library.Collections;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Library;

internal static class CollectionEndpoints
{
    public static void Map(IEndpointRouteBuilder v2)
    {
        var artists = v2.MapCollection("artists", "Artists").RequiresScope("libraries");
        artists.MapRead("{guid:guid}/collections", ListOfArtist, "v2.artists.collections.list");
        var releases = v2.MapCollection("releases", "Releases").RequiresScope("libraries");
        releases.MapRead("{guid:guid}/collections", ListOfRelease, "v2.releases.collections.list");
        var recordings = v2.MapCollection("recordings", "Recordings").RequiresScope("libraries");
        recordings.MapRead("{guid:guid}/collections", ListOfRecording, "v2.recordings.collections.list");
    }

    [EndpointSummary("List an artist's collections")]
    [EndpointDescription("The collections that hold something of the artist, as far as the viewer may read them.")]
    private static async Task<Results<ListReply<BaseCollection>, RefusalReply>> ListOfArtist(
        Guid guid, [AsParameters] PageParameters page, [AsParameters] CollectionParameters collections, Viewer viewer,
        IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListArtistCollections(guid, page.Ordered(collections.Ordering), viewer), ct);
        return V2Reply.List(found);
    }

    [EndpointSummary("List a release's collections")]
    [EndpointDescription("The collections that hold something of the release, as far as the viewer may read them.")]
    private static async Task<Results<ListReply<BaseCollection>, RefusalReply>> ListOfRelease(
        Guid guid, [AsParameters] PageParameters page, [AsParameters] CollectionParameters collections, Viewer viewer,
        IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListReleaseCollections(guid, page.Ordered(collections.Ordering), viewer), ct);
        return V2Reply.List(found);
    }

    [EndpointSummary("List a recording's collections")]
    [EndpointDescription("The collections that hold the recording, as far as the viewer may read them.")]
    private static async Task<Results<ListReply<BaseCollection>, RefusalReply>> ListOfRecording(
        Guid guid, [AsParameters] PageParameters page, [AsParameters] CollectionParameters collections, Viewer viewer,
        IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListRecordingCollections(guid, page.Ordered(collections.Ordering), viewer), ct);
        return V2Reply.List(found);
    }
}
