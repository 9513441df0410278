using System.Globalization;
using FunQuail.Application.Common.Limits;

namespace FunQuail.Web.Http.RateLimits;

/// <summary>Tells a caller how they stand, in headers that clients of Funkwhale know.</summary>
internal static class RateHeaders
{
    public const string Limit = "X-RateLimit-Limit";
    public const string Duration = "X-RateLimit-Duration";
    public const string Scope = "X-RateLimit-Scope";
    public const string Remaining = "X-RateLimit-Remaining";
    public const string Reset = "X-RateLimit-Reset";
    public const string ResetSeconds = "X-RateLimit-ResetSeconds";

    public static readonly IReadOnlyList<(string Name, string Meaning)> All =
    [
        (Limit, "How many requests of this scope there may be in its window."),
        (Duration, "The window, in seconds."),
        (Scope, "Which requests are counted together; `/api/v2/rate-limit` lists all scopes."),
        (Remaining, "How many more requests of this scope would be answered now."),
        (Reset, "When all of them remain again, in Unix time. Absent when they do."),
        (ResetSeconds, "In how many seconds that is."),
    ];

    /// <summary>Writes over what the answer says itself: before this time nothing of the scope is answered.</summary>
    public static void Write(IHeaderDictionary headers, RateScope scope, RateStanding standing)
    {
        headers[Limit] = scope.Limit;
        headers[Duration] = scope.Duration;
        headers[Scope] = scope.Id;
        headers[Remaining] = Text(standing.Remaining);
        if (standing.ResetAfter is { } reset)
        {
            headers[Reset] = Text(UnixSeconds(standing.At + reset));
            headers[ResetSeconds] = Text(Seconds(reset));
        }

        if (standing.FreeAfter is { } free) headers.RetryAfter = Text(Seconds(free));
    }

    /// <summary>Whole seconds, none too few.</summary>
    public static long Seconds(TimeSpan time) => (long)Math.Ceiling(time.TotalSeconds);

    /// <summary>Whole seconds of Unix time, not before the moment.</summary>
    public static long UnixSeconds(DateTimeOffset moment) => (moment.ToUnixTimeMilliseconds() + 999) / 1000;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
