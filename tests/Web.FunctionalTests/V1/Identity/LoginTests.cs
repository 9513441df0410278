using System.Net;
using FunQuail.Web.FunctionalTests.Pages.Accounts;

namespace FunQuail.Web.FunctionalTests.V1.Identity;

/// <summary>Coming in with a browser, and going.</summary>
internal sealed class LoginTests
{
    private const string Login = "/api/v1/users/login";
    private const string Logout = "/api/v1/users/logout";
    private const string User = "/api/v1/auth/user/";

    private static AccountServer Server => IdentityFixture.Server;

    [Test]
    public async Task Somebody_logs_in_by_name_or_address_as_form_parts_or_JSON()
    {
        await Server.MakeAccountAsync("lea");
        var (email, password) = (AccountServer.EmailOf("lea"), AccountServer.Password);
        using var parts = new MultipartFormDataContent
        {
            { new StringContent("lea"), "username" }, { new StringContent(password), "password" },
        };
        var bodies = new HttpContent[]
        {
            Caller.Form(("username", "lea"), ("password", password)), Caller.Form(("username", email), ("password", password)),
            Caller.Json($$"""{"username":"LEA","password":"{{password}}","extra":1}"""), parts,
        };

        foreach (var body in bodies)
        {
            using var lea = new Caller();
            await lea.SendAsync("GET", "/login");
            var loggedIn = await lea.SendAsync("POST", Login, body);
            loggedIn.CheckEmpty(HttpStatusCode.OK);
            Assert.That(loggedIn.Cookies, Has.One.StartsWith("sessionid=").And.One.StartsWith("csrftoken="));
            Assert.That((await lea.SendAsync("GET", User)).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [TestCase("/api/v1/users/login")]
    [TestCase("/api/v1/users/login/")]
    [TestCase("/api/v1/users/users/login")]
    [TestCase("/api/v1/users/users/login/")]
    public async Task Each_address_of_the_log_in_lets_in(string path)
    {
        using var luis = await Caller.ComeAsAsync($"luis_{path.Length}");

        var again = await luis.SendAsync(
            "POST", path, Caller.Form(("username", $"luis_{path.Length}"), ("password", AccountServer.Password)));

        again.CheckEmpty(HttpStatusCode.OK);
    }

    [Test]
    public async Task Cookies_are_for_this_server_and_the_sessions_for_no_script()
    {
        await using var server = await AccountServer.StartAsync(("PublicUrl", "https://music.example"));
        await server.MakeAccountAsync("lin");
        using var lin = new Caller(server);
        lin.Keep("csrftoken", "x");

        var loggedIn = await lin.LogInAsync("lin");

        Assert.That(loggedIn.Cookies.Single(cookie => cookie.StartsWith("sessionid=", StringComparison.Ordinal)), Does.Match(
            "^sessionid=[A-Za-z0-9_-]{43}; max-age=2592000; path=/; secure; samesite=lax; httponly$"));
        Assert.That(loggedIn.Cookies.Single(cookie => cookie.StartsWith("csrftoken=", StringComparison.Ordinal)), Does.Match(
            "^csrftoken=[A-Za-z0-9_-]{43}; path=/; secure; samesite=lax$"));
    }

    [Test]
    public async Task A_log_in_opens_a_session_and_makes_a_proof_that_nobody_had_before()
    {
        using var eve = await Caller.ComeAsAsync("eve_1");
        await Server.MakeAccountAsync("liv");
        using var liv = new Caller();
        liv.Keep("sessionid", eve.Session!);
        liv.Keep("csrftoken", eve.Proof!);

        await liv.LogInAsync("liv");

        Assert.That(liv.Session, Is.Not.EqualTo(eve.Session));
        Assert.That(liv.Proof, Is.Not.EqualTo(eve.Proof));
        Assert.That((await eve.SendAsync("GET", User)).Text, Does.Contain("eve_1"), "hers is still hers");
        Assert.That((await liv.SendAsync("GET", User)).Text, Does.Contain("liv"));
    }

    [Test]
    public async Task A_wrong_password_and_a_wrong_name_are_refused_alike()
    {
        await Server.MakeAccountAsync("lou");
        using var caller = new Caller();

        var wrongPassword = await caller.LogInAsync("lou", "not this one");
        var wrongName = await caller.LogInAsync("nobody_at_all");

        wrongPassword.Check("users-login-refused", HttpStatusCode.BadRequest);
        wrongName.Check("users-login-refused", HttpStatusCode.BadRequest);
        Assert.That(wrongPassword.Cookies.Concat(wrongName.Cookies), Is.Empty);
    }

    [Test]
    public async Task Too_many_wrong_passwords_lock_the_account_and_sound_the_same()
    {
        await Server.MakeAccountAsync("lars");
        using var caller = new Caller();
        for (var tries = 0; tries < 10; tries++) await caller.LogInAsync("lars", "not this one");

        var locked = await caller.LogInAsync("lars");

        locked.Check("users-login-refused", HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task An_account_that_waits_for_a_moderator_is_told_so()
    {
        await using var server = await AccountServer.StartAsync(("Registration", "approval"));
        using var lua = new Caller(server);
        await lua.SendAsync("POST", "/api/v1/auth/registration/", RegistrationTests.Asking("lua"));

        var refused = await lua.LogInAsync("lua");

        refused.Check("users-login-inactive", HttpStatusCode.BadRequest);
        Assert.That(lua.Session, Is.Null);
    }

    [Test]
    public async Task An_account_with_a_second_factor_is_led_to_the_page()
    {
        await using var server = await AccountServer.StartAsync(("PublicUrl", "http://music.example"));
        await server.MakeAccountAsync("lia");
        await server.ExecuteAsync("UPDATE account SET two_factor_enabled = true");
        using var lia = new Caller(server);

        var refused = await lia.LogInAsync("lia");

        refused.Check("users-login-second-factor", HttpStatusCode.BadRequest);
        Assert.That(refused.Cookies, Is.Empty);
        Assert.That((await lia.LogInAsync("lia", "not this one")).Text, Does.Not.Contain("code"));
    }

    [TestCase("{}", "users-login-empty")]
    [TestCase("""{"username":"","password":""}""", "users-login-blank")]
    [TestCase("""{"username":"a\u0000","password":"x"}""", "users-login-bad-character")]
    [TestCase("""{"username":"a","username":"b","password":"x"}""", "users-login-repeated")]
    [TestCase("[]", "not-an-object")]
    [TestCase("{", "not-json")]
    public async Task What_is_wrong_with_a_body_is_told_by_field(string body, string golden)
    {
        using var caller = new Caller();

        var refused = await caller.SendAsync("POST", Login, Caller.Json(body));

        refused.Check(golden, HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task A_field_that_a_form_has_twice_is_refused()
    {
        using var caller = new Caller();

        var refused = await caller.SendAsync(
            "POST", Login, Caller.Form(("username", "a"), ("username", "b"), ("password", "x")));

        refused.Check("users-login-repeated", HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Another_type_another_method_and_too_much_are_refused()
    {
        using var caller = new Caller();

        var type = await caller.SendAsync("POST", Login, new StringContent("username=a&password=x"));
        var method = await caller.SendAsync("GET", Login);
        var other = await caller.SendAsync("GET", Logout + "/");
        var size = await caller.SendAsync("POST", Login, Caller.Form(("username", new string('x', 100_000)), ("password", "x")));

        type.Check("unsupported-type", HttpStatusCode.UnsupportedMediaType);
        method.Check("method-not-allowed", HttpStatusCode.MethodNotAllowed);
        other.Check("method-not-allowed", HttpStatusCode.MethodNotAllowed);
        size.Check("too-large", HttpStatusCode.RequestEntityTooLarge);
    }

    [Test]
    public async Task Whoever_cannot_show_to_come_from_a_page_is_refused()
    {
        await Server.MakeAccountAsync("lex");
        using var lex = new Caller();
        var without = await lex.ForgeAsync("POST", Login, Right());
        await lex.SendAsync("GET", "/login");
        var forgotten = await lex.ForgeAsync("POST", Login, Right());
        var wrong = await lex.ForgeAsync("POST", Login, Right(), new string('x', 43));
        var elsewhere = await lex.ForgeAsync("POST", Login, Right(), lex.Proof, "https://evil.example");
        var nowhere = await lex.ForgeAsync("POST", Login, Right(), lex.Proof, "null");

        foreach (var refused in new[] { without, forgotten, wrong, elsewhere, nowhere })
        {
            refused.Check("forged", HttpStatusCode.Forbidden);
            Assert.That(refused.Cookies, Is.Empty);
        }

        static FormUrlEncodedContent Right() => Caller.Form(("username", "lex"), ("password", AccountServer.Password));
    }

    [Test]
    public async Task A_form_may_repeat_the_proof_in_a_field()
    {
        await Server.MakeAccountAsync("lee");
        using var lee = new Caller();
        await lee.SendAsync("GET", "/login");

        var loggedIn = await lee.SendAsync(
            "POST", Login,
            Caller.Form(("username", "lee"), ("password", AccountServer.Password), ("csrfmiddlewaretoken", lee.Proof!)),
            null, null);

        loggedIn.CheckEmpty(HttpStatusCode.OK);
    }

    [TestCase("/api/v1/users/logout")]
    [TestCase("/api/v1/users/users/logout/")]
    public async Task A_log_out_ends_the_session_and_renews_the_proof(string path)
    {
        using var leo = await Caller.ComeAsAsync($"leo_{path.Length}");
        var (session, proof) = (leo.Session!, leo.Proof);

        var loggedOut = await leo.SendAsync("POST", path);
        var nobody = await leo.SendAsync("GET", User);
        leo.Keep("sessionid", session);
        var ended = await leo.SendAsync("GET", User);

        loggedOut.CheckEmpty(HttpStatusCode.OK);
        Assert.That(leo.Proof, Is.Not.EqualTo(proof).And.Not.Null);
        Assert.That(loggedOut.Cookies, Has.One.Match("^sessionid=; expires=Thu, 01 Jan 1970"));
        Assert.That((nobody.Status, ended.Status), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)));
    }

    [Test]
    public async Task A_log_out_that_another_site_sends_ends_nothing()
    {
        using var lena = await Caller.ComeAsAsync("lena");

        var refused = await lena.ForgeAsync("POST", Logout, null);

        refused.Check("forged", HttpStatusCode.Forbidden);
        Assert.That((await lena.SendAsync("GET", User)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Who_is_not_logged_in_is_logged_out_all_the_same()
    {
        using var nobody = new Caller();
        await nobody.SendAsync("GET", "/login");

        var loggedOut = await nobody.SendAsync("POST", Logout);

        loggedOut.CheckEmpty(HttpStatusCode.OK);
    }

    [Test]
    public async Task Log_ins_are_limited_and_the_refusal_says_nothing()
    {
        await using var server = await AccountServer.StartAsync(("RateLimiting", "true"), ("RateLimits", "login=2/h"));
        using var caller = new Caller(server);
        await caller.LogInAsync("nobody");
        await caller.LogInAsync("nobody");

        var refused = await caller.LogInAsync("nobody");

        refused.CheckEmpty(HttpStatusCode.TooManyRequests);
        Assert.That(refused.Headers["X-RateLimit-Scope"], Is.EqualTo("login"));
        Assert.That(refused.Headers, Does.ContainKey("Retry-After"));
    }
}
