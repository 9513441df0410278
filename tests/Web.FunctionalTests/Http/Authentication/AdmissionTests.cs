using System.Net;
using System.Net.Http.Json;
using FunQuail.Web.FunctionalTests.V1.OAuth;

namespace FunQuail.Web.FunctionalTests.Http.Authentication;

/// <summary>The ways in, and the ways that are none.</summary>
internal sealed class AdmissionTests
{
    private const string Artists = "/api/v2/artists";
    private const string Audio = "/api/v2/recordings/00000000-0000-0000-0000-000000000001/audio";
    private const string Apps = "/api/v1/oauth/apps";

    private OAuthServer _server = null!;
    private (string Id, string? Secret) _player;
    private (string Access, string Refresh) _tokens;

    [OneTimeSetUp]
    public async Task Start()
    {
        _server = await OAuthServer.StartAsync();
        _player = await _server.RegisterAsync();
        _tokens = await _server.TokensAsync(_player);
    }

    [OneTimeTearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task A_token_opens_v2()
    {
        using var answer = await _server.SendAsync("GET", Artists, bearer: _tokens.Access);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_bad_token_is_told_so()
    {
        using var answer = await _server.SendAsync("GET", Artists, bearer: "bad");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo(
            "Bearer realm=\"api\",error=\"invalid_token\",error_description=\"The access token is invalid.\""));
        Assert.That((await OAuthServer.JsonAsync(answer)).GetProperty("code").GetString(), Is.EqualTo("access.invalid_token"));
    }

    [Test]
    public async Task A_bad_token_is_no_way_in_where_everybody_may_read()
    {
        await using var open = await OAuthServer.StartAsync(("ApiAuthenticationRequired", "false"));
        using var nobody = await open.SendAsync("GET", Artists);
        using var bad = await open.SendAsync("GET", Artists, bearer: "bad");

        Assert.That((nobody.StatusCode, bad.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized)));
    }

    [Test]
    public async Task A_token_with_too_few_scopes_is_told_which_it_lacks()
    {
        var few = await _server.TokensAsync(_player, scope: "read:favorites");
        using var answer = await _server.SendAsync("GET", Artists, bearer: few.Access);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo(
            "Bearer realm=\"api\",error=\"insufficient_scope\",scope=\"read:libraries\""));
    }

    [Test]
    public async Task No_token_manages_applications_or_consents()
    {
        using var list = await _server.SendAsync("GET", Apps, bearer: _tokens.Access);
        using var consent = await _server.SendAsync(
            "POST", "/api/v1/oauth/authorize", new FormUrlEncodedContent([]), bearer: _tokens.Access);

        Assert.That((list.StatusCode, consent.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)));
    }

    [Test]
    public async Task A_token_in_the_address_opens_audio_and_no_list_of_v2()
    {
        using var audio = await _server.SendAsync("GET", $"{Audio}?token={_tokens.Access}");
        using var list = await _server.SendAsync("GET", $"{Artists}?token={_tokens.Access}");
        using var bad = await _server.SendAsync("GET", $"{Audio}?token=bad");

        Assert.That(audio.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "there is no such recording");
        Assert.That(list.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(bad.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_token_in_the_address_opens_reads_of_v1_and_no_write()
    {
        using var read = await _server.SendAsync("GET", $"{Apps}?token={_tokens.Access}");
        using var write = await _server.SendAsync("DELETE", $"{Apps}/x?token={_tokens.Access}");

        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "known, and not allowed");
        Assert.That(write.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "not known");
    }

    [TestCase("ada:right", ExpectedResult = HttpStatusCode.OK)]
    [TestCase("ada:wrong", ExpectedResult = HttpStatusCode.Unauthorized)]
    [TestCase("careful:right", ExpectedResult = HttpStatusCode.Unauthorized,
        TestName = "A_password_alone_does_not_suffice_for_two_factors")]
    [TestCase("ada", ExpectedResult = HttpStatusCode.Unauthorized)]
    public async Task<HttpStatusCode> A_password_opens_what_its_account_may(string basic)
    {
        using var answer = await _server.SendAsync("GET", Apps, basic: basic);
        return answer.StatusCode;
    }

    [Test]
    public async Task A_right_password_is_not_checked_each_time_and_a_wrong_one_is()
    {
        await EventuallyAsync(async () =>
        {
            var before = _server.Logins.Checks;
            using var answer = await _server.SendAsync("GET", Artists, basic: "bo:right");
            return _server.Logins.Checks == before;
        });

        var known = _server.Logins.Checks;
        for (var at = 0; at < 3; at++) (await _server.SendAsync("GET", Artists, basic: "bo:wrong")).Dispose();
        Assert.That(_server.Logins.Checks, Is.EqualTo(known + 3));
    }

    [Test]
    public async Task A_session_reads_with_its_cookie_alone()
    {
        using var answer = await _server.SendAsync("GET", Apps, headers: ("Cookie", "sessionid=session-1"));
        using var unknown = await _server.SendAsync("GET", Apps, headers: ("Cookie", "sessionid=other"));

        Assert.That((answer.StatusCode, unknown.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized)));
    }

    [TestCase("sessionid=session-1", null, null, ExpectedResult = 403, TestName = "A_cookie_alone_changes_nothing")]
    [TestCase("sessionid=session-1; csrftoken=abc", null, null, ExpectedResult = 403,
        TestName = "What_is_not_repeated_proves_nothing")]
    [TestCase("sessionid=session-1; csrftoken=abc", "abd", null, ExpectedResult = 403,
        TestName = "What_is_repeated_wrongly_proves_nothing")]
    [TestCase("sessionid=session-1", "", null, ExpectedResult = 403, TestName = "Nothing_repeated_is_nothing")]
    [TestCase("sessionid=session-1; csrftoken=abc", "abc", "https://evil.example", ExpectedResult = 403,
        TestName = "Another_site_changes_nothing")]
    [TestCase("sessionid=session-1; csrftoken=abc", "abc", "null", ExpectedResult = 403,
        TestName = "A_hidden_origin_changes_nothing")]
    [TestCase("sessionid=session-1; csrftoken=abc", "abc", null, ExpectedResult = 201,
        TestName = "A_repeated_cookie_proves_the_page")]
    [TestCase("sessionid=session-1; csrftoken=abc", "abc", "https://music.example", ExpectedResult = 201,
        TestName = "The_servers_own_page_may_change_things")]
    public async Task<int> A_session_changes_things_only_for_the_servers_own_pages(string cookie, string? header, string? origin)
    {
        var headers = new List<(string, string)> { ("Cookie", cookie) };
        if (header is not null) headers.Add(("X-CSRFToken", header));
        if (origin is not null) headers.Add(("Origin", origin));

        using var answer = await _server.SendAsync("POST", Apps, JsonContent.Create(new { name = "x" }), headers: [.. headers]);
        return (int)answer.StatusCode;
    }

    [Test]
    public async Task A_form_may_repeat_the_cookie_in_a_field()
    {
        var form = new FormUrlEncodedContent([new("name", "x"), new("csrfmiddlewaretoken", "abc")]);
        using var answer = await _server.SendAsync("POST", Apps, form, headers: ("Cookie", "sessionid=session-1; csrftoken=abc"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task A_forged_request_is_answered_in_words_that_clients_know()
    {
        using var answer = await _server.SendAsync(
            "POST", Apps, JsonContent.Create(new { name = "x" }), headers: ("Cookie", "sessionid=session-1"));

        Assert.That((await OAuthServer.JsonAsync(answer)).GetProperty("detail").GetString(), Does.StartWith("CSRF Failed: "));
    }

    [Test]
    public async Task A_revoked_token_is_turned_away_within_a_second()
    {
        var tokens = await _server.TokensAsync(_player);
        for (var at = 0; at < 3; at++) (await _server.SendAsync("GET", Artists, bearer: tokens.Access)).Dispose();

        (await _server.SendAsync("POST", "/api/v1/oauth/revoke", new FormUrlEncodedContent(
            [new("token", tokens.Refresh), new("client_id", _player.Id), new("client_secret", _player.Secret!)]))).Dispose();

        await EventuallyAsync(async () =>
        {
            using var answer = await _server.SendAsync("GET", Artists, bearer: tokens.Access);
            return answer.StatusCode == HttpStatusCode.Unauthorized;
        });
    }

    private static async Task EventuallyAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await isSo()) await Task.Delay(20, patience.Token);
    }
}
