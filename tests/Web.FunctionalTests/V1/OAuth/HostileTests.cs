using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace FunQuail.Web.FunctionalTests.V1.OAuth;

/// <summary>What OAuth's endpoints say to whoever means no good, or knows no better (RFC 6749, 5.2; RFC 9700).</summary>
internal sealed class HostileTests
{
    private const string Verifier = "a-verifier-of-at-least-43-letters-which-nobody-guesses";

    /// <summary>Errors of RFC 6749, 5.2.</summary>
    private static readonly string[] Known =
    [
        "invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type", "invalid_scope",
    ];

    /// <summary>Values as they stand in a form, encoded.</summary>
    private static readonly string[] Odd =
    [
        "", "+", "%00", "a%00b", "%FF%FE", "%ED%A0%80", "%", "%zz", "%E2%80%AE", "%F0%9F%A6%86", "'+OR+1%3D1+--", "..%2F..%2Fx",
        "%0D%0ASet-Cookie%3A+a%3Db", "-1", "null", "%5B%5D", "%7B%7D", "javascript%3Aalert(1)", new('x', 600), new('x', 60_000),
    ];

    private OAuthServer _server = null!;
    private (string Id, string? Secret) _player;
    private (string Access, string Refresh) _tokens;

    private static string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    [OneTimeSetUp]
    public async Task Start()
    {
        _server = await OAuthServer.StartAsync();
        _player = await _server.RegisterAsync();
        _tokens = await _server.TokensAsync(_player);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [TestCase("token", "grant_type", "code", "redirect_uri", "client_id", "client_secret", "code_verifier")]
    [TestCase("token", "grant_type", "refresh_token", "scope", "client_id", "client_secret")]
    [TestCase("revoke", "token", "token_type_hint", "client_id", "client_secret")]
    [TestCase("introspect", "token", "token_type_hint", "client_id", "client_secret")]
    public async Task Each_parameter_may_be_odd_or_missing_or_there_twice(string endpoint, params string[] names)
    {
        foreach (var name in names)
        {
            var others = names.Where(other => other != name).Select(other => $"{other}={Usual(other, names)}").ToList();
            await ExpectAsync(endpoint, string.Join('&', others));
            await ExpectRefusalAsync(endpoint, string.Join('&', [.. others, $"{name}=a", $"{name}=b"]), "invalid_request");
            foreach (var odd in Odd) await ExpectAsync(endpoint, string.Join('&', [.. others, $"{name}={odd}"]));
        }
    }

    [TestCase("token")]
    [TestCase("revoke")]
    [TestCase("introspect")]
    public async Task What_is_in_the_address_proves_nothing(string endpoint)
    {
        var query = $"?token=x&grant_type=refresh_token&refresh_token=x&client_id={_player.Id}&client_secret={_player.Secret}";

        await ExpectRefusalAsync(endpoint + query, "", "invalid_request");
    }

    [TestCase("token")]
    [TestCase("revoke")]
    [TestCase("introspect")]
    public async Task A_body_that_is_too_large_is_no_request(string endpoint) =>
        await ExpectRefusalAsync(endpoint, "token=" + new string('x', 2_000_000), "invalid_request");

    [TestCase("token")]
    [TestCase("revoke")]
    [TestCase("introspect")]
    public async Task A_form_of_a_thousand_fields_is_no_request(string endpoint) => await ExpectRefusalAsync(
        endpoint, string.Join('&', Enumerable.Range(0, 3_000).Select(at => $"f{at}=")), "invalid_request");

    [TestCase("")]
    [TestCase("!")]
    [TestCase("bm8tY29sb24=")]
    [TestCase("//86/w==")]
    [TestCase("Og==")]
    [TestCase("JTAwOiUwMA==")]
    public async Task A_header_that_proves_nothing_is_answered_as_such(string credentials)
    {
        foreach (var endpoint in new[] { "token", "revoke", "introspect" })
        {
            using var answer = await SendAsync(
                endpoint, "grant_type=refresh_token&refresh_token=x&token=x", ("Authorization", "Basic " + credentials));
            await CheckAsync(answer, endpoint, "invalid_client");
            Assert.That((int)answer.StatusCode, Is.EqualTo(401), endpoint);
        }
    }

    [TestCase("password")]
    [TestCase("client_credentials")]
    [TestCase("implicit")]
    [TestCase("urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code")]
    [TestCase("AUTHORIZATION_CODE")]
    public async Task A_grant_that_is_not_known_is_told_so(string grant) => await ExpectRefusalAsync(
        "token", $"grant_type={grant}&client_id={_player.Id}&client_secret={_player.Secret}&username=ada&password=right",
        "unsupported_grant_type");

    [Test]
    public async Task A_code_is_worth_nothing_without_the_verifier_of_its_challenge()
    {
        var challenge = new[] { ("code_challenge", Challenge), ("code_challenge_method", "S256") };
        var code = await _server.CodeAsync(_player.Id, changes: challenge);

        using var without = await _server.RedeemAsync(_player, code);
        using var wrong = await _server.RedeemAsync(_player, code, ("code_verifier", Verifier + "x"));
        using var right = await _server.RedeemAsync(_player, code, ("code_verifier", Verifier));

        await CheckAsync(without, "without", "invalid_grant");
        await CheckAsync(wrong, "wrong", "invalid_grant");
        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_verifier_whose_challenge_was_taken_away_tells_of_an_attack()
    {
        using var consent = await AgreeAsync();
        var code = consent.Headers.Location!.Query.Split("code=")[1].Split('&')[0];

        using var redeemed = await _server.RedeemAsync(_player, code, ("code_verifier", Verifier));

        await CheckAsync(redeemed, "with a verifier", "invalid_grant");
    }

    [TestCase("plain", Verifier)]
    [TestCase("S256", "short")]
    [TestCase("s256", Verifier)]
    public async Task A_challenge_that_proves_nothing_is_refused(string method, string challenge)
    {
        using var answer = await AgreeAsync(("code_challenge", challenge), ("code_challenge_method", method));

        Assert.That(answer.Headers.Location?.OriginalString, Does.StartWith(OAuthServer.Callback + "?error=invalid_request"));
    }

    [Test]
    public async Task A_code_is_its_applications_own()
    {
        var other = await _server.RegisterAsync();
        var code = await _server.CodeAsync(_player.Id);

        using var stolen = await _server.RedeemAsync(other, code);
        using var mixed = await _server.RedeemAsync((_player.Id, other.Secret), code);
        using var right = await _server.RedeemAsync(_player, code);

        await CheckAsync(stolen, "stolen", "invalid_grant");
        await CheckAsync(mixed, "mixed up", "invalid_client");
        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("client_id")]
    [TestCase("redirect_uri")]
    [TestCase("response_type")]
    [TestCase("scope")]
    [TestCase("state")]
    [TestCase("code_challenge")]
    [TestCase("code_challenge_method")]
    public async Task The_consent_page_leads_nowhere_but_to_the_application(string name)
    {
        foreach (var odd in Odd.Where(odd => odd.Length < 4_000))
        {
            var others = new[] { "client_id", "redirect_uri", "response_type" }.Where(other => other != name)
                .Select(other => $"{other}={Usual(other, [])}");
            var query = string.Join('&', [.. others, $"{name}={odd}"]);
            using var answer = await _server.SendAsync(
                "GET", "/authorize?" + query, headers: ("Cookie", "sessionid=session-1"));
            var leadsTo = answer.Headers.Location?.OriginalString ?? OAuthServer.Callback;
            Assert.That((int)answer.StatusCode, Is.AnyOf(200, 303, 400, 414), query);
            Assert.That(leadsTo, Does.StartWith(OAuthServer.Callback), query);
            Assert.That(answer.Headers.CacheControl?.NoStore, Is.True, query);
        }
    }

    private string Usual(string name, string[] names) => name switch
    {
        "grant_type" => names.Contains("code") ? "authorization_code" : "refresh_token",
        "client_id" => _player.Id,
        "client_secret" => _player.Secret!,
        "redirect_uri" => Uri.EscapeDataString(OAuthServer.Callback),
        "response_type" => "code",
        "token" => _tokens.Access,
        "scope" => "read",
        _ => "x",
    };

    private Task<HttpResponseMessage> SendAsync(string endpoint, string body, params (string Name, string Value)[] headers) =>
        _server.SendAsync(
            "POST", "/api/v1/oauth/" + endpoint,
            new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded"), headers: headers);

    /// <summary>Whatever comes, it is tokens and facts, or a refusal in the words of the RFC.</summary>
    private async Task ExpectAsync(string endpoint, string body)
    {
        using var answer = await SendAsync(endpoint, body);
        if (answer.StatusCode != HttpStatusCode.OK) await CheckAsync(answer, $"{endpoint} {body}", null);
        Assert.That(answer.Headers.CacheControl?.NoStore, Is.True, $"{endpoint} {body}");
    }

    private async Task ExpectRefusalAsync(string endpoint, string body, string error)
    {
        using var answer = await SendAsync(endpoint, body);
        await CheckAsync(answer, $"{endpoint} {body[..Math.Min(body.Length, 200)]}", error);
    }

    private static async Task CheckAsync(HttpResponseMessage answer, string what, string? error)
    {
        Assert.That((int)answer.StatusCode, Is.AnyOf(400, 401, 413), what);
        Assert.That(answer.Headers.CacheControl?.NoStore, Is.True, what);
        var told = (await OAuthServer.JsonAsync(answer)).GetProperty("error").GetString();
        Assert.That(told, error is null ? Is.AnyOf([.. Known.Cast<object>()]) : Is.EqualTo(error), what);
    }

    /// <summary>Agrees on the server's own page, which keeps challenges.</summary>
    private Task<HttpResponseMessage> AgreeAsync(params (string Name, string Value)[] more)
    {
        var fields = new Dictionary<string, string>
        {
            ["client_id"] = _player.Id,
            ["redirect_uri"] = OAuthServer.Callback,
            ["response_type"] = "code",
        };
        foreach (var (name, value) in more) fields[name] = value;
        return _server.SendAsync(
            "POST", "/authorize", new FormUrlEncodedContent(fields),
            headers: [("Cookie", "sessionid=session-1; csrftoken=x"), ("X-CSRFToken", "x")]);
    }
}
