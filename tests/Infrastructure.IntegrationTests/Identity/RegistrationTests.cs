using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Credentials;
using FunQuail.Application.Identity.Invitations;
using FunQuail.Domain.Federation;
using FunQuail.Domain.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.IntegrationTests.Identity;

/// <summary>Who gets an account, and what comes with it.</summary>
[TestFixture]
public sealed class RegistrationTests
{
    private static readonly RegisterAccount Ada = new("Ada", "ada@example.org", IdentityGround.Password);

    private IdentityGround _ground = null!;

    [SetUp]
    public async Task MakeGround() => _ground = await IdentityGround.MakeAsync();

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task An_account_gets_an_actor_with_a_key_pair_and_a_message()
    {
        var registered = await _ground.SendAsync(Ada);

        Assert.That(registered.Value.IsActive, Is.True);
        Assert.That(
            await _ground.Ground.AskAsync<string>("""
                SELECT a.user_name || ' ' || o.preferred_username || ' ' || o.type || ' '
                    || (k.public_key LIKE '-----BEGIN PUBLIC KEY%' AND k.private_key LIKE '-----BEGIN PRIVATE KEY%')
                FROM account a JOIN actor o ON o.id = a.actor_id JOIN actor_key_pair k ON k.actor_id = o.id
                """),
            Is.EqualTo("Ada Ada person true"));
        Assert.That(await _ground.MailsAsync("ada@example.org"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_password_is_stored_as_a_hash_and_the_link_as_a_digest()
    {
        await _ground.SendAsync(Ada);

        var stored = await _ground.Ground.AskAsync<string>(
            "SELECT (SELECT a::text FROM account a) || (SELECT l::text FROM one_time_link l)");
        Assert.That(stored, Does.Not.Contain(IdentityGround.Password));
        Assert.That(stored, Does.Not.Contain(await _ground.MailedTokenAsync("ada@example.org")));
    }

    [Test]
    public async Task The_link_in_the_message_confirms_the_address_once()
    {
        await _ground.SendAsync(Ada);
        var token = await _ground.MailedTokenAsync("ada@example.org");

        Assert.That((await _ground.SendAsync(new ConfirmEmail(token))).Succeeded, Is.True);
        Assert.That(await _ground.Ground.AskAsync<bool>("SELECT email_confirmed FROM account"), Is.True);
        Assert.That((await _ground.SendAsync(new ConfirmEmail(token))).Errors, Is.EqualTo([AccountErrors.BadLink]));
    }

    [TestCase("ADA", "other@example.org")]
    [TestCase("service", "other@example.org")]
    public async Task A_name_is_had_by_one_in_any_case(string name, string email)
    {
        await _ground.SendAsync(Ada);

        var second = await _ground.SendAsync(new RegisterAccount(name, email, IdentityGround.Password));

        Assert.That(second.Errors, Is.EqualTo([AccountErrors.UserNameTaken]));
        Assert.That(await StoredAsync(), Is.EqualTo((1, 2, 1)));
    }

    [Test]
    public async Task An_address_belongs_to_whoever_confirms_it()
    {
        await _ground.SendAsync(Ada);
        var adas = await _ground.MailedTokenAsync("ada@example.org");
        var claimed = await _ground.SendAsync(new RegisterAccount("Bo", "ADA@example.org", IdentityGround.Password));
        var bos = await _ground.MailedTokenAsync("ADA@example.org");

        var first = await _ground.SendAsync(new ConfirmEmail(bos));
        var second = await _ground.SendAsync(new ConfirmEmail(adas));

        Assert.That((claimed.Succeeded, first.Succeeded), Is.EqualTo((true, true)));
        Assert.That(second.Errors, Is.EqualTo([AccountErrors.EmailTaken]));
    }

    [Test]
    public async Task Only_its_owner_hears_that_an_address_is_taken()
    {
        await _ground.AddAsync("Ada");

        var claimed = await _ground.SendAsync(new RegisterAccount("Bo", "ADA@example.org", IdentityGround.Password));

        Assert.That(claimed.Succeeded, Is.True);
        Assert.That(await _ground.MailsAsync("Ada@example.org"), Is.EqualTo(1));
        Assert.That(await _ground.MailsAsync("ADA@example.org"), Is.Zero);
        Assert.That(await _ground.Ground.AskAsync<long>("SELECT count(*) FROM one_time_link"), Is.Zero);
    }

    [Test]
    public async Task Nobody_logs_in_with_an_address_that_they_only_claim()
    {
        await _ground.SendAsync(Ada);

        var byEmail = await _ground.SendAsync(new CheckPassword("ada@example.org", IdentityGround.Password));
        var byName = await _ground.SendAsync(new CheckPassword("ada", IdentityGround.Password));

        Assert.That(byEmail.Value.Refusal, Is.EqualTo(PasswordRefusal.Wrong));
        Assert.That(byName.Value.Refusal, Is.EqualTo(PasswordRefusal.None));
    }

    [Test]
    public async Task Whoever_runs_the_server_hears_that_an_address_is_taken()
    {
        await _ground.AddAsync("Ada");

        var second = await _ground.SendAsync(new CreateAccount("Bo", "ADA@example.org", IdentityGround.Password, false));

        Assert.That(second.Errors, Is.EqualTo([AccountErrors.EmailTaken]));
    }

    [TestCase("a b", "ada@example.org", IdentityGround.Password, "account.bad_user_name")]
    [TestCase("Ada", "nowhere", IdentityGround.Password, "account.bad_email")]
    [TestCase("Ada", "ada@example.org", "short", "password.bad_length")]
    public async Task What_breaks_the_rules_stores_nothing(string name, string email, string password, string code)
    {
        var refused = await _ground.SendAsync(new RegisterAccount(name, email, password));

        Assert.That(refused.Errors.Select(error => error.Code), Is.EqualTo([code]));
        Assert.That(await StoredAsync(), Is.EqualTo((0, 1, 0)));
    }

    [Test]
    public async Task Of_two_who_want_one_name_at_once_one_gets_it()
    {
        var both = await Task.WhenAll(
            _ground.SendAsync(Ada), _ground.SendAsync(new RegisterAccount("ADA", "bo@example.org", IdentityGround.Password)));

        Assert.That(both.Count(one => one.Succeeded), Is.EqualTo(1));
        Assert.That(both.Single(one => !one.Succeeded).Errors, Is.EqualTo([AccountErrors.UserNameTaken]));
        Assert.That(await StoredAsync(), Is.EqualTo((1, 2, 1)));
    }

    [Test]
    public async Task A_failure_half_way_stores_nothing()
    {
        await using var ground = await IdentityGround.MakeAsync(
            more: services => services.AddScoped<IAccountActors, ActorsThatFailAtTheEnd>());

        Assert.That(
            () => ground.SendAsync(new CreateAccount("Ada", "ada@example.org", IdentityGround.Password, IsAdministrator: true)),
            Throws.TypeOf<InvalidDataException>());

        Assert.That(
            (await ground.Ground.CountAsync("account"), await ground.Ground.CountAsync("actor"),
                await ground.Ground.CountAsync("jobs")),
            Is.EqualTo((0, 1, 0)));
    }

    [TestCase(RegistrationMode.Closed)]
    [TestCase(RegistrationMode.Invitation)]
    public async Task A_closed_server_lets_in_whoever_has_an_open_invitation(RegistrationMode mode)
    {
        await using var ground = await IdentityGround.MakeAsync(mode);
        var host = await ground.AddAsync("Host");
        var invitation = (await ground.SendAsync(new CreateInvitation(host))).Value;

        var uninvited = await ground.SendAsync(Ada);
        var invited = await ground.SendAsync(Ada with { Invitation = invitation.Code.ToLowerInvariant() });
        var second = await ground.SendAsync(
            new RegisterAccount("Bo", "bo@example.org", IdentityGround.Password, invitation.Code));

        Assert.That(uninvited.Errors, Is.EqualTo([AccountErrors.RegistrationClosed]));
        Assert.That(invited.Value.IsActive, Is.True);
        Assert.That(second.Errors, Is.EqualTo([InvitationErrors.NotOpen]));
    }

    [Test]
    public async Task Open_invitations_are_listed_for_whoever_made_them()
    {
        var (host, other) = (await _ground.AddAsync("Host"), await _ground.AddAsync("Other"));
        var used = (await _ground.SendAsync(new CreateInvitation(host))).Value;
        var open = (await _ground.SendAsync(new CreateInvitation(host))).Value;
        await _ground.SendAsync(new CreateInvitation(other));
        await _ground.SendAsync(Ada with { Invitation = used.Code });

        var listed = (await _ground.AskAsync(new ListInvitations(host))).Value;

        Assert.That(listed.Select(invitation => invitation.Code), Is.EqualTo([open.Code]));
    }

    [Test]
    public async Task An_account_has_a_bounded_number_of_open_invitations()
    {
        var host = await _ground.AddAsync("Host");
        for (var at = 0; at < Invitation.MaxOpen; at++) await _ground.SendAsync(new CreateInvitation(host));

        Assert.That((await _ground.SendAsync(new CreateInvitation(host))).Errors, Is.EqualTo([InvitationErrors.TooMany]));
    }

    [TestCase(0)]
    [TestCase(Invitation.MaxDays + 1)]
    public async Task An_invitation_lasts_a_bounded_time(int days)
    {
        var host = await _ground.AddAsync("Host");

        var refused = await _ground.SendAsync(new CreateInvitation(host, days));

        Assert.That(refused.Errors.Select(error => error.Code), Is.EqualTo(["invitation.bad_lifetime"]));
    }

    [Test]
    public async Task An_invitation_gets_too_old()
    {
        var host = await _ground.AddAsync("Host");
        var invitation = (await _ground.SendAsync(new CreateInvitation(host, Days: 1))).Value;
        _ground.Clock.Advance(TimeSpan.FromDays(1));

        var late = await _ground.SendAsync(Ada with { Invitation = invitation.Code });

        Assert.That(late.Errors, Is.EqualTo([InvitationErrors.NotOpen]));
    }

    [Test]
    public async Task Where_a_moderator_decides_an_account_waits()
    {
        await using var ground = await IdentityGround.MakeAsync(RegistrationMode.Approval);
        Assert.That((await ground.SendAsync(Ada)).Value.IsActive, Is.False);
        Assert.That((await ground.LogInAsync("Ada")).Refusal, Is.EqualTo(PasswordRefusal.Inactive));

        Assert.That((await ground.SendAsync(new ApproveAccount("ada"))).Succeeded, Is.True);

        Assert.That((await ground.LogInAsync("Ada")).Refusal, Is.EqualTo(PasswordRefusal.None));
        Assert.That(await ground.MailsAsync("ada@example.org"), Is.EqualTo(2));
        Assert.That((await ground.SendAsync(new ApproveAccount("Bo"))).Errors, Is.EqualTo([AccountErrors.NotFound]));
    }

    private async Task<(long Accounts, long Actors, long Mails)> StoredAsync() => (
        await _ground.Ground.CountAsync("account"),
        await _ground.Ground.CountAsync("actor"),
        await _ground.Ground.AskAsync<long>("SELECT count(*) FROM jobs WHERE kind = 'mail.send'"));

    /// <summary>Makes an actor, and fails when the account is there already.</summary>
    private sealed class ActorsThatFailAtTheEnd(
        FunQuail.Infrastructure.Persistence.FunQuailDbContext context, IUnitOfWork work, IIdGenerator ids) : IAccountActors
    {
        public Task<bool> IsTakenAsync(string userName, CancellationToken ct) => Task.FromResult(false);

        public async Task<int> CreateAsync(string userName, CancellationToken ct)
        {
            var actor = Actor.Person(ids.NewGuid(), 1, userName, DateTimeOffset.UnixEpoch);
            await context.AddAsync(actor, ct);
            return actor.Id;
        }

        public async Task TakeOverImportsAsync(int actorId, CancellationToken ct)
        {
            await work.StoreSoFarAsync(ct);
            throw new InvalidDataException();
        }

        public Task DescribeAsync(int actorId, Change<string?> name, Change<string?> summary, CancellationToken ct) =>
            Task.CompletedTask;

        public Task ShowAsync(int actorId, int? attachment, CancellationToken ct) => Task.CompletedTask;

        public Task DeleteAsync(int actorId, CancellationToken ct) => Task.CompletedTask;
    }
}
