using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.SecondFactor;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Identity;

namespace FunQuail.Infrastructure.IntegrationTests.Identity;

/// <summary>The second factor: enrolled, asked for, lost, disabled.</summary>
[TestFixture]
public sealed class SecondFactorTests
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
    public async Task Enrolling_shows_a_key_and_asks_for_nothing_yet()
    {
        var enrolled = (await _ground.SendAsync(new EnrolSecondFactor(_ada, IdentityGround.Password))).Value;

        Assert.That(enrolled.Key, Does.Match("^[A-Z2-7]{32}$"));
        Assert.That(
            enrolled.Uri,
            Is.EqualTo($"otpauth://totp/music.example:Ada?secret={enrolled.Key}&issuer=music.example&digits=6"));
        Assert.That((await _ground.LogInAsync("Ada")).Refusal, Is.EqualTo(PasswordRefusal.None));
    }

    [Test]
    public async Task Enrolling_again_replaces_the_key_until_it_is_confirmed()
    {
        var first = (await _ground.SendAsync(new EnrolSecondFactor(_ada, IdentityGround.Password))).Value;
        var second = (await _ground.SendAsync(new EnrolSecondFactor(_ada, IdentityGround.Password))).Value;
        Assert.That(second.Key, Is.Not.EqualTo(first.Key));

        Assert.That((await _ground.SendAsync(new ConfirmSecondFactor(_ada, await CodeAsync()))).Errors, Is.Empty);
        Assert.That(
            (await _ground.SendAsync(new EnrolSecondFactor(_ada, IdentityGround.Password))).Errors,
            Is.EqualTo([AccountErrors.SecondFactorThere]));
    }

    [Test]
    public async Task Enrolling_takes_the_password()
    {
        var refused = (await _ground.SendAsync(new EnrolSecondFactor(_ada, "wrong"))).Value;

        Assert.That(refused, Is.EqualTo(new SecondFactorEnrolment(PasswordRefusal.Wrong, null, null)));
        Assert.That(await _ground.Ground.CountAsync("authenticator"), Is.Zero);
    }

    [Test]
    public async Task A_wrong_code_confirms_nothing()
    {
        await _ground.SendAsync(new EnrolSecondFactor(_ada, IdentityGround.Password));

        Assert.That((await _ground.SendAsync(new ConfirmSecondFactor(_ada, "0"))).Errors, Is.EqualTo([AccountErrors.BadCode]));
        Assert.That(await _ground.Ground.AskAsync<bool>("SELECT two_factor_enabled FROM account"), Is.False);
    }

    [Test]
    public async Task Without_enrolling_there_is_nothing_to_confirm() =>
        Assert.That(
            (await _ground.SendAsync(new ConfirmSecondFactor(_ada, "000000"))).Errors,
            Is.EqualTo([AccountErrors.SecondFactorMissing]));

    [Test]
    public async Task The_password_alone_opens_a_session_that_is_good_for_the_code_only()
    {
        await EnrolAsync();

        var half = await _ground.LogInAsync("Ada");

        Assert.That(half.Refusal, Is.EqualTo(PasswordRefusal.SecondFactorNeeded));
        Assert.That(await _ground.Get<ISessions>().FindAsync(half.Token!, default), Is.Null);
        Assert.That((await _ground.AskAsync(new ListSessions(_ada, null))).Value, Is.Empty);
    }

    [Test]
    public async Task The_code_turns_it_into_a_whole_one_with_another_token()
    {
        await EnrolAsync();
        var half = await _ground.LogInAsync("Ada");

        var whole = await VerifyAsync(half, await CodeAsync());

        Assert.That(whole.Refusal, Is.EqualTo(PasswordRefusal.None));
        Assert.That(whole.Token, Is.Not.EqualTo(half.Token));
        Assert.That(await _ground.Get<ISessions>().FindAsync(whole.Token!, default), Is.Not.Null);
        Assert.That((await VerifyAsync(half, await CodeAsync())).Refusal, Is.EqualTo(PasswordRefusal.Wrong));
    }

    [Test]
    public async Task A_code_works_once()
    {
        await EnrolAsync();
        var code = await CodeAsync();
        await VerifyAsync(await _ground.LogInAsync("Ada"), code);

        Assert.That((await VerifyAsync(await _ground.LogInAsync("Ada"), code)).Refusal, Is.EqualTo(PasswordRefusal.Wrong));
    }

    [Test]
    public async Task A_recovery_code_stands_in_once_and_is_stored_as_a_digest()
    {
        var code = (await EnrolAsync())[0];

        Assert.That((await VerifyAsync(await _ground.LogInAsync("Ada"), code)).Refusal, Is.EqualTo(PasswordRefusal.None));
        Assert.That((await VerifyAsync(await _ground.LogInAsync("Ada"), code)).Refusal, Is.EqualTo(PasswordRefusal.Wrong));
        Assert.That(
            await _ground.Ground.AskAsync<int>("SELECT length(recovery_digests) FROM authenticator"),
            Is.EqualTo(32 * (Authenticator.RecoveryCodeCount - 1)));
    }

    [Test]
    public async Task Wrong_codes_lock_the_account()
    {
        await EnrolAsync();
        var half = await _ground.LogInAsync("Ada");
        for (var at = 0; at < 10; at++) await VerifyAsync(half, "000");

        Assert.That((await VerifyAsync(half, await CodeAsync())).Refusal, Is.EqualTo(PasswordRefusal.LockedOut));
    }

    [Test]
    public async Task The_password_does_not_buy_more_tries_at_the_code()
    {
        await EnrolAsync();
        for (var at = 0; at < 10; at++) await VerifyAsync(await _ground.LogInAsync("Ada"), "000");

        Assert.That((await _ground.LogInAsync("Ada")).Refusal, Is.EqualTo(PasswordRefusal.LockedOut));
    }

    [Test]
    public async Task Whoever_searches_too_long_begins_anew()
    {
        await EnrolAsync();
        var half = await _ground.LogInAsync("Ada");
        _ground.Clock.Advance(Session.SecondFactorTime);

        Assert.That((await VerifyAsync(half, await CodeAsync())).Refusal, Is.EqualTo(PasswordRefusal.Wrong));
    }

    [Test]
    public async Task A_password_in_a_request_is_not_enough()
    {
        await EnrolAsync();

        var verdict = await _ground.Get<IPasswordCheck>().CheckAsync("Ada", IdentityGround.Password, null, default);

        Assert.That(verdict, Is.EqualTo(new PasswordVerdict(_ada, PasswordRefusal.SecondFactorNeeded)));
    }

    [Test]
    public async Task It_is_disabled_by_the_password()
    {
        await EnrolAsync();

        var refused = await _ground.SendAsync(new DisableSecondFactor(_ada, "wrong"));
        Assert.That(refused.Value.Refusal, Is.EqualTo(PasswordRefusal.Wrong));
        var disabled = await _ground.SendAsync(new DisableSecondFactor(_ada, IdentityGround.Password));

        Assert.That(disabled.Value.Refusal, Is.EqualTo(PasswordRefusal.None));
        Assert.That((await _ground.LogInAsync("Ada")).Refusal, Is.EqualTo(PasswordRefusal.None));
        Assert.That(await _ground.Ground.CountAsync("authenticator"), Is.Zero);
    }

    /// <summary>Turns it on; the recovery codes. The clock has moved on to the next code since.</summary>
    private async Task<IReadOnlyList<string>> EnrolAsync()
    {
        await _ground.SendAsync(new EnrolSecondFactor(_ada, IdentityGround.Password));
        var codes = (await _ground.SendAsync(new ConfirmSecondFactor(_ada, await CodeAsync()))).Value;
        _ground.Clock.Advance(TimeSpan.FromSeconds(30));
        return codes;
    }

    private async Task<string> CodeAsync() =>
        Totp.CodeAt(_ground.Clock.Now, await _ground.Ground.AskAsync<byte[]>("SELECT key FROM authenticator"));

    private async Task<LogInOutcome> VerifyAsync(LogInOutcome half, string code) =>
        (await _ground.SendAsync(new VerifySecondFactor(half.Token!, code, IdentityGround.Browser))).Value;
}
