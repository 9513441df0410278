using System.Globalization;
using System.Reflection;
using FunQuail.Domain.Common;
using FunQuail.Web.V2.Bodies;
using Microsoft.AspNetCore.Http.Metadata;

namespace FunQuail.Web.V2;

/// <summary>A problem body for what went wrong.</summary>
internal sealed class RefusalReply(IReadOnlyList<Error> errors) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        Add(builder, StatusCodes.Status400BadRequest);
        if (builder is RouteEndpointBuilder { RoutePattern.Parameters.Count: > 0 }) Add(builder, StatusCodes.Status404NotFound);
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var named = httpContext.Features.Get<BodyFields>()?.Name(errors) ?? errors;
        if (errors[0].TryAgainAfter is { TotalSeconds: var seconds })
            httpContext.Response.Headers.RetryAfter = double.Ceiling(seconds).ToString(CultureInfo.InvariantCulture);
        return V2Problems.WriteAsync(httpContext, V2Problems.From(named, V2Problems.TraceIdOf(httpContext)));
    }

    private static void Add(EndpointBuilder builder, int status) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Problem), [V2Problems.ContentType]));
}
