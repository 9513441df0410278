using FunQuail.Application.Common.Security;
using FunQuail.Application.Library.Audio;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Library;

internal static class AudioEndpoints
{
    public static void Map(IEndpointRouteBuilder v2)
    {
        var recordings = v2.MapCollection("recordings", "Recordings");
        recordings.MapRead("{guid:guid}/audio", Get, "v2.recordings.audio.get");
    }

    [EndpointSummary("Get a recording's audio")]
    [EndpointDescription(
        "The file's bytes as they are. One range may be asked for (`bytes=0-499`, `bytes=500-`, `bytes=-500`); several " +
        "at once, other units, and ranges with HEAD are answered with the whole, as RFC 9110 allows. `If-Range` takes the " +
        "`ETag` or the `Last-Modified` date.")]
    private static async Task<Results<AudioReply, RefusalReply>> Get(
        Guid guid, [AsParameters] AudioParameters audio, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetAudio(guid, audio.Upload, viewer), ct);
        return found.Succeeded ? new AudioReply(found.Value, audio.Download ?? false) : new RefusalReply(found.Errors);
    }
}
