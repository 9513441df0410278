using FunQuail.Application.Common.Limits;
using FunQuail.Application.Common.Security;

namespace FunQuail.Web.Http.RateLimits;

/// <summary>
/// Counts passwords that come along with requests and are wrong: for the address, and together with those of the log-in page, so
/// that whoever guesses finds no second door.
/// </summary>
internal sealed class GuessLimit(RateScopes scopes, RateCounters counters)
{
    private const int LaneCount = 256;

    private readonly SemaphoreSlim[] _lanes = [.. Enumerable.Range(0, LaneCount).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>How log-ins are counted.</summary>
    public RateScope Scope { get; } = scopes.Of(RateActions.LogIn, isAuthenticated: false);

    /// <summary>
    /// Checks a password, unless the address has guessed too often. Those of one address are checked one after the other: a
    /// thousand at once are a thousand in a row.
    /// </summary>
    /// <param name="check">Null when the password is wrong.</param>
    public async Task<Guess<T>> TryAsync<T>(HttpContext context, Func<CancellationToken, Task<T?>> check)
        where T : class
    {
        if (!scopes.IsEnabled) return new Guess<T>(await check(context.RequestAborted), null);

        var caller = CallerKey.Of(Viewer.Anonymous, context.Connection.RemoteIpAddress);
        var lane = _lanes[(uint)caller.GetHashCode(StringComparison.Ordinal) % LaneCount];
        await lane.WaitAsync(context.RequestAborted);
        try
        {
            var standing = counters.Look(Scope.Id, Scope.Rate, caller);
            if (standing.Remaining == 0) return new Guess<T>(null, standing);

            var right = await check(context.RequestAborted);
            if (right is null) counters.Call(Scope.Id, Scope.Rate, caller);
            return new Guess<T>(right, null);
        }
        finally
        {
            lane.Release();
        }
    }
}

/// <summary>What came of a password.</summary>
/// <param name="Right">Null when it is wrong, or was not looked at.</param>
/// <param name="TooMany">Set when it was not looked at.</param>
internal readonly record struct Guess<T>(T? Right, RateStanding? TooMany)
    where T : class;
