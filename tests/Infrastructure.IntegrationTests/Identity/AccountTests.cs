using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Setup;
using FunQuail.Domain.Identity;

namespace FunQuail.Infrastructure.IntegrationTests.Identity;

/// <summary>The first administrator, and addresses that change.</summary>
[TestFixture]
public sealed class AccountTests
{
    private IdentityGround _ground = null!;

    [SetUp]
    public async Task MakeGround() => _ground = await IdentityGround.MakeAsync();

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task The_set_up_link_makes_the_first_administrator_once()
    {
        var token = await OfferAsync();

        var made = await SetUpAsync(token!, "Ada");
        var again = await SetUpAsync(token!, "Bo");

        Assert.That(made.Errors, Is.Empty);
        Assert.That(again.Errors, Is.EqualTo([AccountErrors.BadLink]));
        Assert.That(
            await _ground.Ground.ListAsync<string>(
                "SELECT user_name || ' ' || is_administrator || ' ' || permissions FROM account"),
            Is.EqualTo(["Ada true 7"]));
    }

    [Test]
    public async Task Each_start_makes_the_link_before_it_worthless()
    {
        var first = await OfferAsync();
        var second = await OfferAsync();

        Assert.That((await SetUpAsync(first!, "Ada")).Errors, Is.EqualTo([AccountErrors.BadLink]));
        Assert.That((await SetUpAsync(second!, "Ada")).Errors, Is.Empty);
        Assert.That(await OfferAsync(), Is.Null);
    }

    [Test]
    public async Task An_administrator_made_meanwhile_makes_the_link_worthless()
    {
        var token = await OfferAsync();
        await _ground.AddAsync("Ada", isAdministrator: true);

        Assert.That((await SetUpAsync(token!, "Bo")).Errors, Is.EqualTo([AccountErrors.BadLink]));
    }

    [Test]
    public async Task A_bad_password_leaves_the_link_as_it_was()
    {
        var token = await OfferAsync();

        var refused = await _ground.SendAsync(new SetUpServer(token!, "Ada", "ada@example.org", "short"));

        Assert.That(refused.Errors, Is.EqualTo([PasswordErrors.BadLength]));
        Assert.That((await SetUpAsync(token!, "Ada")).Errors, Is.Empty);
    }

    [Test]
    public async Task Its_owner_sees_an_account_without_its_secrets()
    {
        var ada = await _ground.AddAsync("Ada", isAdministrator: true);

        var seen = (await _ground.AskAsync(new GetOwnAccount(ada))).Value.View;

        Assert.That(
            (seen.Username, seen.Email, seen.EmailConfirmed, seen.Administrator, seen.TwoFactorEnabled),
            Is.EqualTo(("Ada", "Ada@example.org", true, true, false)));
        Assert.That(seen.Permissions, Is.EqualTo(["library", "moderation", "settings"]));
        Assert.That((await _ground.AskAsync(new GetOwnAccount(-1))).Errors, Is.EqualTo([AccountErrors.NotFound]));
    }

    [Test]
    public async Task An_address_changes_when_its_new_mailbox_confirms_it()
    {
        var ada = await _ground.AddAsync("Ada");

        var asked = await _ground.SendAsync(new ChangeEmail(ada, IdentityGround.Password, "new@example.org"));
        Assert.That(asked.Value.Refusal, Is.EqualTo(PasswordRefusal.None));
        Assert.That(await EmailAsync(), Is.EqualTo("Ada@example.org true"));

        var confirmed = await _ground.SendAsync(new ConfirmEmail(await _ground.MailedTokenAsync("new@example.org")));
        Assert.That(confirmed.Errors, Is.Empty);
        Assert.That(await EmailAsync(), Is.EqualTo("new@example.org true"));
        Assert.That(await _ground.MailsAsync("Ada@example.org"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_address_that_somebody_took_meanwhile_is_refused()
    {
        var ada = await _ground.AddAsync("Ada");
        await _ground.AddAsync("Bo");
        await _ground.SendAsync(new ChangeEmail(ada, IdentityGround.Password, "bo@example.org"));

        var refused = await _ground.SendAsync(new ConfirmEmail(await _ground.MailedTokenAsync("bo@example.org")));

        Assert.That(refused.Errors, Is.EqualTo([AccountErrors.EmailTaken]));
    }

    [Test]
    public async Task An_address_does_not_change_without_the_password()
    {
        var ada = await _ground.AddAsync("Ada");

        var refused = await _ground.SendAsync(new ChangeEmail(ada, "wrong", "new@example.org"));

        Assert.That(refused.Value.Refusal, Is.EqualTo(PasswordRefusal.Wrong));
        Assert.That(await _ground.MailsAsync("new@example.org"), Is.Zero);
    }

    private async Task<string?> OfferAsync() =>
        (await _ground.SendAsync(new OfferSetup())).Value.Link is { } link ? link.Query["?token=".Length..] : null;

    private Task<Domain.Common.Result<Guid>> SetUpAsync(string token, string name) =>
        _ground.SendAsync(new SetUpServer(token, name, $"{name}@example.org", IdentityGround.Password));

    private Task<string> EmailAsync() => _ground.Ground.AskAsync<string>("SELECT email || ' ' || email_confirmed FROM account");
}
