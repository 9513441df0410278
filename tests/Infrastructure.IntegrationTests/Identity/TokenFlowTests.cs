using FunQuail.Application.Identity.OAuth;
using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Infrastructure.IntegrationTests.Identity;

[TestFixture]
internal sealed class TokenFlowTests
{
    private OAuthGround _ground = null!;

    [SetUp]
    public async Task MakeGround() => _ground = await OAuthGround.MakeAsync();

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task A_consent_becomes_tokens_that_stand_for_whoever_agreed()
    {
        var tokens = await _ground.TokensAsync(OAuthGround.Bo);

        var viewer = (await _ground.Viewers.OfTokenAsync(tokens.AccessToken, default))!;
        Assert.That((viewer.AccountId, viewer.ActorId), Is.EqualTo((OAuthGround.Bo, 5002)));
        Assert.That(viewer.Scopes, Does.Contain("write:favorites").And.No.Member("read:security"));
        Assert.That((tokens.Lifetime, tokens.Scopes), Is.EqualTo((TimeSpan.FromHours(10), "read write")));
    }

    [Test]
    public async Task Nothing_that_is_stored_is_a_secret()
    {
        var code = await _ground.ConsentAsync();
        var tokens = (await _ground.RedeemAsync(code)).Value.Tokens!;

        var stored = string.Join('\n', await _ground.Ground.ListAsync<string>("""
            SELECT x::text FROM oauth_application x UNION ALL SELECT x::text FROM authorization_code x
            UNION ALL SELECT x::text FROM access_token x UNION ALL SELECT x::text FROM refresh_token x
            """));
        foreach (var secret in new[] { code, tokens.AccessToken, tokens.RefreshToken, _ground.Player.Secret! })
            Assert.That(stored, Does.Not.Contain(secret));
    }

    [Test]
    public async Task A_code_that_comes_again_takes_its_tokens_along()
    {
        var code = await _ground.ConsentAsync();
        var tokens = (await _ground.RedeemAsync(code)).Value.Tokens!;

        var again = await _ground.RedeemAsync(code);

        Assert.That(again.Value, Is.EqualTo(GrantOutcome.Refused(OAuthErrors.InvalidGrant)));
        Assert.That(await _ground.OpensAsync(tokens.AccessToken), Is.False);
        Assert.That((await _ground.RefreshAsync(tokens.RefreshToken)).Errors, Is.EqualTo([OAuthErrors.InvalidGrant]));
    }

    [Test]
    public async Task Another_application_can_use_neither_code_nor_token_and_does_no_harm()
    {
        var other = await _ground.RegisterAsync();
        var code = await _ground.ConsentAsync();
        Assert.That((await _ground.RedeemAsync(code, other)).Errors, Is.EqualTo([OAuthErrors.InvalidGrant]));

        var tokens = (await _ground.RedeemAsync(code)).Value.Tokens!;
        Assert.That((await _ground.RefreshAsync(tokens.RefreshToken, other)).Errors, Is.EqualTo([OAuthErrors.InvalidGrant]));
        Assert.That((await _ground.RunAsync(new RevokeToken(other, tokens.RefreshToken))).Succeeded, Is.True);
        Assert.That((await _ground.RunAsync(new RevokeToken(other, tokens.AccessToken))).Succeeded, Is.True);

        Assert.That(await _ground.OpensAsync(tokens.AccessToken), Is.True);
    }

    [Test]
    public async Task A_wrong_secret_is_refused_and_changes_nothing()
    {
        var code = await _ground.ConsentAsync();

        var refused = await _ground.RedeemAsync(code, _ground.Player with { Secret = "guessed" });

        Assert.That(refused.Errors, Is.EqualTo([OAuthErrors.InvalidClient]));
        Assert.That((await _ground.RedeemAsync(code)).Value.Tokens, Is.Not.Null);
    }

    [Test]
    public async Task Refreshing_rotates()
    {
        var first = await _ground.TokensAsync();

        var second = (await _ground.RefreshAsync(first.RefreshToken)).Value.Tokens!;

        Assert.That(second.RefreshToken, Is.Not.EqualTo(first.RefreshToken));
        Assert.That(await _ground.OpensAsync(second.AccessToken), Is.True);
    }

    [Test]
    public async Task A_client_that_lost_the_answer_may_ask_again_at_once()
    {
        var first = await _ground.TokensAsync();
        await _ground.RefreshAsync(first.RefreshToken);
        _ground.Clock.Advance(TimeSpan.FromSeconds(9));

        var again = (await _ground.RefreshAsync(first.RefreshToken)).Value.Tokens!;

        Assert.That(await _ground.OpensAsync(again.AccessToken), Is.True);
    }

    [Test]
    public async Task A_used_refresh_token_that_comes_later_revokes_the_family()
    {
        var first = await _ground.TokensAsync();
        var second = (await _ground.RefreshAsync(first.RefreshToken)).Value.Tokens!;
        _ground.Clock.Advance(TimeSpan.FromSeconds(11));

        var replayed = await _ground.RefreshAsync(first.RefreshToken);

        Assert.That(replayed.Value.Refusal, Is.EqualTo(OAuthErrors.InvalidGrant));
        Assert.That(await _ground.OpensAsync(second.AccessToken), Is.False);
        Assert.That((await _ground.RefreshAsync(second.RefreshToken)).Succeeded, Is.False);
    }

    [Test]
    public async Task Of_many_at_once_one_redeems_a_code()
    {
        var code = await _ground.ConsentAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _ground.RedeemAsync(code)));

        Assert.That(outcomes.Count(outcome => outcome is { Succeeded: true, Value.Tokens: not null }), Is.EqualTo(1));
        Assert.That(await _ground.Ground.CountAsync("access_token"), Is.EqualTo(1));
    }

    [Test]
    public async Task Tokens_end()
    {
        var tokens = await _ground.TokensAsync();
        _ground.Clock.Advance(TimeSpan.FromHours(10));
        Assert.That(await _ground.OpensAsync(tokens.AccessToken), Is.False);

        _ground.Clock.Advance(TimeSpan.FromDays(15));
        Assert.That((await _ground.RefreshAsync(tokens.RefreshToken)).Errors, Is.EqualTo([OAuthErrors.InvalidGrant]));
    }

    [Test]
    public async Task A_refresh_may_ask_for_less_and_never_for_more()
    {
        var tokens = await _ground.TokensAsync();
        var request = new TokenRequest(_ground.Player, "refresh_token") { RefreshToken = tokens.RefreshToken };

        var more = await _ground.RunAsync(new IssueTokens(request with { Scope = "read read:security" }));
        var less = await _ground.RunAsync(new IssueTokens(request with { Scope = "read:libraries" }));

        Assert.That(more.Errors, Is.EqualTo([OAuthErrors.InvalidScope]));
        var viewer = (await _ground.Viewers.OfTokenAsync(less.Value.Tokens!.AccessToken, default))!;
        Assert.That(viewer.Scopes, Is.EquivalentTo(["read:libraries"]));
    }

    [Test]
    public async Task Revoking_a_refresh_token_revokes_the_family_and_an_access_token_itself()
    {
        var one = await _ground.TokensAsync();
        var other = await _ground.TokensAsync();

        await _ground.RunAsync(new RevokeToken(_ground.Player, one.RefreshToken));
        await _ground.RunAsync(new RevokeToken(_ground.Player, other.AccessToken));

        Assert.That(await _ground.OpensAsync(one.AccessToken), Is.False);
        Assert.That(await _ground.OpensAsync(other.AccessToken), Is.False);
        Assert.That((await _ground.RefreshAsync(other.RefreshToken)).Succeeded, Is.True);
    }

    [Test]
    public async Task Taking_a_grant_back_ends_codes_and_tokens_of_that_account_alone()
    {
        var mine = await _ground.TokensAsync(OAuthGround.Ada);
        var code = await _ground.ConsentAsync(OAuthGround.Ada);
        var others = await _ground.TokensAsync(OAuthGround.Bo);
        var ada = (await _ground.Viewers.OfAccountAsync(OAuthGround.Ada, default))!;

        Assert.That((await _ground.RunAsync(new RevokeGrant(_ground.Player.ClientId!, ada))).Succeeded, Is.True);

        Assert.That(await _ground.OpensAsync(mine.AccessToken), Is.False);
        Assert.That((await _ground.RedeemAsync(code)).Succeeded, Is.False);
        Assert.That(await _ground.OpensAsync(others.AccessToken), Is.True);
    }

    [Test]
    public async Task What_fails_half_way_stores_nothing()
    {
        var code = await _ground.ConsentAsync();
        await _ground.Ground.ListAsync<int>(
            "ALTER TABLE refresh_token ADD CONSTRAINT broken CHECK (use_date IS NOT NULL) NOT VALID");

        Assert.That(async () => await _ground.RedeemAsync(code), Throws.Exception);

        Assert.That(await _ground.Ground.CountAsync("token_family"), Is.Zero);
        Assert.That(await _ground.Ground.CountAsync("access_token"), Is.Zero);
        Assert.That(await _ground.Ground.CountAsync("authorization_code WHERE use_date IS NULL"), Is.EqualTo(1));
    }

    [Test]
    public async Task With_an_account_goes_everything_that_it_gave_and_owned()
    {
        var tokens = await _ground.TokensAsync(OAuthGround.Bo);
        var bo = (await _ground.Viewers.OfAccountAsync(OAuthGround.Bo, default))!;
        var own = await _ground.RunAsync(new RegisterApplication("Mine", null, "read", true, bo));

        await _ground.Ground.ListAsync<int>("DELETE FROM account WHERE id = 2");

        Assert.That(await _ground.OpensAsync(tokens.AccessToken), Is.False);
        Assert.That(await _ground.OpensAsync(own.Value.Token!), Is.False);
        Assert.That(await _ground.Ground.CountAsync("token_family"), Is.Zero);
    }
}
