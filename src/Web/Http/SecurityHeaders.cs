using FunQuail.Web.Pages;

namespace FunQuail.Web.Http;

/// <summary>Headers that every answer carries: nothing is sniffed, framed or told to other sites.</summary>
internal static class SecurityHeaders
{
    private const string Locked = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>
    /// The explorer's own files and nothing from elsewhere; its styles are partly inline, its icons are <c>data:</c>.
    /// </summary>
    private const string Explorer =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; media-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>A browser that opens audio by its address shows a player, which is a page of its own making.</summary>
    private const string Player = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(WriteAsync);

    /// <summary>At the last moment, so that an answer which a failure has cleared carries them, too.</summary>
    private static Task WriteAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(Write, context);
        return next(context);
    }

    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        // Without a referrer browsers do not tell where a form comes from either.
        headers["Referrer-Policy"] = IsPage(context) ? "same-origin" : "no-referrer";
        headers.ContentSecurityPolicy = PolicyFor(context);
        return Task.CompletedTask;
    }

    private static string PolicyFor(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/api/v2/docs", StringComparison.Ordinal)) return Explorer;

        return context.Response.ContentType switch
        {
            { } type when type.StartsWith("audio/", StringComparison.Ordinal) => Player,
            _ when IsPage(context) => PagePolicy.Of(context),
            _ => Locked,
        };
    }

    private static bool IsPage(HttpContext context) =>
        context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
}
