using System.Reflection;
using FunQuail.Application.Common.Reading;
using Microsoft.AspNetCore.Http.Metadata;

namespace FunQuail.Web.V2.Instance;

/// <summary>
/// What the server tells of itself. An item like others, but it is made anew to confirm a client's copy: sums that are remembered
/// may change without anything in the database changing.
/// </summary>
internal sealed class InstanceReply<T>(Versioned<T> item, string contentType = "application/json")
    : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
    }

    public Task ExecuteAsync(HttpContext httpContext) =>
        V2Reply.SendAsync(httpContext, item.Version, V2Json.Bytes(item.View), contentType);
}
