using System.Reflection;
using FunQuail.Application.Common.Reading;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace FunQuail.Web.V2;

/// <summary>One thing, or 304 when the client has it.</summary>
internal sealed class ItemReply<T>(Versioned<T> item) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
        builder.Metadata.Add(Revalidated.Mark);
    }

    public Task ExecuteAsync(HttpContext httpContext) => V2Reply.SendAsync(httpContext, item.Version, V2Json.Bytes(item.View));
}
