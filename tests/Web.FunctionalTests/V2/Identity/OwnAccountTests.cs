using System.Net;
using System.Text.Json;

namespace FunQuail.Web.FunctionalTests.V2.Identity;

/// <summary>What people do with their own accounts.</summary>
internal sealed class OwnAccountTests
{
    private const string Me = "/api/v2/users/me";
    private const string NewPassword = "nine northern lights";

    private static AccountServer Server => IdentityFixture.Server;

    [Test]
    public async Task An_account_is_shown_to_its_owner_and_to_their_applications()
    {
        var ada = await Server.JoinAsync();

        var inPerson = await Server.SendAsync("GET", Me, person: ada);
        var byToken = await Server.SendAsync("GET", Me, bearer: await TokenAsync(ada, "read:profile"));

        Assert.That((inPerson.Status, inPerson.TextOf("email")), Is.EqualTo((HttpStatusCode.OK, ada.Email)));
        Assert.That(inPerson.Tag, Is.Not.Null);
        Assert.That(byToken.TextOf("guid"), Is.EqualTo(inPerson.TextOf("guid")));
    }

    [TestCase("GET", "")]
    [TestCase("DELETE", "")]
    [TestCase("POST", "/password")]
    [TestCase("POST", "/email")]
    [TestCase("GET", "/quota")]
    [TestCase("GET", "/sessions")]
    [TestCase("DELETE", "/sessions/00000000-0000-0000-0000-000000000001")]
    public async Task Nobody_in_particular_has_an_account_and_a_token_needs_the_scope(string method, string path)
    {
        var ada = await Server.JoinAsync();
        var body = method == "GET" ? null : $$"""{ "password": "{{ada.Password}}" }""";

        var nobody = await Server.SendAsync(method, Me + path, body);
        var byToken = await Server.SendAsync(method, Me + path, body, bearer: await TokenAsync(ada, "read:libraries write"));

        Assert.That((nobody.Status, nobody.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "access.not_authenticated")));
        Assert.That((byToken.Status, byToken.Code), Is.EqualTo((HttpStatusCode.Forbidden, "access.insufficient_scope")));
        Assert.That(await Server.KnowsAsync(ada), Is.True);
    }

    [Test]
    public async Task A_password_is_changed_by_whoever_knows_it()
    {
        var ada = await Server.JoinAsync();

        var changed = await Server.SendAsync("POST", Me + "/password", Change(ada.Password, NewPassword), ada);

        Assert.That((changed.Status, changed.Text, changed.KeepsNothing), Is.EqualTo((HttpStatusCode.NoContent, "", true)));
        Assert.That(await Server.KnowsAsync(ada), Is.False);
        Assert.That(await Server.KnowsAsync(ada with { Password = NewPassword }), Is.True);
    }

    [TestCase("wrong password", NewPassword, "password account.wrong_password")]
    [TestCase(AccountServer.Password, "12345678", "newPassword password.only_digits")]
    [TestCase(AccountServer.Password, "short", "newPassword password.bad_length")]
    public async Task A_refused_change_leaves_the_password_as_it_was(string password, string wanted, string field)
    {
        var ada = await Server.JoinAsync();

        var refused = await Server.SendAsync("POST", Me + "/password", Change(password, wanted), ada);

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refused.Fields, Is.EqualTo(new[] { field }));
        Assert.That(await Server.KnowsAsync(ada), Is.True);
    }

    [Test]
    public async Task Another_address_is_asked_for_a_confirmation_and_not_taken_before()
    {
        var ada = await Server.JoinAsync();

        var sent = await Server.SendAsync("POST", Me + "/email", Email(ada.Password, "elsewhere@example.org"), ada);
        var wrong = await Server.SendAsync("POST", Me + "/email", Email("wrong password", "x@example.org"), ada);
        var bad = await Server.SendAsync("POST", Me + "/email", Email(ada.Password, "nowhere"), ada);
        var me = await Server.SendAsync("GET", Me, person: ada);

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(wrong.Fields, Is.EqualTo(new[] { "password account.wrong_password" }));
        Assert.That(bad.Fields, Is.EqualTo(new[] { "email account.bad_email" }));
        Assert.That(me.TextOf("email"), Is.EqualTo(ada.Email));
    }

    [Test]
    public async Task An_account_goes_with_its_password_and_not_without()
    {
        var ada = await Server.JoinAsync();

        var refused = await Server.SendAsync("DELETE", Me, """{ "password": "wrong password" }""", ada);
        Assert.That(refused.Fields, Is.EqualTo(new[] { "password account.wrong_password" }));
        Assert.That(await Server.KnowsAsync(ada), Is.True);

        var gone = await Server.SendAsync("DELETE", Me, $$"""{ "password": "{{ada.Password}}" }""", ada);
        Assert.That(gone.Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await Server.KnowsAsync(ada), Is.False);
    }

    [Test]
    public async Task The_only_administrator_stays()
    {
        var keeper = IdentityFixture.Administrator;

        var refused = await Server.SendAsync("DELETE", Me, $$"""{ "password": "{{keeper.Password}}" }""", keeper);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Conflict, "account.last_administrator")));
        Assert.That(await Server.KnowsAsync(keeper), Is.True);
    }

    [Test]
    public async Task Sessions_are_listed_and_ended()
    {
        var ada = await Server.JoinAsync();
        var (here, there) = (await Server.LogInAsync(ada), await Server.LogInAsync(ada));

        var listed = await Server.SendAsync("GET", Me + "/sessions", headers: here);
        var sessions = listed.Body.GetProperty("results").EnumerateArray().ToList();
        var other = sessions.Single(one => !one.GetProperty("current").GetBoolean()).GetProperty("guid").GetString();
        var ended = await Server.SendAsync("DELETE", $"{Me}/sessions/{other}", headers: here);
        var again = await Server.SendAsync("DELETE", $"{Me}/sessions/{other}", headers: here);

        Assert.That((sessions.Count, listed.Body.GetProperty("total").GetInt32()), Is.EqualTo((2, 2)));
        Assert.That(ended.Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((again.Status, again.Code), Is.EqualTo((HttpStatusCode.NotFound, "session.not_found")));
        Assert.That((await Server.SendAsync("GET", Me, headers: there)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await Server.SendAsync("GET", Me, headers: here)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Somebody_elses_session_is_not_found_and_goes_on()
    {
        var (ada, bo) = (await Server.JoinAsync(), await Server.JoinAsync());
        var session = await Server.LogInAsync(ada);
        var listed = await Server.SendAsync("GET", Me + "/sessions", headers: session);
        var guid = listed.Body.GetProperty("results")[0].GetProperty("guid").GetString();

        var hidden = await Server.SendAsync("DELETE", $"{Me}/sessions/{guid}", person: bo);

        Assert.That((hidden.Status, hidden.Code), Is.EqualTo((HttpStatusCode.NotFound, "session.not_found")));
        Assert.That((await Server.SendAsync("GET", Me, headers: session)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_change_of_the_password_ends_the_other_sessions()
    {
        var ada = await Server.JoinAsync();
        var (here, there) = (await Server.LogInAsync(ada), await Server.LogInAsync(ada));

        await Server.SendAsync("POST", Me + "/password", Change(ada.Password, NewPassword), headers: here);

        Assert.That((await Server.SendAsync("GET", Me, headers: here)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Server.SendAsync("GET", Me, headers: there)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_quota_counts_the_bytes_of_ones_own_files()
    {
        await using var server = await AccountServer.StartAsync("closed");
        var ada = await server.JoinAsync();
        var before = await server.SendAsync("GET", Me + "/quota", person: ada);
        await SmallCatalogue.FillAsync(server.Database, "/music", new byte[32], 1);
        await server.ExecuteAsync("UPDATE upload SET owner_id = (SELECT actor_id FROM account) WHERE id % 2 = 0");
        var bytes = await server.AskAsync<long>("SELECT sum(size)::bigint FROM upload WHERE id % 2 = 0");

        var after = await server.SendAsync("GET", Me + "/quota", person: ada);

        Assert.That(before.Body.GetProperty("used").GetInt64(), Is.Zero);
        Assert.That(after.Body.GetProperty("used").GetInt64(), Is.EqualTo(bytes).And.GreaterThan(0));
        Assert.That(after.Body.GetProperty("limit").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    private static string Change(string password, string wanted) =>
        $$"""{ "password": "{{password}}", "newPassword": "{{wanted}}" }""";

    private static string Email(string password, string email) =>
        $$"""{ "password": "{{password}}", "email": "{{email}}" }""";

    private static async Task<string> TokenAsync(Person person, string scopes)
    {
        var made = await Server.SendAsync(
            "POST", "/api/v2/applications", $$"""{ "name": "Script", "scopes": "{{scopes}}" }""", person);
        return made.TextOf("token");
    }
}
