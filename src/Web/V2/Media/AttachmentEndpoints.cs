using FunQuail.Application.Media.Attachments;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Media;

internal static class AttachmentEndpoints
{
    public static void Map(IEndpointRouteBuilder v2)
    {
        var attachments = v2.MapCollection("attachments", "Attachments").RequiresScope("libraries");
        attachments.MapRead("", List, "v2.attachments.list");
        attachments.MapRead("{guid:guid}", Get, "v2.attachments.get");
    }

    [EndpointSummary("List attachments")]
    [EndpointDescription("The pictures that this server keeps, once per content.")]
    private static async Task<Results<ListReply<Image>, RefusalReply>> List(
        [AsParameters] PageParameters page, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new ListAttachments(page.Ordered()), ct);
        return V2Reply.List(found);
    }

    [EndpointSummary("Get one attachment")]
    [EndpointDescription("What is known of a picture; its bytes are at `urls`.")]
    private static async Task<Results<ItemReply<Image>, RefusalReply>> Get(Guid guid, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetAttachment(guid), ct);
        return V2Reply.Item(found);
    }
}
