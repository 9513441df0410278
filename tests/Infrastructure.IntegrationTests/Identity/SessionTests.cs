using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Identity;

namespace FunQuail.Infrastructure.IntegrationTests.Identity;

/// <summary>Sessions: opened, used, listed, ended.</summary>
[TestFixture]
public sealed class SessionTests
{
    private IdentityGround _ground = null!;
    private int _ada;

    [SetUp]
    public async Task MakeGround()
    {
        _ground = await IdentityGround.MakeAsync();
        _ada = await _ground.AddAsync("Ada");
    }

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task Logging_in_opens_one_and_stores_the_digest_of_its_token()
    {
        var opened = await _ground.LogInAsync("Ada");

        Assert.That(await FindAsync(opened), Is.EqualTo(new SessionFacts(_ada, opened.Session!.Value)));
        Assert.That(
            await _ground.Ground.AskAsync<byte[]>("SELECT token_digest FROM session"),
            Is.EqualTo(Secret.DigestOf(opened.Token!)));
    }

    [Test]
    public async Task A_wrong_password_opens_none()
    {
        var refused = await _ground.LogInAsync("Ada", "wrong");

        Assert.That(refused, Is.EqualTo(LogInOutcome.Refused(PasswordRefusal.Wrong)));
        Assert.That(await _ground.Ground.CountAsync("session"), Is.Zero);
    }

    [Test]
    public async Task A_token_that_nobody_gave_out_is_nobodys() =>
        Assert.That(await _ground.Get<ISessions>().FindAsync("x", default), Is.Null);

    [Test]
    public async Task Use_keeps_it_alive()
    {
        var opened = await _ground.LogInAsync("Ada");
        _ground.Clock.Advance(TimeSpan.FromDays(29));
        await FindAsync(opened);
        _ground.Clock.Advance(TimeSpan.FromDays(29));

        Assert.That(await FindAsync(opened), Is.Not.Null);
    }

    [Test]
    public async Task Thirty_days_without_use_end_it()
    {
        var opened = await _ground.LogInAsync("Ada");
        _ground.Clock.Advance(TimeSpan.FromDays(30));

        Assert.That(await FindAsync(opened), Is.Null);
    }

    [TestCase(14, 0)]
    [TestCase(16, 16)]
    public async Task Its_last_use_is_written_each_quarter_of_an_hour(int minutes, int written)
    {
        var opened = await _ground.LogInAsync("Ada");
        var before = await LastUsedAsync();
        _ground.Clock.Advance(TimeSpan.FromMinutes(minutes));

        await FindAsync(opened);

        Assert.That(await LastUsedAsync() - before, Is.EqualTo(TimeSpan.FromMinutes(written)));
    }

    [Test]
    public async Task An_account_that_is_not_active_has_none()
    {
        var opened = await _ground.LogInAsync("Ada");
        await _ground.Ground.ListAsync<int>("UPDATE account SET is_active = false RETURNING id");

        Assert.That(await FindAsync(opened), Is.Null);
    }

    [Test]
    public async Task They_are_listed_for_their_owner()
    {
        await _ground.AddAsync("Bo");
        await _ground.LogInAsync("Bo");
        var first = await _ground.LogInAsync("Ada");
        _ground.Clock.Advance(TimeSpan.FromHours(1));
        var second = await _ground.LogInAsync("Ada");

        var listed = (await _ground.AskAsync(new ListSessions(_ada, first.Session))).Value;

        Assert.That(
            listed.Select(session => (session.Guid, session.UserAgent, session.Address, session.Current)),
            Is.EqualTo([
                (second.Session!.Value, (string?)"Firefox", (string?)"192.0.2.7", false),
                (first.Session!.Value, "Firefox", "192.0.2.7", true),
            ]));
    }

    [Test]
    public async Task Its_owner_ends_it_and_nobody_else()
    {
        var bo = await _ground.AddAsync("Bo");
        var opened = await _ground.LogInAsync("Ada");

        var byBo = await _ground.SendAsync(new EndSession(bo, opened.Session!.Value));
        Assert.That(byBo.Errors, Is.EqualTo([AccountErrors.SessionNotFound]));
        Assert.That(await FindAsync(opened), Is.Not.Null);

        Assert.That((await _ground.SendAsync(new EndSession(_ada, opened.Session!.Value))).Errors, Is.Empty);
        Assert.That(await FindAsync(opened), Is.Null);
    }

    [Test]
    public async Task Logging_out_ends_it_and_may_be_done_twice()
    {
        var (left, stays) = (await _ground.LogInAsync("Ada"), await _ground.LogInAsync("Ada"));

        await _ground.SendAsync(new LogOut(left.Token!));

        Assert.That((await _ground.SendAsync(new LogOut(left.Token!))).Errors, Is.Empty);
        Assert.That(await FindAsync(left), Is.Null);
        Assert.That(await FindAsync(stays), Is.Not.Null);
    }

    [Test]
    public async Task The_one_unused_for_longest_makes_room()
    {
        var first = await _ground.LogInAsync("Ada");
        for (var at = 0; at < Session.MaxPerAccount; at++)
        {
            _ground.Clock.Advance(TimeSpan.FromSeconds(1));
            await _ground.LogInAsync("Ada");
        }

        Assert.That(await _ground.Ground.CountAsync("session"), Is.EqualTo(Session.MaxPerAccount));
        Assert.That(await FindAsync(first), Is.Null);
    }

    private Task<SessionFacts?> FindAsync(LogInOutcome opened) => _ground.Get<ISessions>().FindAsync(opened.Token!, default);

    private Task<DateTime> LastUsedAsync() =>
        _ground.Ground.AskAsync<DateTime>("SELECT last_used_date FROM session");
}
