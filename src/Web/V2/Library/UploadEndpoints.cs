using FunQuail.Application.Common.Security;
using FunQuail.Application.Library.Uploads;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Library;

internal static class UploadEndpoints
{
    public static void Map(IEndpointRouteBuilder v2)
    {
        var recordings = v2.MapCollection("recordings", "Recordings").RequiresScope("libraries");
        recordings.MapRead("{guid:guid}/uploads", ListOfRecording, "v2.recordings.uploads.list");
    }

    [EndpointSummary("List a recording's uploads")]
    [EndpointDescription("The files of the recording that the viewer may play, with the facts by which a player chooses.")]
    private static async Task<Results<ListReply<BaseUpload>, RefusalReply>> ListOfRecording(
        Guid guid, [AsParameters] PageParameters page, [AsParameters] UploadParameters uploads, Viewer viewer, IMediator app,
        CancellationToken ct)
    {
        var found = await app.Send(new ListRecordingUploads(guid, page.Ordered(uploads.Ordering), viewer), ct);
        return V2Reply.List(found);
    }
}
