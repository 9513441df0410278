using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V1;

/// <summary>How v1's endpoints are put on the map.</summary>
internal static class V1Routes
{
    /// <summary>Fields of text; whatever is longer is not what it says it is.</summary>
    public const int SmallBody = 64 * 1024;

    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>An address that is read. HEAD answers as GET does, without the body.</summary>
    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler, string name) =>
        routes.MapMethods(pattern, Read, handler).WithName(name);

    public static RouteGroupBuilder WithSmallBodies(this RouteGroupBuilder group) =>
        group.WithMetadata(new RequestSizeLimitAttribute(SmallBody));
}
