using FunQuail.Application.Common.Limits;
using FunQuail.TestKit;
using FunQuail.Web.Http.RateLimits;
using Microsoft.AspNetCore.Http;

namespace FunQuail.Web.FunctionalTests.Http.RateLimits;

internal sealed class RateHeadersTests
{
    [Test]
    public void Two_requests_some_time_ago_read_as_clients_of_the_protocol_expect()
    {
        var clock = new FakeClock();
        var scope = new RateScope("login", Rate.Parse("42/h")!, "Logging in");
        var counters = new RateCounters(clock);
        counters.Call("login", scope.Rate, "somebody");
        clock.Advance(TimeSpan.FromSeconds(200));
        counters.Call("login", scope.Rate, "somebody");
        clock.Advance(TimeSpan.FromSeconds(1600));

        var headers = Written(scope, counters.Look("login", scope.Rate, "somebody"));

        Assert.That(headers, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["X-RateLimit-Limit"] = "42",
            ["X-RateLimit-Duration"] = "3600",
            ["X-RateLimit-Scope"] = "login",
            ["X-RateLimit-Remaining"] = "40",
            ["X-RateLimit-Reset"] = $"{clock.Now.ToUnixTimeSeconds() + 2000}",
            ["X-RateLimit-ResetSeconds"] = "2000",
        }));
    }

    [Test]
    public void When_nothing_remains_it_is_told_how_long_to_wait_rounded_up()
    {
        var at = DateTimeOffset.UnixEpoch.AddSeconds(1000.2);
        var standing = new RateStanding(at, 0, true, TimeSpan.FromSeconds(0.3), TimeSpan.FromSeconds(59.1));

        var headers = Written(new RateScope("signup", Rate.Parse("1/m")!, "x"), standing);

        Assert.That(headers["Retry-After"], Is.EqualTo("1"));
        Assert.That((headers["X-RateLimit-Reset"], headers["X-RateLimit-ResetSeconds"]), Is.EqualTo(("1060", "60")));
    }

    [Test]
    public void Whoever_has_not_asked_yet_has_nothing_to_wait_for() => Assert.That(
        Written(new RateScope("signup", Rate.Parse("1/m")!, "x"), new RateStanding(default, 1, false, null, null)).Keys,
        Is.EquivalentTo(new[] { "X-RateLimit-Limit", "X-RateLimit-Duration", "X-RateLimit-Scope", "X-RateLimit-Remaining" }));

    private static Dictionary<string, string> Written(RateScope scope, RateStanding standing)
    {
        var headers = new HeaderDictionary();
        RateHeaders.Write(headers, scope, standing);
        return headers.ToDictionary(header => header.Key, header => header.Value.ToString());
    }
}
