using FunQuail.Web.V2.Idempotency;
using Microsoft.AspNetCore.Http.Extensions;

namespace FunQuail.Web.V2;

/// <summary>
/// What surrounds v2's endpoints: an answer that has only a status gets a problem body, an exception becomes a 500 without
/// detail, and a
/// singular collection noun leads to the plural one.
/// </summary>
internal static class V2Pipeline
{
    /// <summary>The seed writes some collections in the singular; both lead to the same place.</summary>
    private static readonly Dictionary<string, string> Plurals =
        V2Api.Collections.ToDictionary(plural => plural[..^1], plural => plural, StringComparer.OrdinalIgnoreCase);

    public static IApplicationBuilder UseV2Problems(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments(V2Api.Prefix, StringComparison.Ordinal), v2 =>
            v2.Use(SurroundAsync));

    public static IApplicationBuilder UseOnceOnly(this IApplicationBuilder app) => app.UseMiddleware<OnceOnly>();

    private static async Task SurroundAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = refused.StatusCode;
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var loggers = context.RequestServices.GetRequiredService<ILoggerFactory>();
            Log.RequestFailed(loggers.CreateLogger(typeof(V2Pipeline)), failure, context.Request.Path);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (NeedsBody(context.Response)) await ExplainAsync(context);
    }

    private static bool NeedsBody(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null };

    private static Task ExplainAsync(HttpContext context)
    {
        if (context.Response.StatusCode == StatusCodes.Status404NotFound && PluralOf(context.Request) is { } plural)
        {
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location = plural;
            return Task.CompletedTask;
        }

        return V2Problems.WriteAsync(context, V2Problems.From(context.Response.StatusCode, V2Problems.TraceIdOf(context)));
    }

    /// <summary>The same address with plural nouns, or null when it has no singular one.</summary>
    private static string? PluralOf(HttpRequest request)
    {
        var segments = request.Path.Value![V2Api.Prefix.Length..].Split('/');
        var plural = segments.Select(segment => Plurals.GetValueOrDefault(segment, segment)).ToList();
        if (plural.SequenceEqual(segments)) return null;

        return UriHelper.BuildRelative(request.PathBase, V2Api.Prefix + string.Join('/', plural), request.QueryString);
    }
}
