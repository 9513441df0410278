using System.Net;

namespace FunQuail.Web.FunctionalTests.Pages.Accounts;

/// <summary>Sends forms as no browser would. Redirects are answers here, not to be followed.</summary>
internal sealed class FormClient : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public FormClient(AccountServer server) => _client = new HttpClient(
        new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies })
    {
        BaseAddress = server.Address,
    };

    /// <summary>What this browser's forms repeat; null before it has seen a form.</summary>
    public string? Token => _cookies.GetCookies(_client.BaseAddress!)["csrftoken"]?.Value;

    public bool HasSession => _cookies.GetCookies(_client.BaseAddress!)["sessionid"] is not null;

    public Task<HttpResponseMessage> GetAsync(string path, string? bearer = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (bearer is not null) request.Headers.Authorization = new("Bearer", bearer);
        return _client.SendAsync(request);
    }

    /// <param name="token">What the form repeats; null for a form that does not.</param>
    /// <param name="origin">Where the browser says that the form is.</param>
    public Task<HttpResponseMessage> PostAsync(
        string path, string? token, IReadOnlyDictionary<string, string> fields, string? origin = null)
    {
        var all = new Dictionary<string, string>(fields);
        if (token is not null) all["csrfmiddlewaretoken"] = token;
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(all) };
        if (origin is not null) request.Headers.Add("Origin", origin);
        return _client.SendAsync(request);
    }

    /// <summary>Sends a form as the page itself would.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        if (Token is null) await GetAsync("/login");
        return await PostAsync(path, Token, fields.ToDictionary(field => field.Name, field => field.Value));
    }

    public Task<HttpResponseMessage> LogInAsync(string name, string next = "/", string password = AccountServer.Password) =>
        SendAsync("/login", ("login", name), ("password", password), ("next", next));

    public void Dispose() => _client.Dispose();
}
