using System.Net;
using FunQuail.Application.Identity.Invitations;
using FunQuail.Web.FunctionalTests.Pages.Accounts;

namespace FunQuail.Web.FunctionalTests.V1.Identity;

/// <summary>People make accounts for themselves, as the original's web app asks for them.</summary>
internal sealed class RegistrationTests
{
    private const string Registration = "/api/v1/auth/registration/";
    private const string Verification = "/api/v1/auth/registration/verify-email/";

    private static AccountServer Server => IdentityFixture.Server;

    internal static FormUrlEncodedContent Asking(string name, params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["username"] = name,
            ["email"] = AccountServer.EmailOf(name),
            ["password1"] = AccountServer.Password,
            ["password2"] = AccountServer.Password,
        };
        foreach (var (field, value) in changes) fields[field] = value;
        return new FormUrlEncodedContent(fields);
    }

    [TestCase("/api/v1/auth/registration/")]
    [TestCase("/api/v1/auth/registration")]
    public async Task Somebody_registers_and_may_log_in(string path)
    {
        var name = $"rita_{path.Length}";
        using var rita = new Caller();

        var made = await rita.SendAsync("POST", path, Asking(name));
        var loggedIn = await rita.LogInAsync(name);

        made.CheckEmpty(HttpStatusCode.NoContent);
        loggedIn.CheckEmpty(HttpStatusCode.OK);
    }

    [Test]
    public async Task Somebody_registers_by_JSON_and_what_else_is_said_is_passed_over()
    {
        using var ralf = new Caller();

        var made = await ralf.SendAsync("POST", Registration, Caller.Json($$"""
            {
              "username": "ralf", "email": " ralf@example.org ", "password1": "{{AccountServer.Password}}",
              "password2": "{{AccountServer.Password}}", "invitation": null, "request_fields": { "Why": "Music" }
            }
            """));

        made.CheckEmpty(HttpStatusCode.NoContent);
    }

    [Test]
    public async Task The_address_is_confirmed_once_by_what_came_there()
    {
        using var rosa = new Caller();
        await rosa.SendAsync("POST", Registration, Asking("rosa"));
        var key = await KeyAsync("rosa");

        var confirmed = await rosa.SendAsync("POST", Verification, Caller.Form(("key", key)));
        var again = await rosa.SendAsync("POST", Verification.TrimEnd('/'), Caller.Form(("key", key)));
        var wrong = await rosa.SendAsync("POST", Verification, Caller.Json("""{"key":"nothing"}"""));
        var without = await rosa.SendAsync("POST", Verification, Caller.Json("{}"));

        confirmed.Check("verify-email", HttpStatusCode.OK);
        again.Check("not-found", HttpStatusCode.NotFound);
        wrong.Check("not-found", HttpStatusCode.NotFound);
        without.Check("verify-email-empty", HttpStatusCode.BadRequest);
        Assert.That(await Server.AskAsync<bool>("SELECT email_confirmed FROM account WHERE user_name = 'rosa'"), Is.True);
    }

    [Test]
    public async Task A_link_of_the_originals_messages_leads_to_the_page()
    {
        using var caller = new Caller();

        var led = await caller.SendAsync("GET", "/api/v1/auth/registration/account-confirm-email/a%20b%26c/");

        Assert.That((led.Status, led.Headers["Location"]), Is.EqualTo((HttpStatusCode.Found, "/confirm?token=a%20b%26c")));
    }

    [Test]
    public async Task All_that_is_wrong_is_told_by_field_and_nothing_is_made()
    {
        using var caller = new Caller();

        var wrong = await caller.SendAsync("POST", Registration, Caller.Json(
            """{"username":"two words","email":"nowhere","password1":"short","password2":"short"}"""));
        var empty = await caller.SendAsync("POST", Registration, Caller.Json("{}"));
        var differing = await caller.SendAsync("POST", Registration, Asking("robin", ("password2", "something else")));

        wrong.Check("registration-wrong", HttpStatusCode.BadRequest);
        empty.Check("registration-empty", HttpStatusCode.BadRequest);
        differing.Check("registration-passwords-differ", HttpStatusCode.BadRequest);
        Assert.That((await caller.LogInAsync("robin")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase("username", "ROB")]
    [TestCase("username", "Funkwhale")]
    [TestCase("username", "rób")]
    [TestCase("password1", "1029384756")]
    [TestCase("password1", "rob_another")]
    public async Task What_nobody_may_have_is_refused_by_its_field(string field, string value)
    {
        if (!await Server.AskAsync<bool>("SELECT EXISTS (SELECT FROM account WHERE user_name = 'rob')"))
            await Server.MakeAccountAsync("rob");
        using var caller = new Caller();
        (string, string)[] changes = field is "password1" ? [(field, value), ("password2", value)] : [(field, value)];

        var refused = await caller.SendAsync("POST", Registration, Asking("rob_another", changes));

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refused.Fields, Is.EqualTo(new[] { field }));
    }

    [Test]
    public async Task Whose_an_address_is_is_told_to_nobody()
    {
        await Server.MakeAccountAsync("rolf");
        using var caller = new Caller();

        var known = await caller.SendAsync("POST", Registration, Asking("rolf_2", ("email", AccountServer.EmailOf("rolf"))));
        var unknown = await caller.SendAsync("POST", Registration, Asking("rolf_3"));

        known.CheckEmpty(HttpStatusCode.NoContent);
        unknown.CheckEmpty(HttpStatusCode.NoContent);
    }

    [TestCase("closed")]
    [TestCase("invitation")]
    public async Task Where_nobody_may_register_an_invitation_opens_once(string mode)
    {
        await using var server = await AccountServer.StartAsync(("Registration", mode));
        await server.MakeAccountAsync("host");
        var invitation = await server.RunAsync(new CreateInvitation(
            await server.AskAsync<int>("SELECT id FROM account WHERE user_name = 'host'")));
        using var guest = new Caller(server);

        var stranger = await guest.SendAsync("POST", Registration, Asking("stranger"));
        var blank = await guest.SendAsync("POST", Registration, Asking("stranger", ("invitation", " ")));
        var invited = await guest.SendAsync(
            "POST", Registration, Asking("guest", ("invitation", invitation.Value.Code.ToLowerInvariant())));
        var second = await guest.SendAsync("POST", Registration, Asking("second", ("invitation", invitation.Value.Code)));

        stranger.Check("registration-closed", HttpStatusCode.Forbidden);
        blank.Check("registration-closed", HttpStatusCode.Forbidden);
        invited.CheckEmpty(HttpStatusCode.NoContent);
        second.Check("registration-invitation-used", HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Another_method_another_type_and_too_much_are_refused()
    {
        using var caller = new Caller();

        var method = await caller.SendAsync("GET", Registration);
        var type = await caller.SendAsync("POST", Registration, new StringContent("username=a"));
        var size = await caller.SendAsync("POST", Registration, Asking("big", ("email", new string('x', 100_000))));

        method.Check("method-not-allowed", HttpStatusCode.MethodNotAllowed);
        type.Check("unsupported-type", HttpStatusCode.UnsupportedMediaType);
        size.Check("too-large", HttpStatusCode.RequestEntityTooLarge);
    }

    [Test]
    public async Task Registrations_are_limited_by_a_scope_of_their_own()
    {
        await using var server = await AccountServer.StartAsync(
            ("Registration", "open"), ("RateLimiting", "true"), ("RateLimits", "signup=1/d"));
        using var caller = new Caller(server);
        await caller.SendAsync("POST", Registration, Asking("first"));

        var refused = await caller.SendAsync("POST", Registration, Asking("second"));

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Headers["X-RateLimit-Scope"], Is.EqualTo("signup"));
        Assert.That(refused.Text, Does.StartWith("{\"detail\":\"Request was throttled."));
    }

    private static async Task<string> KeyAsync(string name)
    {
        var link = await Server.LinkSentToAsync(AccountServer.EmailOf(name), "Confirm your e-mail address");
        return link["/confirm?token=".Length..];
    }
}
