using FunQuail.Application.Common.Limits;
using FunQuail.TestKit;

namespace FunQuail.Application.UnitTests.Common.Limits;

/// <summary>What a node tells of its counts, and what it makes of others'.</summary>
public sealed class SharedCountersTests
{
    private static readonly Rate TenAnHour = Rate.Parse("10/h")!;

    private FakeClock _clock = null!;
    private RateCounters _counters = null!;

    [SetUp]
    public void Begin_with_nothing_counted()
    {
        _clock = new FakeClock();
        _counters = new RateCounters(_clock);
    }

    [Test]
    public void What_was_counted_is_told_once()
    {
        Call("bo", 2);
        Call("ada", 3);

        var news = _counters.TakeNews(10);

        Assert.That(news.Select(one => (one.Key, one.From, one.Calls)),
            Is.EqualTo(new[] { ("scope ada", _clock.Now, 3), ("scope bo", _clock.Now, 2) }));
        Assert.That(_counters.TakeNews(10), Is.Empty);
    }

    [Test]
    public void What_is_told_is_known_with_its_end_and_with_what_is_still_to_be_asked_for()
    {
        Call("ada", 1);
        var first = _counters.TakeNews(10).Single();
        _counters.Share([first], [Sum(first, 1)]);
        _clock.Advance(TimeSpan.FromMinutes(10));
        Call("ada", 1);

        var second = _counters.TakeNews(10).Single();

        Assert.That(first.Until, Is.EqualTo(first.From + TimeSpan.FromMinutes(61)));
        Assert.That(first.KnownUntil, Is.EqualTo(DateTimeOffset.UnixEpoch));
        Assert.That(second.From, Is.EqualTo(first.From + TimeSpan.FromMinutes(10)));
        Assert.That(second.KnownUntil, Is.LessThan(first.From).And.GreaterThan(first.From - TimeSpan.FromMinutes(2)));
    }

    [Test]
    public void Only_so_many_callers_are_told_of_at_once_and_the_rest_the_next_time()
    {
        foreach (var caller in (string[])["ada", "bo", "cy"]) Call(caller, 1);

        Assert.That((_counters.TakeNews(2).Count, _counters.TakeNews(2).Count, _counters.TakeNews(2).Count),
            Is.EqualTo((2, 1, 0)));
    }

    [Test]
    public void The_others_calls_count_here_as_well()
    {
        Call("ada", 2);
        var news = _counters.TakeNews(10);
        var earlier = Sum(news[0], 5) with { From = news[0].From - TimeSpan.FromMinutes(30) };

        _counters.Share(news, [earlier, Sum(news[0], 3)]);

        Assert.That(Look("ada").Remaining, Is.EqualTo(2));
        _clock.Advance(TimeSpan.FromMinutes(31));
        Assert.That(Look("ada").Remaining, Is.EqualTo(7));
    }

    [Test]
    public void What_is_counted_while_news_are_on_their_way_is_kept_and_told_the_next_time()
    {
        Call("ada", 2);
        var news = _counters.TakeNews(10);
        Call("ada", 1);

        _counters.Share(news, [Sum(news[0], 2)]);

        Assert.That(Look("ada").Remaining, Is.EqualTo(7));
        Assert.That(_counters.TakeNews(10).Single().Calls, Is.EqualTo(1));
    }

    [Test]
    public void What_could_not_be_told_is_told_later_with_what_came_since()
    {
        Call("ada", 2);
        var news = _counters.TakeNews(10);
        Call("ada", 1);

        _counters.GiveBack(news);

        Assert.That(Look("ada").Remaining, Is.EqualTo(7));
        Assert.That(_counters.TakeNews(10).Single().Calls, Is.EqualTo(3));
        Assert.That(_counters.TakeNews(10), Is.Empty);
    }

    [Test]
    public void A_sum_that_has_forgotten_takes_nothing_away()
    {
        Call("ada", 2);
        var news = _counters.TakeNews(10);
        _counters.Share(news, [Sum(news[0], 6)]);
        Call("ada", 1);
        news = _counters.TakeNews(10);

        _counters.Share(news, [Sum(news[0], 1)]);

        Assert.That(Look("ada").Remaining, Is.EqualTo(3));
    }

    [Test]
    public void More_than_the_limit_together_is_waited_for_until_there_is_room()
    {
        Call("ada", 10);
        var news = _counters.TakeNews(10);
        var earlier = Sum(news[0], 4) with { From = news[0].From - TimeSpan.FromMinutes(30) };

        _counters.Share(news, [earlier, Sum(news[0], 10)]);

        Assert.That(Look("ada"), Has.Property("Remaining").Zero.And.Property("FreeAfter").EqualTo(TimeSpan.FromHours(1)));
    }

    [Test]
    public void Nodes_that_tell_each_other_each_second_let_by_no_more_than_the_limit_and_a_seconds_calls()
    {
        var rate = Rate.Parse("100/m")!;
        var nodes = Enumerable.Range(0, 3).Select(_ => new RateCounters(_clock)).ToList();
        var table = new Dictionary<(string Key, DateTimeOffset From), int>();
        var letBy = 0;
        for (var second = 0; second < 30; second++)
        {
            foreach (var node in nodes)
            {
                for (var call = 0; call < 4; call++)
                    letBy += node.Call("scope", rate, "ada").IsRefused ? 0 : 1;
            }

            foreach (var node in nodes) Exchange(node, table);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.That(letBy, Is.InRange(100, 100 + (2 * 4)));
    }

    /// <summary>What the database does.</summary>
    private static void Exchange(RateCounters node, Dictionary<(string Key, DateTimeOffset From), int> table)
    {
        var news = node.TakeNews(10);
        foreach (var one in news)
            table[(one.Key, one.From)] = table.GetValueOrDefault((one.Key, one.From)) + one.Calls;
        node.Share(news, [.. table.Where(row => news.Any(one => one.Key == row.Key.Key && row.Key.From >= one.KnownUntil))
            .Select(row => new SharedCalls(row.Key.Key, row.Key.From, row.Value))]);
    }

    private static SharedCalls Sum(NewCalls news, int calls) => new(news.Key, news.From, calls);

    private void Call(string caller, int times)
    {
        for (var call = 0; call < times; call++) _counters.Call("scope", TenAnHour, caller);
    }

    private RateStanding Look(string caller) => _counters.Look("scope", TenAnHour, caller);
}
