using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.V1.OAuth;

/// <summary>Other people's applications, from registration to revocation, as their clients send it.</summary>
internal sealed partial class FlowTests
{
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static readonly string[] Secret =
    [
        "client_id", "client_secret", "created", "updated", "token", "code", "access_token", "refresh_token", "exp", "iat", "sub",
    ];

    private OAuthServer _server = null!;
    private (string Id, string? Secret) _player;

    [OneTimeSetUp]
    public async Task Start()
    {
        _server = await OAuthServer.StartAsync();
        _player = await _server.RegisterAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task An_application_registers_itself_as_JSON_form_or_parts()
    {
        var fields = new Dictionary<string, string>
        {
            ["name"] = "Oracle client",
            ["redirect_uris"] = "urn:ietf:wg:oauth:2.0:oob",
            ["scopes"] = "read write",
            ["website"] = "x",
        };
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields) parts.Add(new StringContent(value), name);
        var bodies = new HttpContent[] { JsonContent.Create(fields), new FormUrlEncodedContent(fields), parts };

        foreach (var body in bodies)
        {
            using var made = await _server.SendAsync("POST", "/api/v1/oauth/apps/", body);
            await CheckAsync("oauth-apps-create", made, HttpStatusCode.Created);
        }
    }

    [Test]
    public async Task Whoever_is_logged_in_gets_a_token_with_the_application_once()
    {
        using var made = await _server.SendAsync(
            "POST", "/api/v1/oauth/apps", JsonContent.Create(new { name = "Mine" }), basic: "bo:right");
        var own = await CheckAsync("oauth-apps-create-own", made, HttpStatusCode.Created);
        var path = "/api/v1/oauth/apps/" + own.GetProperty("client_id").GetString();

        using var byToken = await _server.SendAsync("GET", "/api/v2/artists", bearer: own.GetProperty("token").GetString());
        Assert.That(byToken.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var byOwner = await _server.SendAsync("GET", path, basic: "bo:right");
        await CheckAsync("oauth-apps-get-own", byOwner);
        using var byNobody = await _server.SendAsync("GET", path);
        await CheckAsync("oauth-apps-get", byNobody);
        using var byOther = await _server.SendAsync("GET", path + "/", basic: "ada:right");
        await CheckAsync("oauth-apps-get", byOther);
        using var byItself = await _server.SendAsync("GET", path, bearer: own.GetProperty("token").GetString());
        await CheckAsync("oauth-apps-get", byItself);
    }

    [Test]
    public async Task An_owner_changes_renews_lists_and_deletes()
    {
        using var made = await _server.SendAsync(
            "POST", "/api/v1/oauth/apps", JsonContent.Create(new { name = "Mine" }), basic: "ada:right");
        var path = "/api/v1/oauth/apps/" + (await OAuthServer.JsonAsync(made)).GetProperty("client_id").GetString();

        using var changed = await _server.SendAsync(
            "PATCH", path, JsonContent.Create(new { scopes = "read nonsense" }), basic: "ada:right");
        await CheckAsync("oauth-apps-change", changed);
        using var unnamed = await _server.SendAsync("PUT", path, JsonContent.Create(new { scopes = "read" }), basic: "ada:right");
        await CheckAsync("oauth-apps-change-without-name", unnamed, HttpStatusCode.BadRequest);
        using var renewed = await _server.SendAsync("POST", path + "/refresh-token/", basic: "ada:right");
        await CheckAsync("oauth-apps-renew-token", renewed);
        using var list = await _server.SendAsync("GET", "/api/v1/oauth/apps/?page_size=1", basic: "ada:right");
        Assert.That((await OAuthServer.JsonAsync(list)).GetProperty("results").GetArrayLength(), Is.EqualTo(1));

        foreach (var (method, address) in new[] { ("PATCH", path), ("DELETE", path), ("POST", path + "/refresh-token") })
        {
            using var hidden = await _server.SendAsync(
                method, address, JsonContent.Create(new { name = "x" }), basic: "bo:right");
            Assert.That(hidden.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), method);
        }

        using var deleted = await _server.SendAsync("DELETE", path, basic: "ada:right");
        Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        using var gone = await _server.SendAsync("GET", path);
        await CheckAsync("not-found", gone, HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Consent_becomes_tokens_and_these_others()
    {
        using var consent = await _server.ConsentAsync(_player.Id);
        var code = (await CheckAsync("oauth-authorize", consent)).GetProperty("code").GetString()!;

        using var issued = await _server.RedeemAsync(_player, code);
        var tokens = await CheckAsync("oauth-token", issued);
        Assert.That(issued.Headers.CacheControl!.NoStore, Is.True);
        Assert.That(issued.Headers.Pragma.ToString(), Is.EqualTo("no-cache"));

        using var refreshed = await _server.TokenAsync(
            _player, ("grant_type", "refresh_token"), ("refresh_token", tokens.GetProperty("refresh_token").GetString()!));
        var fresh = await CheckAsync("oauth-token", refreshed);

        using var used = await _server.SendAsync(
            "GET", "/api/v2/artists", bearer: fresh.GetProperty("access_token").GetString());
        Assert.That(used.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_browser_is_sent_on_and_a_scheme_of_its_own_is_kept()
    {
        var form = new FormUrlEncodedContent(
        [
            new("client_id", _player.Id), new("response_type", "code"), new("scope", "read"), new("allow", "true"),
            new("redirect_uri", "urn:ietf:wg:oauth:2.0:oob"),
        ]);
        using var answer = await _server.SendAsync("POST", "/api/v1/oauth/authorize", form, basic: "ada:right");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(
            answer.Headers.GetValues("Location").Single(), Does.Match("^urn:ietf:wg:oauth:2.0:oob\\?code=[\\w-]{43}&iss="));
    }

    [TestCase("allow", "false", "error=access_denied")]
    [TestCase("scope", "read nonsense", "error=invalid_scope")]
    [TestCase("response_type", "token", "error=unsupported_response_type")]
    public async Task A_refusal_goes_to_the_application(string field, string value, string told)
    {
        using var answer = await _server.ConsentAsync(_player.Id, changes: (field, value));
        var redirect = (await OAuthServer.JsonAsync(answer)).GetProperty("redirect_uri").GetString();

        Assert.That(redirect, Does.StartWith(OAuthServer.Callback + "?" + told).And.Contain("&state=xyz"));
    }

    [TestCase("client_id", "other", "oauth-authorize-unknown-application")]
    [TestCase("redirect_uri", "https://evil.example/", "oauth-authorize-wrong-redirect")]
    [TestCase("redirect_uri", "", "oauth-authorize-missing-field")]
    public async Task A_request_of_nobody_known_goes_nowhere(string field, string value, string golden)
    {
        using var answer = await _server.ConsentAsync(_player.Id, changes: (field, value));

        await CheckAsync(golden, answer, HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Consent_takes_somebody_in_person()
    {
        using var answer = await _server.SendAsync("POST", "/api/v1/oauth/authorize/", new FormUrlEncodedContent([]));

        await CheckAsync("not-authenticated", answer, HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task A_program_without_a_secret_proves_itself_by_its_verifier()
    {
        var open = await _server.RegisterAsync(keepsSecrets: false);
        Assert.That(open.Secret, Is.Null);
        var challenge = new[] { ("code_challenge", Challenge), ("code_challenge_method", "S256") };

        using var without = await _server.RedeemAsync(open, await _server.CodeAsync(open.Id, changes: challenge));
        using var with = await _server.RedeemAsync(
            open, await _server.CodeAsync(open.Id, changes: challenge), ("code_verifier", Verifier));
        using var unchallenged = await _server.ConsentAsync(open.Id);

        Assert.That((without.StatusCode, with.StatusCode), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.OK)));
        Assert.That(await unchallenged.Content.ReadAsStringAsync(), Does.Contain("error=invalid_request"));
    }

    [Test]
    public async Task A_verifier_is_taken_without_the_challenge_that_the_web_app_drops()
    {
        using var issued = await _server.RedeemAsync(_player, await _server.CodeAsync(_player.Id), ("code_verifier", Verifier));

        Assert.That(issued.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_header_proves_an_application_as_well_as_the_form()
    {
        var form = new FormUrlEncodedContent(
        [
            new("grant_type", "authorization_code"), new("code", await _server.CodeAsync(_player.Id)),
            new("redirect_uri", OAuthServer.Callback),
        ]);
        var checks = _server.Logins.Checks;
        using var issued = await _server.SendAsync("POST", "/api/v1/oauth/token", form, basic: $"{_player.Id}:{_player.Secret}");

        Assert.That(issued.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_server.Logins.Checks, Is.EqualTo(checks), "an application's secret is nobody's password");
    }

    [Test]
    public async Task A_code_that_comes_again_is_refused_and_takes_its_tokens_along()
    {
        var code = await _server.CodeAsync(_player.Id);
        var tokens = await OAuthServer.JsonAsync(await _server.RedeemAsync(_player, code));

        using var again = await _server.RedeemAsync(_player, code);
        await CheckAsync("oauth-token-invalid-grant", again, HttpStatusCode.BadRequest);
        Assert.That(again.Headers.CacheControl!.NoStore, Is.True);
        var access = await IntrospectAsync(tokens.GetProperty("access_token").GetString()!);
        Assert.That(access.GetRawText(), Is.EqualTo("{\"active\":false}"));
    }

    [Test]
    public async Task A_wrong_secret_is_refused_as_the_RFC_says()
    {
        using var answer = await _server.RedeemAsync((_player.Id, "wrong"), "x");

        await CheckAsync("oauth-token-invalid-client", answer, HttpStatusCode.Unauthorized);
        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Does.StartWith("Basic "));
    }

    [Test]
    public async Task A_token_is_described_to_its_own_application_alone()
    {
        var tokens = await _server.TokensAsync(_player, "bo:right");
        var other = await _server.RegisterAsync();

        CheckGolden("oauth-introspect", await IntrospectAsync(tokens.Access));
        Assert.That((await IntrospectAsync(tokens.Access, other)).GetProperty("active").GetBoolean(), Is.False);
        Assert.That((await IntrospectAsync("nonsense")).GetProperty("active").GetBoolean(), Is.False);
    }

    [Test]
    public async Task Revoking_is_always_done_and_says_nothing()
    {
        foreach (var token in new[] { (await _server.TokensAsync(_player)).Access, "nonsense" })
        {
            using var answer = await _server.SendAsync("POST", "/api/v1/oauth/revoke/", ClientForm(_player, ("token", token)));
            Assert.That((answer.StatusCode, await answer.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.OK, "")));
        }
    }

    [Test]
    public async Task Grants_are_listed_and_taken_back()
    {
        var app = await _server.RegisterAsync();
        var tokens = await _server.TokensAsync(app, "bo:right");
        var path = "/api/v1/oauth/grants/" + app.Id;

        using var one = await _server.SendAsync("GET", path, basic: "bo:right");
        await CheckAsync("oauth-apps-get", one, name: "Player");
        using var others = await _server.SendAsync("GET", path + "/", basic: "ada:right");
        Assert.That(others.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        using var list = await _server.SendAsync("GET", "/api/v1/oauth/grants/", basic: "bo:right");
        Assert.That((await OAuthServer.JsonAsync(list)).ValueKind, Is.EqualTo(JsonValueKind.Array));
        using var revoked = await _server.SendAsync("DELETE", path, basic: "bo:right");
        Assert.That(revoked.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await IntrospectAsync(tokens.Access, app)).GetProperty("active").GetBoolean(), Is.False);
        using var byApp = await _server.SendAsync(
            "GET", "/api/v1/oauth/grants/", bearer: (await _server.TokensAsync(app)).Access);
        await CheckAsync("not-permitted", byApp, HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task The_server_tells_applications_where_to_go()
    {
        using var answer = await _server.SendAsync("GET", "/.well-known/oauth-authorization-server");

        await CheckAsync("oauth-authorization-server", answer);
    }

    [TestCase("grant_type=password&username=ada&password=right", "unsupported_grant_type")]
    [TestCase("grant_type=authorization_code", "invalid_request")]
    [TestCase("grant_type=refresh_token", "invalid_request")]
    [TestCase("grant_type=refresh_token&refresh_token=x&refresh_token=y", "invalid_request")]
    [TestCase("grant_type=refresh_token&refresh_token=%00", "invalid_request")]
    [TestCase("grant_type=authorization_code&code=x&redirect_uri=y&code_verifier=z", "invalid_grant")]
    [TestCase("", "invalid_request")]
    [TestCase("grant_type", "invalid_request")]
    [TestCase("%%%=&&&===", "invalid_request")]
    public async Task A_bad_request_is_refused_in_the_words_of_the_RFC(string body, string error)
    {
        var content = new StringContent(
            $"{body}&client_id={_player.Id}&client_secret={_player.Secret}", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await _server.SendAsync("POST", "/api/v1/oauth/token", content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await OAuthServer.JsonAsync(answer)).GetProperty("error").GetString(), Is.EqualTo(error));
        Assert.That(answer.Headers.CacheControl!.NoStore, Is.True);
    }

    [TestCase("application/json", "{\"grant_type\":\"refresh_token\"}", 400)]
    [TestCase("application/json", "{", 400)]
    [TestCase("text/plain", "grant_type=refresh_token", 400)]
    [TestCase("multipart/form-data; boundary=x", "no parts", 400)]
    public async Task A_body_that_is_no_form_is_refused(string type, string body, int status)
    {
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var path in new[] { "token", "revoke", "introspect" })
        {
            using var copy = new ByteArrayContent(await content.ReadAsByteArrayAsync());
            copy.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await _server.SendAsync("POST", "/api/v1/oauth/" + path, copy);
            Assert.That((int)answer.StatusCode, Is.EqualTo(status), path);
            var refusal = await OAuthServer.JsonAsync(answer);
            Assert.That(refusal.GetProperty("error").GetString(), Is.EqualTo("invalid_request"), path);
        }
    }

    [Test]
    public async Task A_body_that_is_too_large_is_refused()
    {
        var content = new FormUrlEncodedContent([new("name", new string('x', 100_000))]);
        using var answer = await _server.SendAsync("POST", "/api/v1/oauth/apps", content);

        Assert.That((int)answer.StatusCode, Is.EqualTo(413));
        Assert.That((await OAuthServer.JsonAsync(answer)).GetProperty("detail").GetString(), Is.Not.Empty);
    }

    [TestCase("{\"redirect_uris\":\"https://app.example/\"}", "oauth-apps-create-without-name")]
    [TestCase("{\"name\":\"x\",\"redirect_uris\":\"javascript:alert(1)\"}", "oauth-apps-create-bad-redirect")]
    [TestCase("[]", "oauth-apps-create-no-object")]
    public async Task A_bad_registration_is_refused_in_the_words_of_Django(string body, string golden)
    {
        using var answer = await _server.SendAsync(
            "POST", "/api/v1/oauth/apps", new StringContent(body, Encoding.UTF8, "application/json"));

        await CheckAsync(golden, answer, HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Other_methods_and_addresses_are_refused_in_the_words_of_Django()
    {
        using var method = await _server.SendAsync("GET", "/api/v1/oauth/token/");
        await CheckAsync("method-not-allowed", method, HttpStatusCode.MethodNotAllowed);
        using var address = await _server.SendAsync("GET", "/api/v1/nothing");
        await CheckAsync("not-found", address, HttpStatusCode.NotFound);
    }

    private static FormUrlEncodedContent ClientForm(
        (string Id, string? Secret) client, params (string Name, string Value)[] fields) => new(
            fields.Append(("client_id", client.Id)).Append(("client_secret", client.Secret!))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2)));

    private async Task<JsonElement> IntrospectAsync(string token, (string Id, string? Secret)? by = null) =>
        await OAuthServer.JsonAsync(await _server.SendAsync(
            "POST", "/api/v1/oauth/introspect", ClientForm(by ?? _player, ("token", token))));

    private static async Task<JsonElement> CheckAsync(
        string golden, HttpResponseMessage answer, HttpStatusCode status = HttpStatusCode.OK, string? name = null)
    {
        var body = await OAuthServer.JsonAsync(answer);
        Assert.That(answer.StatusCode, Is.EqualTo(status), body.GetRawText());
        if (name is null) CheckGolden(golden, body);
        else Assert.That(body.GetProperty("name").GetString(), Is.EqualTo(name));
        return body;
    }

    /// <summary>Whatever differs each time is blotted out.</summary>
    private static void CheckGolden(string golden, JsonElement body)
    {
        var text = body.GetRawText();
        foreach (var name in Secret)
            text = Regex.Replace(text, $"\"{name}\":(\"[^\"]+\"|[0-9]+)", $"\"{name}\":\"*\"");
        GoldenFile.CheckJson(
            $"tests/Web.FunctionalTests/Golden/v1/{golden}.json", CodeInAddress().Replace(text, "code=*"));
    }

    [GeneratedRegex("code=[A-Za-z0-9_-]{43}")]
    private static partial Regex CodeInAddress();
}
