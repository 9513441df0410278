namespace FunQuail.Web.WellKnown;

/// <summary>Everything under <c>/.well-known</c> (RFC 8615).</summary>
internal static class WellKnownApi
{
    public static void MapWellKnown(this IEndpointRouteBuilder routes)
    {
        routes.MapNodeInfo();
        routes.MapAuthorizationServer();
    }
}
