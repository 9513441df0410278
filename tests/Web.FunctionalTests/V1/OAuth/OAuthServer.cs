using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Identity.Contracts;
using FunQuail.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FunQuail.Web.FunctionalTests.V1.OAuth;

/// <summary>The real server, closed to the unknown, with two accounts and a stand-in for their passwords and sessions.</summary>
internal sealed class OAuthServer : IAsyncDisposable
{
    public const int Ada = 1;
    public const int Bo = 2;
    public const string Callback = "https://app.example/callback";

    private readonly FunQuailApp _app;

    private OAuthServer(FunQuailApp app, TestLogins logins) => (_app, Logins) = (app, logins);

    public HttpClient Client => _app.Client;

    public TestLogins Logins { get; }

    public IServiceProvider Services => _app.Services;

    public TestDatabase Database => _app.Database;

    public static async Task<OAuthServer> StartAsync(params (string Name, string Value)[] set)
    {
        var database = await TestDatabase.CreateAsync();
        await AccountTable.AddAsync(database.DataSource, Ada, "ada", isAdministrator: true);
        await AccountTable.AddAsync(database.DataSource, Bo, "bo");
        var logins = new TestLogins();
        var app = await FunQuailApp.StartAsync(
            services => services
                .Replace(ServiceDescriptor.Singleton(new PublicAddress(new Uri("https://music.example"))))
                .Replace(ServiceDescriptor.Singleton<ISessions>(logins))
                .Replace(ServiceDescriptor.Singleton<IPasswordCheck>(logins)),
            database,
            set.Length > 0 ? set : [("ApiAuthenticationRequired", "true")]);
        return new OAuthServer(app, logins);
    }

    /// <summary>Sends as somebody; the body is read by whoever asked.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string method, string path, HttpContent? body = null, string? bearer = null, string? basic = null,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body };
        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (basic is not null)
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(basic)));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await NoRedirects.SendAsync(request);
    }

    /// <summary>Registers an application; its id and secret.</summary>
    public async Task<(string Id, string? Secret)> RegisterAsync(string scopes = "read write", bool keepsSecrets = true)
    {
        var body = JsonContent.Create(new
        {
            name = "Player",
            redirect_uris = Callback + " urn:ietf:wg:oauth:2.0:oob",
            scopes,
            token_endpoint_auth_method = keepsSecrets ? "client_secret_post" : "none",
        });
        var made = await JsonAsync(await SendAsync("POST", "/api/v1/oauth/apps/", body));
        return (made.GetProperty("client_id").GetString()!, made.GetProperty("client_secret").GetString());
    }

    /// <summary>What the web app's page sends when somebody agrees.</summary>
    public Task<HttpResponseMessage> ConsentAsync(
        string client, string user = "ada:right", params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["client_id"] = client,
            ["response_type"] = "code",
            ["scope"] = "read write",
            ["redirect_uri"] = Callback,
            ["allow"] = "true",
            ["state"] = "xyz",
        };
        foreach (var (name, value) in changes) fields[name] = value;
        return SendAsync(
            "POST", "/api/v1/oauth/authorize/", new FormUrlEncodedContent(fields), basic: user,
            headers: ("X-Requested-With", "XMLHttpRequest"));
    }

    public async Task<string> CodeAsync(string client, string user = "ada:right", params (string Name, string Value)[] changes) =>
        (await JsonAsync(await ConsentAsync(client, user, changes))).GetProperty("code").GetString()!;

    public Task<HttpResponseMessage> TokenAsync((string Id, string? Secret) client, params (string Name, string Value)[] fields)
    {
        var all = fields.ToDictionary(field => field.Name, field => field.Value);
        all.TryAdd("client_id", client.Id);
        if (client.Secret is { } secret) all.TryAdd("client_secret", secret);
        return SendAsync("POST", "/api/v1/oauth/token/", new FormUrlEncodedContent(all));
    }

    public Task<HttpResponseMessage> RedeemAsync(
        (string Id, string? Secret) client, string code, params (string Name, string Value)[] more) => TokenAsync(
            client, [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Callback), .. more]);

    /// <summary>The whole flow: an access and a refresh token.</summary>
    public async Task<(string Access, string Refresh)> TokensAsync(
        (string Id, string? Secret) client, string user = "ada:right", string scope = "read write")
    {
        var tokens = await JsonAsync(await RedeemAsync(client, await CodeAsync(client.Id, user, ("scope", scope))));
        return (tokens.GetProperty("access_token").GetString()!, tokens.GetProperty("refresh_token").GetString()!);
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Does.EndWith("json"), text);
        return JsonDocument.Parse(text).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        NoRedirects.Dispose();
        await _app.DisposeAsync();
    }

    private HttpClient NoRedirects => field ??=
        new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = Client.BaseAddress,
        };
}
