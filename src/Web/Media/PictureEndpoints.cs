using FunQuail.Application.Media.Attachments;
using FunQuail.Web.Http;
using FunQuail.Web.V2;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.Media;

/// <summary>Pictures for whoever asks: open, and never changing under one address.</summary>
internal static class PictureEndpoints
{
    public const string Prefix = "/media";

    public static void MapMedia(this IEndpointRouteBuilder routes)
    {
        var media = routes.MapGroup(Prefix).WithTags("Media").AllowAnonymous().WithQueryRules(errors => new RefusalReply(errors));
        media.MapRead("attachments/{guid:guid}/original", GetOriginal, "media.attachments.original").ExcludeFromDescription();
    }

    [EndpointSummary("Get a picture as it was given")]
    private static async Task<Results<PictureReply, RefusalReply>> GetOriginal(Guid guid, IMediator app, CancellationToken ct)
    {
        var opened = await app.Send(new OpenPicture(guid), ct);
        return opened.Succeeded ? new PictureReply(opened.Value) : new RefusalReply(opened.Errors);
    }
}
