using FunQuail.Application.Common.Limits;

namespace FunQuail.Web.Http.RateLimits;

/// <summary>
/// Counts each request that an endpoint lets be counted, tells of it in headers, and refuses what is one too many before anything
/// is done for it. Addresses of the API that lead nowhere count, too.
/// </summary>
internal sealed class RateLimiter(
    RequestDelegate next, RateScopes scopes, RateCounters counters, ICallerIdentity callers, IEnumerable<LimitRefusal> refusals)
{
    private readonly IReadOnlyList<LimitRefusal> _refusals = [.. refusals];

    public Task InvokeAsync(HttpContext context)
    {
        if (ActionOf(context) is not { } action) return next(context);

        var caller = callers.Of(context);
        var scope = scopes.Of(action, caller.IsAuthenticated);
        var standing = counters.Call(scope.Id, scope.Rate, caller.Key);
        // At the last moment, so that an answer which a failure has cleared carries them, too.
        context.Response.OnStarting(Told.Write, new Told(context.Response, scope, standing));
        return standing.IsRefused ? RefuseAsync(context, scope, standing) : next(context);
    }

    private static string? ActionOf(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteLimit>() is { } limit) return limit.Action;

        return context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) ? RateActions.Wildcard : null;
    }

    private Task RefuseAsync(HttpContext context, RateScope scope, RateStanding standing)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        var path = context.Request.Path;
        var words = context.GetEndpoint()?.Metadata.GetMetadata<LimitRefusal>()
            ?? _refusals.FirstOrDefault(one => path.StartsWithSegments(one.Prefix, StringComparison.Ordinal));
        return words?.WriteAsync(context, scope, standing) ?? Task.CompletedTask;
    }

    private sealed class Told(HttpResponse response, RateScope scope, RateStanding standing)
    {
        public static Task Write(object state)
        {
            ((Told)state).Write();
            return Task.CompletedTask;
        }

        private void Write() => RateHeaders.Write(response.Headers, scope, standing);
    }
}
