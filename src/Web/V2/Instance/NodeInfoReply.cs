using System.Reflection;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Instance.Node;
using Microsoft.AspNetCore.Http.Metadata;

namespace FunQuail.Web.V2.Instance;

/// <summary>An item like others, but for its content type, by which NodeInfo names its schema.</summary>
internal sealed class NodeInfoReply(Versioned<NodeDocument> node) : IResult, IEndpointMetadataProvider
{
    private const string ContentType = "application/json; profile=\"http://nodeinfo.diaspora.software/ns/schema/2.1#\"";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        ItemReply<NodeDocument>.PopulateMetadata(method, builder);

    public Task ExecuteAsync(HttpContext httpContext) =>
        V2Reply.SendAsync(httpContext, node.Version, V2Json.Bytes(node.View), ContentType);
}
