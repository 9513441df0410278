using System.Collections.Concurrent;
using FunQuail.Application.Common.Reading;

namespace FunQuail.Application.Common.Limits;

/// <summary>
/// Counts calls by scope and caller, in memory: a call costs a look into a dictionary. What is counted here is shared with the
/// other nodes afterwards, by whoever takes the news and brings back the sums. Bounded: when there are too many callers, those
/// who have not called for longest are forgotten, until their next call brings back what was shared.
/// </summary>
/// <param name="mostCallers">How many are remembered at least, each in each scope; twice as many at most.</param>
public sealed class RateCounters(TimeProvider clock, int mostCallers = RateCounters.MostCallers)
{
    /// <summary>Takes some 10 MB when all of them call now and then, and 60 MB at most.</summary>
    public const int MostCallers = 20_000;

    private readonly Recent<SlidingCount> _counts = new(mostCallers);
    private readonly ConcurrentQueue<string> _news = new();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Counts a call, unless it is one too many.</summary>
    public RateStanding Call(string scope, Rate rate, string caller)
    {
        var key = KeyOf(scope, caller);
        var count = _counts.FindOrAdd(key, static (_, rate) => new SlidingCount(rate), rate);
        var standing = count.Call(Now, out var isNews);
        if (isNews) _news.Enqueue(key);
        return standing;
    }

    /// <summary>How the next call would fare. Counts nothing.</summary>
    public RateStanding Look(string scope, Rate rate, string caller) =>
        (_counts.Find(KeyOf(scope, caller)) ?? new SlidingCount(rate)).Look(Now);

    /// <summary>
    /// What was counted since the last time, by key and then by time. Afterwards say <see cref="Share"/> or
    /// <see cref="GiveBack"/>.
    /// </summary>
    /// <param name="mostKeys">So many at once; the rest waits for the next time.</param>
    public IReadOnlyList<NewCalls> TakeNews(int mostKeys)
    {
        var taken = new List<NewCalls>();
        var keys = 0;
        while (keys < mostKeys && _news.TryDequeue(out var key))
        {
            // Whoever was forgotten meanwhile takes no place, so that the queue does not grow.
            if (_counts.Find(key) is not { } count) continue;

            taken.AddRange(count.Take(key, Now));
            keys++;
        }

        taken.Sort(static (one, other) => string.CompareOrdinal(one.Key, other.Key) is var order and not 0
            ? order : one.From.CompareTo(other.From));
        return taken;
    }

    /// <summary>The news have been told, and these are the sums of all nodes after that.</summary>
    public void Share(IReadOnlyList<NewCalls> told, IReadOnlyList<SharedCalls> sums)
    {
        var now = Now;
        foreach (var key in told.Select(one => one.Key).Distinct()) _counts.Find(key)?.Arrived(now);
        foreach (var sum in sums) _counts.Find(sum.Key)?.Learn(sum.From.ToUnixTimeMilliseconds(), sum.Calls, now);
    }

    /// <summary>The news could not be told. They are kept for the next time; meanwhile this node counts by itself.</summary>
    public void GiveBack(IReadOnlyList<NewCalls> untold)
    {
        foreach (var key in untold.Select(one => one.Key).Distinct())
        {
            if (_counts.Find(key)?.Returned() is true) _news.Enqueue(key);
        }
    }

    private static string KeyOf(string scope, string caller) => string.Concat(scope, " ", caller);
}
