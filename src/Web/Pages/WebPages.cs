using FunQuail.Application.Common.Limits;
using FunQuail.Domain.Common;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using FunQuail.Web.Pages.Home;
using FunQuail.Web.Pages.Identity;
using FunQuail.Web.Pages.Layout;
using FunQuail.Web.Pages.Settings;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.Pages;

/// <summary>The pages for people: few bytes, no scripts that are needed, nothing from elsewhere.</summary>
internal static class WebPages
{
    /// <summary>Fields of text; whatever is longer is not what it says it is.</summary>
    private const int LargestForm = 64 * 1024;

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddScoped<Owner>();
        services.AddRazorComponents();
        return services;
    }

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").Open(asksWho: true).RefusesBy(WriteRefusalAsync).LimitedAs(RateActions.Wildcard)
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm), new LimitRefusal("", WriteLimitedAsync))
            .DisableAntiforgery().ExcludeFromDescription();
        pages.AddEndpointFilter<FormGuard>();
        PageAssets.Map(pages);
        HomeEndpoints.Map(pages);
        LoginEndpoints.Map(pages);
        SetupEndpoints.Map(pages);
        RegisterEndpoints.Map(pages);
        ResetEndpoints.Map(pages);
        ConsentEndpoints.Map(pages);
        SettingsPages.Map(pages);
    }

    /// <summary>The answer to a form that another site has sent.</summary>
    internal static Task WriteRefusalAsync(HttpContext context, Error refusal) => RefusedPage
        .For(StatusCodes.Status403Forbidden, "That did not work", refusal.Message).ExecuteAsync(context);

    private static Task WriteLimitedAsync(HttpContext context, RateScope scope, RateStanding standing) => RefusedPage
        .For(StatusCodes.Status429TooManyRequests, "Too many tries", "Wait a while, and try again.").ExecuteAsync(context);
}
