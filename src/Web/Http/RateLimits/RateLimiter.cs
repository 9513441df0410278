using FunQuail.Application.Common.Limits;
using FunQuail.Web.Http.Authentication;

namespace FunQuail.Web.Http.RateLimits;

/// <summary>
/// Counts each request that an endpoint lets be counted, tells of it in headers, and refuses what is one too many before anything
/// is done for it. Addresses of the API that lead nowhere count, too.
/// </summary>
internal sealed class RateLimiter(
    RequestDelegate next, RateScopes scopes, RateCounters counters, ICallerIdentity callers, GuessLimit guesses,
    IEnumerable<LimitRefusal> refusals)
{
    private readonly IReadOnlyList<LimitRefusal> _refusals = [.. refusals];

    public Task InvokeAsync(HttpContext context, RequestViewer viewer)
    {
        if (viewer.Proof.TooManyGuesses is { } guessed) return RefuseAsync(context, guesses.Scope, guessed);
        if (ActionOf(context) is not { } action) return next(context);

        var caller = callers.Of(context);
        var scope = scopes.Of(action, caller.IsAuthenticated);
        var standing = counters.Call(scope.Id, scope.Rate, caller.KeyFor(scope));
        if (standing.IsRefused) return RefuseAsync(context, scope, standing);

        Tell(context, scope, standing);
        return next(context);
    }

    private static string? ActionOf(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteLimit>() is { } limit) return limit.Action;

        return context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) ? RateActions.Wildcard : null;
    }

    /// <summary>At the last moment, so that an answer which a failure has cleared carries them, too.</summary>
    private static void Tell(HttpContext context, RateScope scope, RateStanding standing) =>
        context.Response.OnStarting(Told.Write, new Told(context.Response, scope, standing));

    private Task RefuseAsync(HttpContext context, RateScope scope, RateStanding standing)
    {
        Tell(context, scope, standing);
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
