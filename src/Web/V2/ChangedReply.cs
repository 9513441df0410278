using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace FunQuail.Web.V2;

/// <summary>200 with what became of a thing.</summary>
internal sealed class ChangedReply<T>(T view) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = V2Reply.KeepNothing;
        return V2Json.WriteAsync(httpContext, view);
    }
}
