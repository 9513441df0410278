using System.Reflection;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace FunQuail.Web.V2;

/// <summary>200 with what became of a thing.</summary>
/// <param name="version">Of a thing that has versions; the answer then has the tag that a read would have.</param>
internal sealed class ChangedReply<T>(T view, int? version = null) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = V2Reply.KeepNothing;
        var body = V2Json.Bytes(view);
        if (version is { } known) httpContext.Response.Headers.ETag = EntityTags.Of(known, body).ToString();
        return V2Json.WriteAsync(httpContext, body);
    }
}
