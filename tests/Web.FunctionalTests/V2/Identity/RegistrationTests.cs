using System.Net;

namespace FunQuail.Web.FunctionalTests.V2.Identity;

/// <summary>People make accounts for themselves.</summary>
internal sealed class RegistrationTests
{
    private const string Users = "/api/v2/users";

    [Test]
    public async Task Somebody_registers_and_is_there()
    {
        var made = await IdentityFixture.Server.SendAsync("POST", Users, Asking("newcomer"));
        var me = await IdentityFixture.Server.SendAsync(
            "GET", made.Location!, person: new Person("newcomer", AccountServer.Password));

        Assert.That((made.Status, made.KeepsNothing), Is.EqualTo((HttpStatusCode.Created, true)));
        Assert.That(made.Location, Is.EqualTo("/api/v2/users/me"));
        Assert.That(made.Body.GetProperty("active").GetBoolean(), Is.True);
        Assert.That(made.Text, Does.Not.Contain(AccountServer.Password));
        Assert.That((me.TextOf("username"), me.TextOf("guid")), Is.EqualTo(("newcomer", made.TextOf("guid"))));
    }

    [Test]
    public async Task All_that_is_wrong_is_told_by_field_and_nothing_is_made()
    {
        var before = await CountAsync(IdentityFixture.Server);
        var refused = await IdentityFixture.Server.SendAsync(
            "POST", Users, """{ "username": "two words", "email": "nowhere", "password": "short" }""");

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.BadRequest, "input.invalid")));
        Assert.That(refused.Fields, Is.EqualTo(new[]
        {
            "username account.bad_user_name", "email account.bad_email", "password password.bad_length",
        }));
        Assert.That(await CountAsync(IdentityFixture.Server), Is.EqualTo(before));
    }

    [Test]
    public async Task A_name_that_is_taken_is_in_conflict_and_nobody_hears_of_an_address()
    {
        var other = await IdentityFixture.Server.JoinAsync();
        var before = await CountAsync(IdentityFixture.Server);

        var name = await IdentityFixture.Server.SendAsync("POST", Users, Asking(other.Name, "another@example.org"));
        var email = await IdentityFixture.Server.SendAsync("POST", Users, Asking("another", other.Email));

        Assert.That((name.Status, email.Status), Is.EqualTo((HttpStatusCode.Conflict, HttpStatusCode.Created)));
        Assert.That(name.Fields, Is.EqualTo(new[] { "username account.user_name_taken" }));
        Assert.That(await CountAsync(IdentityFixture.Server), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task A_closed_server_lets_in_whoever_was_invited_and_nobody_twice()
    {
        await using var server = await AccountServer.StartAsync("closed");
        var host = await server.JoinAsync(isAdministrator: true);
        var invitation = await server.SendAsync("POST", "/api/v2/invitations", "{}", host);
        var code = invitation.TextOf("code");

        var stranger = await server.SendAsync("POST", Users, Asking("stranger"));
        var guest = await server.SendAsync("POST", Users, Asking("guest", invitation: code));
        var second = await server.SendAsync("POST", Users, Asking("second", invitation: code));
        var used = await server.SendAsync("GET", invitation.Location!, person: host);

        Assert.That((stranger.Status, stranger.Code), Is.EqualTo((HttpStatusCode.Forbidden, "account.registration_closed")));
        Assert.That(guest.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(second.Fields, Is.EqualTo(new[] { "invitation invitation.not_open" }));
        Assert.That(used.Body.GetProperty("usedDate").GetString(), Does.EndWith("Z"));
        Assert.That(await CountAsync(server), Is.EqualTo(2), "the host and the guest");
    }

    [Test]
    public async Task Where_a_moderator_decides_an_account_waits()
    {
        await using var server = await AccountServer.StartAsync("approval");

        var made = await server.SendAsync("POST", Users, Asking("patient"));
        var refused = await server.SendAsync(
            "GET", "/api/v2/users/me", person: new Person("patient", AccountServer.Password));

        Assert.That((made.Status, made.Body.GetProperty("active").GetBoolean()), Is.EqualTo((HttpStatusCode.Created, false)));
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    private static string Asking(string name, string? email = null, string? invitation = null) => $$"""
        {
          "username": "{{name}}", "email": "{{email ?? name + "@example.org"}}", "password": "{{AccountServer.Password}}",
          "invitation": {{(invitation is null ? "null" : $"\"{invitation}\"")}}
        }
        """;

    private static Task<long> CountAsync(AccountServer server) => server.AskAsync<long>("SELECT count(*) FROM account");
}
