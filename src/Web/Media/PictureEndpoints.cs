using FunQuail.Application.Media.Attachments;
using FunQuail.Application.Media.Crops;
using FunQuail.Domain.Common;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
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
        var media = routes.MapGroup(Prefix).WithTags("Media").Open().WithQueryRules(errors => new RefusalReply(errors));
        Map(media, "original", GetOriginal);
        Map(media, "medium-square-crop", GetMediumSquareCrop);
        Map(media, "large-square-crop", GetLargeSquareCrop);
    }

    private static void Map(RouteGroupBuilder media, string size, Delegate handler) =>
        media.MapRead($"attachments/{{guid:guid}}/{size}", handler, $"media.attachments.{size}")
            .NotLimited("A page of a list shows a hundred, and browsers keep them for ever.").ExcludeFromDescription();

    [EndpointSummary("Get a picture as it was given")]
    private static async Task<Results<PictureReply, RefusalReply>> GetOriginal(Guid guid, IMediator app, CancellationToken ct)
    {
        var opened = await app.Send(new OpenPicture(guid), ct);
        return Reply(opened);
    }

    [EndpointSummary("Get the middle of a picture as a square of 200 pixels")]
    private static async Task<Results<PictureReply, RefusalReply>> GetMediumSquareCrop(
        Guid guid, IMediator app, CancellationToken ct)
    {
        var opened = await app.Send(new OpenCrop(guid, CropSize.Medium), ct);
        return Reply(opened);
    }

    [EndpointSummary("Get the middle of a picture as a square of 600 pixels")]
    private static async Task<Results<PictureReply, RefusalReply>> GetLargeSquareCrop(
        Guid guid, IMediator app, CancellationToken ct)
    {
        var opened = await app.Send(new OpenCrop(guid, CropSize.Large), ct);
        return Reply(opened);
    }

    private static Results<PictureReply, RefusalReply> Reply(Result<OpenedPicture> opened) =>
        opened.Succeeded ? new PictureReply(opened.Value) : new RefusalReply(opened.Errors);
}
