using FunQuail.Web.Http;
using FunQuail.Web.Http.RateLimits;

namespace FunQuail.Web.V1.RateLimits;

/// <summary>Every scope with what of it remains for the caller.</summary>
internal sealed record RateLimitBody(bool Enabled, RateLimitIdent Ident, IReadOnlyList<RateLimitScope> Scopes)
{
    public static RateLimitBody From(LimitReport report, Caller caller) =>
        new(report.IsEnabled, RateLimitIdent.From(caller), [.. report.Of(caller).Select(RateLimitScope.From)]);
}

/// <summary>For whom requests are counted.</summary>
/// <param name="Id">The account's number, or the address as text.</param>
internal sealed record RateLimitIdent(string Type, object? Id)
{
    public static RateLimitIdent From(Caller caller) => caller.Account is { } account
        ? new RateLimitIdent("authenticated", account)
        : new RateLimitIdent("anonymous", caller.Address?.ToString());
}

/// <summary>A scope, with moments in Unix time and lengths in seconds.</summary>
internal sealed record RateLimitScope(
    string Id, string Rate, string Description, int Limit, int Duration, int Remaining, long? Available, long? AvailableSeconds,
    long? Reset, long? ResetSeconds)
{
    public static RateLimitScope From(ScopeStanding one) => new(
        one.Scope.Id, one.Scope.Rate.ToString(), one.Scope.Description, one.Scope.Rate.Limit,
        (int)one.Scope.Rate.Window.TotalSeconds, one.Standing.Remaining, one.Available, one.AvailableSeconds, one.Reset,
        one.ResetSeconds);
}
