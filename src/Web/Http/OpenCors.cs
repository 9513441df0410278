using FunQuail.Web.Http.RateLimits;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace FunQuail.Web.Http;

/// <summary>
/// Any origin may find and call the APIs and load media, without credentials; cookies stay with the server's own pages.
/// </summary>
internal static class OpenCors
{
    private const string Policy = "open";

    /// <summary>What a script may read beyond the few headers that browsers always show.</summary>
    private static readonly string[] Exposed =
    [
        "ETag", "Location", "Link", "Retry-After", "Content-Range", "Accept-Ranges", "Content-Length", "Content-Disposition",
        .. RateHeaders.All.Select(header => header.Name),
    ];

    public static IServiceCollection AddOpenCors(this IServiceCollection services) =>
        services.AddCors(options => options.AddPolicy(Policy, Open));

    public static IApplicationBuilder UseOpenCors(this IApplicationBuilder app) =>
        app.UseWhen(IsOpen, open => open.UseCors(Policy));

    private static void Open(CorsPolicyBuilder policy) => policy
        .AllowAnyOrigin()
        .AllowAnyMethod()
        .AllowAnyHeader()
        .WithExposedHeaders(Exposed)
        .SetPreflightMaxAge(TimeSpan.FromHours(2));

    private static bool IsOpen(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) ||
        context.Request.Path.StartsWithSegments("/media", StringComparison.Ordinal) ||
        context.Request.Path.StartsWithSegments("/.well-known", StringComparison.Ordinal);
}
