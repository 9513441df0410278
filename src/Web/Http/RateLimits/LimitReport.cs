using FunQuail.Application.Common.Limits;

namespace FunQuail.Web.Http.RateLimits;

/// <summary>How a caller stands in every scope: what each family of addresses tells in a shape of its own.</summary>
internal sealed class LimitReport(RateScopes scopes, RateCounters counters, ICallerIdentity callers)
{
    public bool IsEnabled => scopes.IsEnabled;

    public Caller CallerOf(HttpContext context) => callers.Of(context);

    /// <summary>Every scope, by its id. Counts nothing.</summary>
    public IReadOnlyList<ScopeStanding> Of(Caller caller) =>
        [.. scopes.All.Select(scope => new ScopeStanding(scope, counters.Look(scope.Id, scope.Rate, caller.KeyFor(scope))))];
}

/// <summary>How a caller stands in a scope, with moments and lengths in the units of the wire.</summary>
internal sealed record ScopeStanding(RateScope Scope, RateStanding Standing)
{
    /// <summary>When the next request will be answered, in Unix time; null when it would be now.</summary>
    public long? Available => At(Standing.FreeAfter);

    public long? AvailableSeconds => In(Standing.FreeAfter);

    /// <summary>When the whole limit remains again, in Unix time; null when it does.</summary>
    public long? Reset => At(Standing.ResetAfter);

    public long? ResetSeconds => In(Standing.ResetAfter);

    private static long? In(TimeSpan? time) => time is { } length ? RateHeaders.Seconds(length) : null;

    private long? At(TimeSpan? time) => time is { } length ? RateHeaders.UnixSeconds(Standing.At + length) : null;
}
