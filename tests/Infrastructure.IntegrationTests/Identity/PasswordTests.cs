using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Credentials;
using FunQuail.Domain.Identity;

namespace FunQuail.Infrastructure.IntegrationTests.Identity;

/// <summary>Passwords: tried, locked, changed, forgotten.</summary>
[TestFixture]
public sealed class PasswordTests
{
    private const int TriesToLock = 10;

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

    [TestCase("Ada")]
    [TestCase("ADA")]
    [TestCase("ada@example.org")]
    public async Task The_name_and_the_address_log_in(string login) =>
        Assert.That(
            await CheckAsync(login, IdentityGround.Password), Is.EqualTo(new PasswordVerdict(_ada, PasswordRefusal.None)));

    [TestCase("Ada", "wrong")]
    [TestCase("Bo", IdentityGround.Password)]
    [TestCase("", "")]
    public async Task A_wrong_password_and_a_name_that_nobody_has_sound_alike(string login, string password) =>
        Assert.That(await CheckAsync(login, password), Is.EqualTo(new PasswordVerdict(null, PasswordRefusal.Wrong)));

    [Test]
    public async Task Too_many_wrong_ones_lock_the_account_for_a_while()
    {
        for (var at = 0; at < TriesToLock; at++) await CheckAsync("Ada", "wrong");

        Assert.That((await CheckAsync("Ada", IdentityGround.Password)).Refusal, Is.EqualTo(PasswordRefusal.LockedOut));

        await _ground.Ground.ListAsync<int>("UPDATE account SET lockout_end = now() - interval '1 second' RETURNING id");
        Assert.That((await CheckAsync("Ada", IdentityGround.Password)).Refusal, Is.EqualTo(PasswordRefusal.None));
    }

    [Test]
    public async Task Wrong_ones_at_once_are_counted_one_by_one()
    {
        await Task.WhenAll(Enumerable.Range(0, TriesToLock - 1).Select(_ => CheckAsync("Ada", "wrong")));

        Assert.That(await _ground.Ground.AskAsync<int>("SELECT access_failed_count FROM account"), Is.EqualTo(TriesToLock - 1));
    }

    [Test]
    public async Task A_right_one_forgets_the_wrong_ones()
    {
        await CheckAsync("Ada", "wrong");
        await CheckAsync("Ada", IdentityGround.Password);

        Assert.That(await _ground.Ground.AskAsync<int>("SELECT access_failed_count FROM account"), Is.Zero);
    }

    [Test]
    public async Task A_change_ends_the_other_sessions_and_renews_the_stamp()
    {
        var (here, elsewhere) = (await _ground.LogInAsync("Ada"), await _ground.LogInAsync("Ada"));
        var stamp = await StampAsync();

        var changed = await _ground.SendAsync(
            new ChangePassword(_ada, IdentityGround.Password, IdentityGround.NewPassword, here.Session));

        Assert.That(changed.Value.Refusal, Is.EqualTo(PasswordRefusal.None));
        Assert.That(await _ground.Get<ISessions>().FindAsync(here.Token!, default), Is.Not.Null);
        Assert.That(await _ground.Get<ISessions>().FindAsync(elsewhere.Token!, default), Is.Null);
        Assert.That(await StampAsync(), Is.Not.EqualTo(stamp));
        Assert.That((await CheckAsync("Ada", IdentityGround.NewPassword)).Refusal, Is.EqualTo(PasswordRefusal.None));
        Assert.That((await CheckAsync("Ada", IdentityGround.Password)).Refusal, Is.EqualTo(PasswordRefusal.Wrong));
    }

    [Test]
    public async Task A_change_with_a_wrong_password_changes_nothing_and_is_counted()
    {
        var refused = await _ground.SendAsync(new ChangePassword(_ada, "wrong", IdentityGround.NewPassword, null));

        Assert.That(refused.Value.Refusal, Is.EqualTo(PasswordRefusal.Wrong));
        Assert.That(await _ground.Ground.AskAsync<int>("SELECT access_failed_count FROM account"), Is.EqualTo(1));
        Assert.That((await CheckAsync("Ada", IdentityGround.Password)).Refusal, Is.EqualTo(PasswordRefusal.None));
    }

    [Test]
    public async Task A_change_to_a_weak_one_is_refused()
    {
        var refused = await _ground.SendAsync(new ChangePassword(_ada, IdentityGround.Password, "12345678", null));

        Assert.That(refused.Errors, Is.EqualTo([PasswordErrors.OnlyDigits with { Field = nameof(ChangePassword.NewPassword) }]));
    }

    [Test]
    public async Task A_forgotten_one_is_reset_by_the_link_in_a_message()
    {
        var session = await _ground.LogInAsync("Ada");
        for (var at = 0; at < TriesToLock; at++) await CheckAsync("Ada", "wrong");
        var token = await ForgetAsync("ADA@example.org");

        var weak = await _ground.SendAsync(new ResetPassword(token, "short"));
        var reset = await _ground.SendAsync(new ResetPassword(token, IdentityGround.NewPassword));
        var again = await _ground.SendAsync(new ResetPassword(token, IdentityGround.NewPassword));

        Assert.That(weak.Errors, Is.EqualTo([PasswordErrors.BadLength]));
        Assert.That(reset.Errors, Is.Empty);
        Assert.That(again.Errors, Is.EqualTo([AccountErrors.BadLink]));
        Assert.That((await CheckAsync("Ada", IdentityGround.NewPassword)).Refusal, Is.EqualTo(PasswordRefusal.None));
        Assert.That(await _ground.Get<ISessions>().FindAsync(session.Token!, default), Is.Null);
    }

    [Test]
    public async Task A_second_message_makes_the_link_of_the_first_worthless()
    {
        var first = await ForgetAsync("ada@example.org");
        await ForgetAsync("ada@example.org");

        var reset = await _ground.SendAsync(new ResetPassword(first, IdentityGround.NewPassword));

        Assert.That(reset.Errors, Is.EqualTo([AccountErrors.BadLink]));
    }

    [Test]
    public async Task A_link_gets_too_old()
    {
        var token = await ForgetAsync("ada@example.org");
        _ground.Clock.Advance(TimeSpan.FromDays(1));

        Assert.That(
            (await _ground.SendAsync(new ResetPassword(token, IdentityGround.NewPassword))).Errors,
            Is.EqualTo([AccountErrors.BadLink]));
    }

    [Test]
    public async Task Whether_an_address_is_known_is_not_told()
    {
        var known = await _ground.SendAsync(new RequestPasswordReset("ada@example.org"));
        var unknown = await _ground.SendAsync(new RequestPasswordReset("bo@example.org"));
        await _ground.SendAsync(new OfferPasswordReset("bo@example.org"));

        Assert.That(known, Is.EqualTo(unknown));
        Assert.That(await _ground.MailsAsync("bo@example.org"), Is.Zero);
    }

    [Test]
    public async Task Whoever_runs_the_server_sets_one()
    {
        var session = await _ground.LogInAsync("Ada");

        Assert.That((await _ground.SendAsync(new SetPassword("ada", IdentityGround.NewPassword))).Errors, Is.Empty);

        Assert.That((await CheckAsync("Ada", IdentityGround.NewPassword)).Refusal, Is.EqualTo(PasswordRefusal.None));
        Assert.That(await _ground.Get<ISessions>().FindAsync(session.Token!, default), Is.Null);
        Assert.That(
            (await _ground.SendAsync(new SetPassword("Bo", IdentityGround.NewPassword))).Errors,
            Is.EqualTo([AccountErrors.NotFound]));
    }

    private Task<PasswordVerdict> CheckAsync(string login, string password) =>
        _ground.Get<IPasswordCheck>().CheckAsync(login, password, null, default);

    private Task<string> StampAsync() => _ground.Ground.AskAsync<string>("SELECT security_stamp FROM account");

    /// <summary>Asks for a new password; the token of the link that is sent. Other messages wait.</summary>
    private async Task<string> ForgetAsync(string email)
    {
        await _ground.SendAsync(new RequestPasswordReset(email));
        await _ground.SendAsync(new OfferPasswordReset(email));
        return await _ground.MailedTokenAsync("Ada@example.org");
    }
}
