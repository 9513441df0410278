using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FunQuail.TestKit;
using FunQuail.Web.FunctionalTests.Pages.Accounts;

namespace FunQuail.Web.FunctionalTests.V1.Identity;

/// <summary>Somebody who speaks to version 1 with cookies of their own, as the original's web app does.</summary>
internal sealed class Caller : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public Caller(AccountServer? server = null) => _client = new HttpClient(
        new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies })
    {
        BaseAddress = (server ?? IdentityFixture.Server).Address,
    };

    /// <summary>What this browser's requests repeat; null before a page has given it.</summary>
    public string? Proof => Cookie("csrftoken");

    public string? Session => Cookie("sessionid");

    /// <summary>Somebody who has an account, and is logged in to it.</summary>
    public static async Task<Caller> ComeAsAsync(string name, AccountServer? server = null)
    {
        var made = server ?? IdentityFixture.Server;
        await made.MakeAccountAsync(name);
        var caller = new Caller(made);
        await caller.LogInAsync(name);
        Assert.That(caller.Session, Is.Not.Null);
        return caller;
    }

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    public void Keep(string cookie, string value) => _cookies.Add(_client.BaseAddress!, new Cookie(cookie, value, "/"));

    public async Task<V1Answer> LogInAsync(string name, string password = AccountServer.Password)
    {
        if (Proof is null) await SendAsync("GET", "/login");
        return await SendAsync("POST", "/api/v1/users/login", Form(("username", name), ("password", password)));
    }

    /// <summary>Sends with the proof that the request comes from a page, if there is one.</summary>
    public Task<V1Answer> SendAsync(
        string method, string path, HttpContent? body = null, string? bearer = null, string? basic = null) =>
        SendAsync(method, path, body, Proof, null, bearer, basic);

    /// <summary>Sends as another site makes a browser do.</summary>
    /// <param name="proof">What the request repeats; null for one that does not.</param>
    /// <param name="origin">Where the browser says that it comes from.</param>
    public Task<V1Answer> ForgeAsync(
        string method, string path, HttpContent? body, string? proof = null, string? origin = null) =>
        SendAsync(method, path, body, proof, origin, null, null);

    public void Dispose() => _client.Dispose();

    private async Task<V1Answer> SendAsync(
        string method, string path, HttpContent? body, string? proof, string? origin, string? bearer, string? basic)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body };
        if (proof is not null) request.Headers.Add("X-CSRFToken", proof);
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (basic is not null)
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(basic)));
        using var answer = await _client.SendAsync(request);
        return new V1Answer(
            answer.StatusCode, await answer.Content.ReadAsStringAsync(),
            answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [],
            answer.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value)));
    }

    private string? Cookie(string name) => _cookies.GetCookies(_client.BaseAddress!)[name]?.Value;
}

/// <summary>What came back.</summary>
internal sealed partial record V1Answer(
    HttpStatusCode Status, string Text, IReadOnlyList<string> Cookies, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Body => JsonDocument.Parse(Text).RootElement;

    /// <summary>The fields that are refused.</summary>
    public IReadOnlyList<string> Fields => [.. Body.EnumerateObject().Select(one => one.Name)];

    /// <summary>Compares with a file; keys, dates and addresses of pictures differ each time.</summary>
    public void Check(string golden, HttpStatusCode status)
    {
        Assert.That(Status, Is.EqualTo(status), Text);
        var text = Different().Replace(Number().Replace(Text, "\"$1\":0"), "\"$1\":\"*\"");
        GoldenFile.CheckJson($"tests/Web.FunctionalTests/Golden/v1/{golden}.json", text);
    }

    public void CheckEmpty(HttpStatusCode status) => Assert.That((Status, Text), Is.EqualTo((status, "")));

    [GeneratedRegex("\"(pk|id)\":[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("\"(uuid|date_joined|creation_date|listen|original|medium_square_crop|large_square_crop)\":\"[^\"]+\"")]
    private static partial Regex Different();
}
