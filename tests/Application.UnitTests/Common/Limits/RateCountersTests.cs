using FunQuail.Application.Common.Limits;
using FunQuail.TestKit;

namespace FunQuail.Application.UnitTests.Common.Limits;

public sealed class RateCountersTests
{
    private static readonly Rate ThreeAnHour = Rate.Parse("3/h")!;

    private FakeClock _clock = null!;
    private RateCounters _counters = null!;

    [SetUp]
    public void Begin_with_nothing_counted()
    {
        _clock = new FakeClock();
        _counters = new RateCounters(_clock);
    }

    [Test]
    public void Calls_are_let_by_up_to_the_limit_and_told_one_less_each_time()
    {
        var standings = Calls(ThreeAnHour, 4);

        Assert.That(standings.Select(one => (one.Remaining, one.IsRefused)),
            Is.EqualTo(new[] { (2, false), (1, false), (0, false), (0, true) }));
    }

    [Test]
    public void Two_calls_some_time_ago_stand_as_clients_of_the_protocol_expect()
    {
        var rate = new Rate(42, TimeSpan.FromSeconds(3600));
        Call(rate);
        _clock.Advance(TimeSpan.FromSeconds(200));
        Call(rate);
        _clock.Advance(TimeSpan.FromSeconds(1600));

        var standing = _counters.Look("scope", rate, "somebody");

        Assert.That(standing, Is.EqualTo(new RateStanding(_clock.Now, 40, false, null, TimeSpan.FromSeconds(2000))));
    }

    [Test]
    public void Whoever_has_reached_the_limit_is_told_when_the_oldest_call_leaves()
    {
        Call(ThreeAnHour);
        _clock.Advance(TimeSpan.FromMinutes(10));
        Calls(ThreeAnHour, 2);
        _clock.Advance(TimeSpan.FromMinutes(20));

        var standing = Call(ThreeAnHour);

        Assert.That(standing.IsRefused, Is.True);
        Assert.That((standing.FreeAfter, standing.ResetAfter),
            Is.EqualTo((TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(40))));
    }

    [Test]
    public void The_last_call_that_is_let_by_says_already_how_long_to_wait() =>
        Assert.That(Calls(ThreeAnHour, 3)[^1],
            Is.EqualTo(new RateStanding(_clock.Now, 0, false, TimeSpan.FromHours(1), TimeSpan.FromHours(1))));

    [Test]
    public void A_refused_call_is_not_counted()
    {
        Calls(ThreeAnHour, 3);
        _clock.Advance(TimeSpan.FromMinutes(59));
        Calls(ThreeAnHour, 5);
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That(Call(ThreeAnHour), Has.Property("IsRefused").False.And.Property("Remaining").EqualTo(2));
    }

    [Test]
    public void After_the_time_that_was_told_a_call_is_let_by_and_not_before()
    {
        var wait = Calls(ThreeAnHour, 4)[^1].FreeAfter!.Value;

        _clock.Advance(wait - TimeSpan.FromMilliseconds(1));
        Assert.That(Call(ThreeAnHour).IsRefused, Is.True);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(Call(ThreeAnHour).IsRefused, Is.False);
    }

    [TestCase("7/s")]
    [TestCase("50/m")]
    [TestCase("100/h")]
    [TestCase("300/d")]
    public void No_window_wherever_it_begins_holds_more_than_the_limit(string text)
    {
        var rate = Rate.Parse(text)!;
        var step = TimeSpan.FromMilliseconds(Math.Ceiling(rate.Window.TotalMilliseconds / (rate.Limit * 3.7)));
        var letBy = new List<DateTimeOffset>();
        for (var at = 0; at < rate.Limit * 30; at++)
        {
            if (!Call(rate).IsRefused) letBy.Add(_clock.Now);
            _clock.Advance(step);
        }

        var fullest = letBy.Max(end => letBy.Count(one => one <= end && one > end - rate.Window));
        Assert.That(fullest, Is.EqualTo(rate.Limit));
        Assert.That(letBy, Has.Count.GreaterThan(rate.Limit * 6), "the limit is used nearly whole");
    }

    [Test]
    public void Scopes_and_callers_are_counted_apart()
    {
        Calls(ThreeAnHour, 3);

        Assert.That(_counters.Call("scope", ThreeAnHour, "somebody else").Remaining, Is.EqualTo(2));
        Assert.That(_counters.Call("another", ThreeAnHour, "somebody").Remaining, Is.EqualTo(2));
    }

    [Test]
    public void Looking_counts_nothing()
    {
        _counters.Look("scope", ThreeAnHour, "somebody");

        Assert.That(_counters.Look("scope", ThreeAnHour, "somebody"),
            Is.EqualTo(new RateStanding(_clock.Now, 3, false, null, null)));
        Assert.That(_counters.TakeNews(10), Is.Empty);
    }

    [Test]
    public void A_clock_that_is_put_back_neither_fails_nor_forgets()
    {
        Calls(ThreeAnHour, 2);
        _clock.Advance(TimeSpan.FromMinutes(-30));

        Assert.That(Call(ThreeAnHour).Remaining, Is.Zero);
        Assert.That(Call(ThreeAnHour).IsRefused, Is.True);
    }

    [Test]
    public async Task Calls_at_the_same_moment_are_all_counted()
    {
        var rate = Rate.Parse("1000/h")!;

        var callers = Enumerable.Range(0, 8).Select(_ => Task.Run(() => Calls(rate, 200)));
        var standings = (await Task.WhenAll(callers)).SelectMany(one => one).ToList();

        Assert.That(standings.Count(one => !one.IsRefused), Is.EqualTo(1000));
    }

    [Test]
    public void When_there_are_too_many_callers_those_who_have_not_called_for_longest_are_forgotten()
    {
        var few = new RateCounters(_clock, mostCallers: 10);
        for (var number = 0; number < 100; number++)
        {
            few.Call("scope", ThreeAnHour, "faithful");
            few.Call("scope", ThreeAnHour, $"passing {number}");
        }

        Assert.That(few.Look("scope", ThreeAnHour, "faithful").Remaining, Is.Zero);
        Assert.That(few.Look("scope", ThreeAnHour, "passing 99").Remaining, Is.EqualTo(2));
        Assert.That(few.Look("scope", ThreeAnHour, "passing 0").Remaining, Is.EqualTo(3));
    }

    private RateStanding Call(Rate rate) => _counters.Call("scope", rate, "somebody");

    private List<RateStanding> Calls(Rate rate, int number) => [.. Enumerable.Range(0, number).Select(_ => Call(rate))];
}
