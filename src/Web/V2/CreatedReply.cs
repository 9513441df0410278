using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace FunQuail.Web.V2;

/// <summary>201 with what was made, and where it is from now on.</summary>
/// <param name="view">The thing. Secrets that are shown once stand in it, too, so nobody keeps the answer.</param>
/// <param name="path">Its address on this server.</param>
internal sealed class CreatedReply<T>(T view, string path) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status201Created;
        httpContext.Response.Headers.Location = path;
        httpContext.Response.Headers.CacheControl = V2Reply.KeepNothing;
        return V2Json.WriteAsync(httpContext, view);
    }
}
