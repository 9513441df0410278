using FunQuail.Application.Common.Limits;
using FunQuail.Web.Http.RateLimits;

namespace FunQuail.Web.V1.RateLimits;

/// <summary>The body of a request that was one too many.</summary>
internal sealed record Throttled(string Detail)
{
    /// <summary>Here the original answers without a body, and its web app expects none.</summary>
    private static readonly string[] Wordless =
        [RateActions.LogIn, RateActions.OAuthAuthorize, RateActions.OAuthToken, RateActions.OAuthRevoke];

    /// <summary>What is said; null where nothing is.</summary>
    public static Throttled? Of(RateScope scope, RateStanding standing) => Wordless.Contains(scope.Id)
        ? null
        : new Throttled(FormattableString.Invariant(
            $"Request was throttled. Expected available in {RateHeaders.Seconds(standing.FreeAfter ?? default)} seconds."));

    public static Task WriteAsync(HttpContext context, RateScope scope, RateStanding standing)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (Of(scope, standing) is not { } body)
        {
            // Said, so that nothing else is put there.
            context.Response.ContentLength = 0;
            return Task.CompletedTask;
        }

        if (HttpMethods.IsHead(context.Request.Method)) return Task.CompletedTask;

        return context.Response.WriteAsJsonAsync(
            body, RateLimitJson.Default.Throttled, "application/json", context.RequestAborted);
    }
}
