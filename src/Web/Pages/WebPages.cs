using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.Pages.Home;

namespace FunQuail.Web.Pages;

/// <summary>The pages for people: few bytes, no scripts, nothing from elsewhere.</summary>
internal static class WebPages
{
    /// <summary>
    /// What a page may load and do: its own style and pictures, and forms that come back here.
    /// </summary>
    public const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").Open(asksWho: true).LimitedAs(RateActions.Wildcard).ExcludeFromDescription();
        PageAssets.Map(pages);
        HomeEndpoints.Map(pages);
    }
}
