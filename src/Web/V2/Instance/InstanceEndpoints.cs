using FunQuail.Application.Instance.About;
using FunQuail.Application.Instance.Node;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.V2.Instance;

/// <summary>What the server tells of itself. The bare <c>/instance</c> belongs to no v2 client, and is left free.</summary>
internal static class InstanceEndpoints
{
    public const string NodeInfoPath = V2Api.Prefix + "/instance/nodeinfo/2.1";

    private const string NodeInfoType = "application/json; profile=\"http://nodeinfo.diaspora.software/ns/schema/2.1#\"";

    public static void Map(IEndpointRouteBuilder v2)
    {
        var instance = v2.MapCollection("instance", "Instance").Open();
        instance.MapRead("about", GetAbout, "v2.instance.about.get").LimitedAs(RateActions.Wildcard);
        instance.MapRead("nodeinfo/2.1", GetNodeInfo, "v2.instance.nodeinfo.get").LimitedAs(RateActions.Wildcard);
    }

    [EndpointSummary("Get what the server tells of itself")]
    [EndpointDescription("Name, texts, what the server offers, and how much there is: what a client shows before anything else.")]
    private static async Task<Results<InstanceReply<InstanceAbout>, RefusalReply>> GetAbout(IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetInstanceAbout(), ct);
        return found.Succeeded ? new InstanceReply<InstanceAbout>(found.Value) : new RefusalReply(found.Errors);
    }

    [EndpointSummary("Get the server's NodeInfo")]
    [EndpointDescription(
        "What servers tell each other (NodeInfo 2.1). The content type carries the profile " +
        "`http://nodeinfo.diaspora.software/ns/schema/2.1#`. `/.well-known/nodeinfo` leads here.")]
    private static async Task<Results<InstanceReply<NodeDocument>, RefusalReply>> GetNodeInfo(IMediator app, CancellationToken ct)
    {
        var found = await app.Send(new GetNodeDocument(), ct);
        return found.Succeeded ? new InstanceReply<NodeDocument>(found.Value, NodeInfoType) : new RefusalReply(found.Errors);
    }
}
