using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.V2.Idempotency;

namespace FunQuail.Web.V2;

/// <summary>How v2's endpoints are put on the map: each with a name, a read for GET and HEAD alike.</summary>
internal static class V2Routes
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>A group of addresses that begin with a collection's noun.</summary>
    public static RouteGroupBuilder MapCollection(this IEndpointRouteBuilder routes, string noun, string tag) =>
        routes.MapGroup(noun).WithTags(tag);

    /// <summary>An address that is written to, limited by what the method does.</summary>
    public static RouteHandlerBuilder MapWrite(
        this IEndpointRouteBuilder routes, string method, string pattern, Delegate handler, string name)
    {
        var route = routes.MapMethods(pattern, [method], handler).WithName(name)
            .LimitedAs(RouteLimits.ActionOf(method, isList: false));
        return method == HttpMethods.Post
            ? route.WithMetadata(Repeatable.Mark)
                .MayRefuse(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity)
            : route;
    }

    /// <summary>
    /// An address that is read. HEAD answers as GET does, without the body. The name tells a list, and so how it is limited.
    /// </summary>
    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler, string name) =>
        routes.MapMethods(pattern, Read, handler).WithName(name)
            .LimitedAs(RouteLimits.ActionOf(HttpMethods.Get, name.EndsWith(".list", StringComparison.Ordinal)));

    /// <summary>Says by which statuses the use case refuses beside those that every endpoint has.</summary>
    public static TBuilder MayRefuse<TBuilder>(this TBuilder builder, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(
        [.. statuses.Select(status => new ProducesResponseTypeMetadata(status, typeof(Problem), [V2Problems.ContentType]))]);

    /// <summary>No copy of the answers stays anywhere.</summary>
    public static TBuilder WithSecrets<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(HoldsSecrets.Mark);
}
