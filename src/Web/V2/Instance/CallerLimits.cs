using System.ComponentModel.DataAnnotations;
using FunQuail.Web.Http;
using FunQuail.Web.Http.RateLimits;

namespace FunQuail.Web.V2.Instance;

/// <summary>How many requests a caller may still send.</summary>
internal sealed record CallerLimits
{
    /// <summary>Whether this server limits requests at all.</summary>
    public required bool Enabled { get; init; }

    /// <summary>For whom requests are counted.</summary>
    public required LimitedCaller Ident { get; init; }

    /// <summary>Every scope, by its name.</summary>
    public required IReadOnlyList<ScopeLimit> Scopes { get; init; }

    public static CallerLimits From(LimitReport report, Caller caller) => new()
    {
        Enabled = report.IsEnabled,
        Ident = LimitedCaller.From(caller),
        Scopes = [.. report.Of(caller).Select(ScopeLimit.From)],
    };
}

/// <summary>For whom requests are counted.</summary>
internal sealed record LimitedCaller
{
    /// <summary>Whether it is an account, or an address whose requests are counted together.</summary>
    [AllowedValues("authenticated", "anonymous")]
    public required string Type { get; init; }

    /// <summary>Where the request came from, as the server sees it. Of an IPv6 address the first 64 bits count.</summary>
    public required string? Address { get; init; }

    public static LimitedCaller From(Caller caller) => new()
    {
        Type = caller.IsAuthenticated ? "authenticated" : "anonymous",
        Address = caller.Address?.ToString(),
    };
}

/// <summary>How a caller stands in a scope: requests that are counted together.</summary>
internal sealed record ScopeLimit
{
    /// <summary>The scope, as `X-RateLimit-Scope` has it.</summary>
    public required string Scope { get; init; }

    /// <summary>Limit and window in short, such as `1000/hour`.</summary>
    public required string Rate { get; init; }

    /// <summary>Which requests belong to it.</summary>
    public required string Description { get; init; }

    /// <summary>How many requests there may be in the window.</summary>
    public required int Limit { get; init; }

    /// <summary>The window, in seconds.</summary>
    public required int Duration { get; init; }

    /// <summary>How many more requests would be answered now.</summary>
    public required int Remaining { get; init; }

    /// <summary>When the next request will be answered, in Unix time; null when it would be now.</summary>
    public required long? Available { get; init; }

    /// <summary>In how many seconds that is.</summary>
    public required long? AvailableSeconds { get; init; }

    /// <summary>When the whole limit remains again, in Unix time; null when it does now.</summary>
    public required long? Reset { get; init; }

    /// <summary>In how many seconds that is.</summary>
    public required long? ResetSeconds { get; init; }

    public static ScopeLimit From(ScopeStanding one) => new()
    {
        Scope = one.Scope.Id,
        Rate = one.Scope.Rate.ToString(),
        Description = one.Scope.Description,
        Limit = one.Scope.Rate.Limit,
        Duration = (int)one.Scope.Rate.Window.TotalSeconds,
        Remaining = one.Standing.Remaining,
        Available = one.Available,
        AvailableSeconds = one.AvailableSeconds,
        Reset = one.Reset,
        ResetSeconds = one.ResetSeconds,
    };
}
