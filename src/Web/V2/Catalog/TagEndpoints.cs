using System.ComponentModel;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Catalog.Tags;
using FunQuail.Web.Http;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Catalog;

internal static class TagEndpoints
{
    public static void Map(IEndpointRouteBuilder v2)
    {
        var tags = v2.MapCollection("tags", "Tags");
        tags.MapRead("", List, "v2.tags.list");
        tags.MapRead("{name}", Get, "v2.tags.get");
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
        [Description("The tag's name, in whatever case.")] string name, IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetTag(name), ct);
        return V2Reply.Item(found);
    }
}
