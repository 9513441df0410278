using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Identity;
using FunQuail.Web.FunctionalTests.Pages.Accounts;

namespace FunQuail.Web.FunctionalTests.Http.Authentication;

/// <summary>Guessing passwords: by one address at many accounts, and by many addresses at one.</summary>
internal sealed class GuessTests
{
    private const int Limit = 5;

    /// <summary>So many wrong ones lock an account.</summary>
    private const int Lock = 10;

    private AccountServer _server = null!;
    private HashCount _hashes = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _server = await AccountServer.StartAsync(("RateLimiting", "true"), ("RateLimits", "login=5/h"));
        _hashes = new HashCount(_server.Services);
        for (var at = 0; at <= Limit; at++) await _server.MakeAccountAsync("crowd_" + at);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _hashes?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }

    [Test]
    public async Task One_password_tried_at_many_accounts_is_stopped_at_every_door()
    {
        using var sprayer = new Stranger(_server.Address);
        using var other = new Stranger(_server.Address);
        var tried = new List<int>
        {
            (await sprayer.LogInAsync("crowd_0", "guess")).Status,
            (await sprayer.AskAsync("crowd_1", "guess")).Status,
            (await sprayer.LogInAsync("nobody", "guess")).Status,
            (await sprayer.AskAsync("nobody", "guess", "/api/v1/oauth/apps")).Status,
            (await sprayer.AskAsync("crowd_2", "guess", "/api/v2/rate-limit")).Status,
        };
        var hashes = _hashes.Now;

        var page = await sprayer.LogInAsync("crowd_3", AccountServer.Password);
        var second = await sprayer.AskAsync("crowd_3", AccountServer.Password);
        var first = await sprayer.AskAsync("crowd_3", AccountServer.Password, "/api/v1/oauth/apps");
        var elsewhere = await other.AskAsync("crowd_3", AccountServer.Password);

        Assert.That(tried, Is.EqualTo(new[] { 400, 401, 400, 401, 200 }));
        Assert.That((page.Status, second.Status, first.Status, elsewhere.Status), Is.EqualTo((429, 429, 429, 200)));
        Assert.That(first.Body, Is.Empty);
        Assert.That(second.Headers, Does.Contain("Retry-After: "));
        Assert.That(second.Body, Does.Contain("request.limited"));
        Assert.That(_hashes.Now - hashes, Is.EqualTo(1), "only that of the other address");
    }

    [Test]
    public async Task Guesses_at_once_are_guesses_in_a_row()
    {
        using var sprayer = new Stranger(_server.Address);
        var hashes = _hashes.Now;

        var seen = await Task.WhenAll(Enumerable.Range(0, 4 * Limit).Select(at => sprayer.AskAsync("nobody_" + at, "guess")));

        Assert.That(seen.Count(one => one.Status == 401), Is.EqualTo(Limit));
        Assert.That(seen.Count(one => one.Status == 429), Is.EqualTo(3 * Limit));
        Assert.That(_hashes.Now - hashes, Is.EqualTo(Limit));
    }

    [Test]
    public async Task Whoever_knows_passwords_may_use_them_as_often_as_they_like()
    {
        using var household = new Stranger(_server.Address);
        var seen = new List<int>();

        for (var at = 0; at <= Limit; at++)
            seen.Add((await household.AskAsync("crowd_" + at, AccountServer.Password)).Status);

        Assert.That(seen, Has.Count.GreaterThan(Limit).And.All.EqualTo(200));
    }

    [Test]
    public async Task An_account_of_ones_own_buys_no_tries()
    {
        var place = new SessionPlace("Tests", "127.0.0.1");
        var session = await _server.RunAsync(new LogIn("crowd_4", AccountServer.Password, place));
        using var sprayer = new Stranger(_server.Address) { Session = session.Value.Token };
        for (var at = 0; at < Limit; at++) await sprayer.AskAsync("nobody_" + at, "guess");

        var refused = await sprayer.LogInAsync("crowd_0", "guess");

        Assert.That(refused.Status, Is.EqualTo(429));
    }

    [Test]
    public async Task An_account_that_many_addresses_guess_at_is_locked_and_does_not_say_so()
    {
        await _server.MakeAccountAsync("target");
        for (var at = 0; at < Lock; at++)
        {
            using var one = new Stranger(_server.Address);
            var tried = at % 2 == 0 ? await one.AskAsync("target", "guess" + at) : await one.LogInAsync("target", "guess" + at);
            Assert.That(tried.Status, Is.EqualTo(at % 2 == 0 ? 401 : 400));
        }

        using var stranger = new Stranger(_server.Address);
        var hashes = _hashes.Now;
        var locked = (await stranger.AskAsync("target", AccountServer.Password), await stranger.LogInAsync("target", "guess"));
        var unknown = (await stranger.AskAsync("nobody", "guess"), await stranger.LogInAsync("nobody", "guess"));

        Assert.That(locked, Is.EqualTo(unknown));
        Assert.That(locked.Item1.Status, Is.EqualTo(401));
        Assert.That(_hashes.Now - hashes, Is.EqualTo(4));
    }
}
