using System.Net;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Web.FunctionalTests.Pages.Accounts;

namespace FunQuail.Web.FunctionalTests.V1.Identity;

/// <summary>What people do with their own accounts.</summary>
internal sealed class OwnAccountTests
{
    private const string Me = "/api/v1/users/me/";
    private const string Email = "/api/v1/users/change-email/";
    private const string User = "/api/v1/auth/user/";

    private static AccountServer Server => IdentityFixture.Server;

    [TestCase("/api/v1/users/change-email/")]
    [TestCase("/api/v1/users/change-email")]
    [TestCase("/api/v1/users/users/change-email/")]
    public async Task Another_address_is_taken_when_its_message_is_answered(string path)
    {
        var (name, email) = ($"oda_{path.Length}", $"oda_{path.Length}@other.example");
        using var oda = await Caller.ComeAsAsync(name);

        var asked = await oda.SendAsync("POST", path, Caller.Form(("password", AccountServer.Password), ("email", email)));
        var link = await Server.LinkSentToAsync(email, "Confirm your e-mail address");
        await oda.SendAsync(
            "POST", "/api/v1/auth/registration/verify-email/", Caller.Form(("key", link["/confirm?token=".Length..])));

        asked.CheckEmpty(HttpStatusCode.NoContent);
        Assert.That((await oda.SendAsync("GET", User)).Body.GetProperty("email").GetString(), Is.EqualTo(email));
    }

    [Test]
    public async Task What_is_wrong_with_another_address_is_told_by_field()
    {
        using var olaf = await Caller.ComeAsAsync("olaf");

        var empty = await olaf.SendAsync("POST", Email, Caller.Json("{}"));
        var wrong = await olaf.SendAsync("POST", Email, Caller.Form(("password", "not this one"), ("email", "o@example.org")));
        var none = await olaf.SendAsync("POST", Email, Caller.Form(("password", AccountServer.Password), ("email", "nowhere")));

        empty.Check("change-email-empty", HttpStatusCode.BadRequest);
        wrong.Check("change-email-wrong-password", HttpStatusCode.BadRequest);
        none.Check("change-email-wrong", HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task An_address_of_somebody_else_is_refused_when_its_message_is_answered()
    {
        using var omar = await Caller.ComeAsAsync("omar");
        await omar.SendAsync(
            "POST", Email, Caller.Form(("password", AccountServer.Password), ("email", "otto@example.org")));
        var link = await Server.LinkSentToAsync("otto@example.org", "Confirm your e-mail address");
        await Server.MakeAccountAsync("otto");

        var refused = await omar.SendAsync(
            "POST", "/api/v1/auth/registration/verify-email/", Caller.Form(("key", link["/confirm?token=".Length..])));

        refused.Check("verify-email-taken", HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task An_address_is_changed_by_somebody_in_person_and_from_a_page()
    {
        using var olga = await Caller.ComeAsAsync("olga");
        var token = await PasswordTests.TokenAsync("olga");
        using var nobody = new Caller();

        var unknown = await nobody.SendAsync("POST", Email, Asking());
        var program = await nobody.SendAsync("POST", Email, Asking(), bearer: token);
        var forged = await olga.ForgeAsync("POST", Email, Asking());

        unknown.Check("not-authenticated", HttpStatusCode.Unauthorized);
        program.Check("not-permitted", HttpStatusCode.Forbidden);
        forged.Check("forged", HttpStatusCode.Forbidden);

        static FormUrlEncodedContent Asking() =>
            Caller.Form(("password", AccountServer.Password), ("email", "olga@other.example"));
    }

    [TestCase("/api/v1/users/me/")]
    [TestCase("/api/v1/users/me")]
    [TestCase("/api/v1/users/users/me/")]
    public async Task An_account_goes_with_its_sessions_and_its_name_stays_taken(string path)
    {
        var name = $"ole_{path.Length}";
        using var ole = await Caller.ComeAsAsync(name);

        var deleted = await ole.SendAsync("DELETE", path, Confirming());
        var gone = await ole.SendAsync("GET", User);
        var again = await ole.SendAsync("POST", "/api/v1/auth/registration/", RegistrationTests.Asking(name));

        deleted.CheckEmpty(HttpStatusCode.NoContent);
        Assert.That(gone.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(again.Fields, Is.EqualTo(new[] { "username" }));
    }

    [TestCase("{}", "delete-empty")]
    [TestCase("""{"password":"not this one","confirm":true}""", "delete-wrong-password")]
    [TestCase("""{"password":"low water lantern","confirm":false}""", "delete-not-confirmed")]
    [TestCase("""{"password":"low water lantern","confirm":"perhaps"}""", "delete-confirmed-oddly")]
    public async Task An_account_stays_unless_its_end_is_wanted_twice(string body, string golden)
    {
        var name = "ona_" + golden.Replace('-', '_');
        using var ona = await Caller.ComeAsAsync(name);

        var refused = await ona.SendAsync("DELETE", Me, Caller.Json(body));

        refused.Check(golden, HttpStatusCode.BadRequest);
        Assert.That((await ona.SendAsync("GET", User)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task An_application_deletes_the_account_only_with_its_scope_and_its_password()
    {
        await Server.MakeAccountAsync("oriel");
        var (reader, writer) = (await PasswordTests.TokenAsync("oriel", "read"), await PasswordTests.TokenAsync("oriel"));
        using var program = new Caller();

        var nobody = await program.SendAsync("DELETE", Me, Confirming());
        var read = await program.SendAsync("DELETE", Me, Confirming(), bearer: reader);
        var wrong = await program.SendAsync(
            "DELETE", Me, Caller.Json("""{"password":"not this one","confirm":true}"""), bearer: writer);
        var deleted = await program.SendAsync("DELETE", Me, Confirming(), bearer: writer);

        nobody.Check("not-authenticated", HttpStatusCode.Unauthorized);
        read.Check("not-permitted", HttpStatusCode.Forbidden);
        wrong.Check("delete-wrong-password", HttpStatusCode.BadRequest);
        deleted.CheckEmpty(HttpStatusCode.NoContent);
    }

    [Test]
    public async Task The_only_administrator_stays()
    {
        await using var server = await AccountServer.StartAsync();
        await server.RunAsync(new CreateAccount("boss", AccountServer.EmailOf("boss"), AccountServer.Password, true));
        using var boss = new Caller(server);
        await boss.LogInAsync("boss");

        var refused = await boss.SendAsync("DELETE", Me, Confirming());

        refused.Check("delete-only-administrator", HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task A_deletion_that_another_site_sends_deletes_nothing()
    {
        using var opal = await Caller.ComeAsAsync("opal");

        var refused = await opal.ForgeAsync("DELETE", Me, Confirming());

        refused.Check("forged", HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task An_account_is_shown_as_its_login_library_shows_it()
    {
        using var orla = await Caller.ComeAsAsync("orla");

        var shown = await orla.SendAsync("GET", User);
        var put = await orla.SendAsync(
            "PUT", User.TrimEnd('/'), Caller.Json("""{"username":"orla","first_name":"O","last_name":"R"}"""));
        var patched = await orla.SendAsync("PATCH", User, Caller.Form(("first_name", "O")));
        var renamed = await orla.SendAsync("PATCH", User, Caller.Form(("username", "another")));
        var forged = await orla.ForgeAsync("PATCH", User, Caller.Form(("first_name", "O")));
        var posted = await orla.SendAsync("POST", User, Caller.Form(("first_name", "O")));

        foreach (var same in new[] { shown, put, patched }) same.Check("auth-user", HttpStatusCode.OK);
        renamed.Check("auth-user-renamed", HttpStatusCode.BadRequest);
        forged.Check("forged", HttpStatusCode.Forbidden);
        Assert.That(posted.Status, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
    }

    [Test]
    public async Task An_account_is_shown_to_an_application_that_may_read_it_and_to_a_password()
    {
        await Server.MakeAccountAsync("otis");
        var token = await PasswordTests.TokenAsync("otis", "read:profile");
        using var program = new Caller();

        var nobody = await program.SendAsync("GET", User);
        var byToken = await program.SendAsync("GET", User, bearer: token);
        var byAddress = await program.SendAsync("GET", $"{User}?token={token}");
        var byPassword = await program.SendAsync("GET", User, basic: $"otis:{AccountServer.Password}");
        var written = await program.SendAsync("PATCH", User, Caller.Form(("first_name", "O")), bearer: token);

        nobody.Check("not-authenticated", HttpStatusCode.Unauthorized);
        foreach (var shown in new[] { byToken, byAddress, byPassword })
            Assert.That(shown.Status, Is.EqualTo(HttpStatusCode.OK));
        written.Check("not-permitted", HttpStatusCode.Forbidden);
    }

    [TestCase("GET")]
    [TestCase("POST")]
    [TestCase("DELETE")]
    public async Task There_is_no_secret_for_Subsonic(string method)
    {
        var name = "odd_" + method.ToLowerInvariant();
        using var odd = await Caller.ComeAsAsync(name);
        using var nobody = new Caller();

        var own = await odd.SendAsync(method, $"/api/v1/users/{name}/subsonic-token/");
        var twice = await odd.SendAsync(method, $"/api/v1/users/users/{name}/subsonic-token");
        var other = await odd.SendAsync(method, "/api/v1/users/somebody/subsonic-token/");
        var unknown = await nobody.SendAsync(method, $"/api/v1/users/{name}/subsonic-token/");

        Assert.That(own.Text, Is.EqualTo($"{{\"detail\":\"Method \\\"{method}\\\" not allowed.\"}}"));
        Assert.That((own.Status, twice.Status), Is.EqualTo((HttpStatusCode.MethodNotAllowed, HttpStatusCode.MethodNotAllowed)));
        other.Check("not-permitted", HttpStatusCode.Forbidden);
        unknown.Check("not-authenticated", HttpStatusCode.Unauthorized);
    }

    private static StringContent Confirming() =>
        Caller.Json($$"""{"password":"{{AccountServer.Password}}","confirm":true}""");
}
