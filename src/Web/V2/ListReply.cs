using System.Reflection;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Common.Reading;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace FunQuail.Web.V2;

/// <summary>A part of a list with the addresses of its neighbours, or 304 when the client has it.</summary>
internal sealed class ListReply<T>(Page<T> page) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Listing<T>), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
        builder.Metadata.Add(Revalidated.Mark);
    }

    public Task ExecuteAsync(HttpContext httpContext) => V2Reply.SendAsync(httpContext, 0, V2Json.Bytes(Body(httpContext)));

    private Listing<T> Body(HttpContext context)
    {
        var server = context.RequestServices.GetRequiredService<PublicAddress>();
        return new()
        {
            Total = page.Total,
            TotalIsExact = page.TotalIsExact ? null : false,
            Next = PageLinks.To(page.Next, context.Request, server),
            Previous = PageLinks.To(page.Previous, context.Request, server),
            Results = page.Results,
        };
    }
}
