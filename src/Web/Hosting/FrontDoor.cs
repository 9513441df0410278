using FunQuail.Web.Http.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.Hosting;

/// <summary>Where a person arrives who types the server's bare address: at the explorer, until there are pages.</summary>
internal static class FrontDoor
{
    public static void MapFrontDoor(this IEndpointRouteBuilder app) =>
        app.MapGet("/", Welcome).WithName("welcome").Open().ExcludeFromDescription();

    private static RedirectHttpResult Welcome() => TypedResults.Redirect("/api/v2/docs");
}
