using FunQuail.Application.Common.Security;
using FunQuail.Application.Library.Audio;
using FunQuail.Web.Http.Authentication;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Library;

internal static class AudioEndpoints
{
    public static void Map(IEndpointRouteBuilder v2)
    {
        var recordings = v2.MapCollection("recordings", "Recordings").RequiresScope("libraries");
        recordings.MapRead("{guid:guid}/audio", Get, "v2.recordings.audio.get").TakesListenTokens();
    }

    [EndpointSummary("Get a recording's audio")]
    [EndpointDescription(
        "The file's bytes as they are, or converted where `format` or `max_bitrate` ask for what no file has. One range may be " +
        "asked for (`bytes=0-499`, `bytes=500-`, `bytes=-500`); several at once, other units, ranges with HEAD, and ranges of " +
        "what is still being converted are answered with the whole, as RFC 9110 allows. `If-Range` takes the `ETag` or the " +
        "`Last-Modified` date.")]
    private static async Task<Results<AudioReply, TranscodeReply, RefusalReply>> Get(
        Guid guid, [AsParameters] AudioParameters audio, Viewer viewer, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetAudio(guid, audio.Upload, audio.Wish, viewer), ct);
        if (!found.Succeeded) return new RefusalReply(found.Errors);

        return found.Value.Content is null
            ? new TranscodeReply(found.Value, audio.Download ?? false, viewer, app)
            : new AudioReply(found.Value, audio.Download ?? false);
    }
}
