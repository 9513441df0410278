using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Domain.Identity.OAuth;
using FunQuail.Infrastructure.Identity.OAuth;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FunQuail.Infrastructure.IntegrationTests.Identity;

[TestFixture]
internal sealed class ApplicationTests
{
    private OAuthGround _ground = null!;
    private Viewer _bo = null!;

    private IOAuthReads Reads => _ground.Ground.Services.GetRequiredService<IOAuthReads>();

    [SetUp]
    public async Task MakeGround()
    {
        _ground = await OAuthGround.MakeAsync();
        _bo = (await _ground.Viewers.OfAccountAsync(OAuthGround.Bo, default))!;
    }

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task The_token_of_an_own_application_opens_what_the_application_may()
    {
        var made = (await RegisterAsync("read write:favorites")).Value;

        var viewer = (await _ground.Viewers.OfTokenAsync(made.Token!, default))!;
        Assert.That(viewer.AccountId, Is.EqualTo(OAuthGround.Bo));
        Assert.That(viewer.Scopes, Does.Contain("read:profile").And.Contain("write:favorites").And.No.Member("write:libraries")
            .And.No.Member("read:instance:users"));
        Assert.That((await Reads.GetAsync(made.Application.ClientId, default))!.LastUseDate, Is.Not.Null);
    }

    [Test]
    public async Task Who_is_here_through_an_application_owns_nothing()
    {
        var token = (await RegisterAsync("read write")).Value.Token!;
        var throughIt = (await _ground.Viewers.OfTokenAsync(token, default))!;

        var made = (await _ground.RunAsync(new RegisterApplication("Wider", null, "read write", true, throughIt))).Value;

        Assert.That((made.Token, made.Application.OwnerId), Is.EqualTo(((string?)null, (int?)null)));
    }

    [Test]
    public async Task A_renewed_token_takes_the_place_of_the_former()
    {
        var made = (await RegisterAsync()).Value;

        var renewed = (await _ground.RunAsync(new RenewApplicationToken(made.Application.ClientId, _bo))).Value;

        Assert.That(await _ground.OpensAsync(made.Token!), Is.False);
        Assert.That(await _ground.OpensAsync(renewed.Token!), Is.True);
    }

    [Test]
    public async Task Tokens_lose_what_their_application_may_no_longer_have()
    {
        var made = (await RegisterAsync("read write")).Value;

        await _ground.RunAsync(new ChangeApplication(made.Application.ClientId, null, null, "read:libraries", _bo));

        var viewer = (await _ground.Viewers.OfTokenAsync(made.Token!, default))!;
        Assert.That(viewer.Scopes, Is.EquivalentTo(["read:libraries"]));
    }

    [Test]
    public async Task Nobody_else_changes_renews_or_deletes_an_application()
    {
        var client = (await RegisterAsync()).Value.Application.ClientId;
        var ada = (await _ground.Viewers.OfAccountAsync(OAuthGround.Ada, default))!;

        Assert.That((await _ground.RunAsync(new ChangeApplication(client, "Mine", null, null, ada))).Errors, Is.EqualTo(Hidden));
        Assert.That((await _ground.RunAsync(new RenewApplicationToken(client, ada))).Errors, Is.EqualTo(Hidden));
        Assert.That((await _ground.RunAsync(new DeleteApplication(client, ada))).Errors, Is.EqualTo(Hidden));
        Assert.That(
            (await _ground.RunAsync(new DeleteApplication(_ground.Player.ClientId!, ada))).Errors, Is.EqualTo(Hidden),
            "one that belongs to nobody");
    }

    [Test]
    public async Task With_an_application_goes_everything_that_it_was_given()
    {
        var made = (await RegisterAsync()).Value;

        await _ground.RunAsync(new DeleteApplication(made.Application.ClientId, _bo));

        Assert.That(await _ground.OpensAsync(made.Token!), Is.False);
        Assert.That(await Reads.GetAsync(made.Application.ClientId, default), Is.Null);
    }

    [Test]
    public async Task An_owner_has_a_limited_number()
    {
        for (var at = 0; at < OAuthApplication.MostOfOneOwner; at++) await RegisterAsync();

        Assert.That((await RegisterAsync()).Errors, Is.EqualTo([OAuthApplicationErrors.TooMany]));
        var page = await Reads.OfOwnerAsync(OAuthGround.Bo, new PageRequest(2, 30), default);
        Assert.That((page.Total, page.Results.Count), Is.EqualTo((OAuthApplication.MostOfOneOwner, 30)));
    }

    [Test]
    public async Task Grants_are_listed_until_they_are_over()
    {
        await _ground.TokensAsync(OAuthGround.Bo);
        Assert.That(
            (await Reads.GrantedByAsync(OAuthGround.Bo, default)).Select(one => one.ClientId),
            Is.EqualTo([_ground.Player.ClientId]));
        Assert.That(await Reads.GrantedByAsync(OAuthGround.Ada, default), Is.Empty);

        _ground.Clock.Advance(TimeSpan.FromDays(16));

        Assert.That(await Reads.GrantedByAsync(OAuthGround.Bo, default), Is.Empty);
    }

    [Test]
    public async Task A_token_is_described_until_it_is_used_or_revoked()
    {
        var tokens = await _ground.TokensAsync(OAuthGround.Bo);

        var access = (await Reads.DescribeTokenAsync(tokens.AccessToken, default))!;
        Assert.That(
            (access.Kind, access.UserName, access.ClientId, access.Scopes),
            Is.EqualTo(("access_token", "bo", _ground.Player.ClientId, "read write")));
        Assert.That((await Reads.DescribeTokenAsync(tokens.RefreshToken, default))!.Kind, Is.EqualTo("refresh_token"));

        await _ground.RunAsync(new RevokeToken(_ground.Player, tokens.RefreshToken));

        Assert.That(await Reads.DescribeTokenAsync(tokens.AccessToken, default), Is.Null);
    }

    [Test]
    public async Task What_has_expired_is_swept_and_what_has_not_stays()
    {
        var old = await _ground.TokensAsync();
        await _ground.Ground.ListAsync<int>("UPDATE access_token SET expiration_date = now() - interval '1 day'");
        await _ground.Ground.ListAsync<int>("UPDATE refresh_token SET expiration_date = now() - interval '1 day'");
        await _ground.Ground.ListAsync<int>("UPDATE token_family SET creation_date = now() - interval '1 day'");
        await _ground.Ground.ListAsync<int>("UPDATE authorization_code SET expiration_date = now() - interval '1 day'");
        using var sweeper = new ExpiredTokenSweeper(
            _ground.Ground.Source, TimeProvider.System, NullLogger<ExpiredTokenSweeper>.Instance);

        await sweeper.SweepAsync(default);
        Assert.That(await _ground.OpensAsync(old.AccessToken), Is.False);
        foreach (var table in new[] { "access_token", "refresh_token", "token_family", "authorization_code" })
            Assert.That(await _ground.Ground.CountAsync(table), Is.Zero, table);

        _ground.Clock.Advance(DateTimeOffset.Parse("2100-01-01Z", null) - _ground.Clock.Now);
        await _ground.TokensAsync();
        await sweeper.SweepAsync(default);
        Assert.That(await _ground.Ground.CountAsync("token_family"), Is.EqualTo(1));
    }

    private static Domain.Common.Error[] Hidden => [OAuthApplicationErrors.NotFound];

    private Task<Domain.Common.Result<RevealedApplication>> RegisterAsync(string scopes = "read") =>
        _ground.RunAsync(new RegisterApplication("Mine", null, scopes, true, _bo));
}
