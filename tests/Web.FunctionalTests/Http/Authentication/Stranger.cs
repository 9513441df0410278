using System.Net.Http.Headers;
using System.Text;

namespace FunQuail.Web.FunctionalTests.Http.Authentication;

/// <summary>Somebody who tries doors from an address that is theirs alone, as a proxy of this machine tells it.</summary>
internal sealed class Stranger(Uri server) : IDisposable
{
    /// <summary>As long as the server's own, which leaves it as it is.</summary>
    private static readonly string Repeated = new('x', 43);

    private static int _strangers;

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = server,
    };

    public string Address { get; } = $"198.51.100.{Interlocked.Increment(ref _strangers)}";

    /// <summary>The cookie of a session that is sent along; null for nobody's.</summary>
    public string? Session { get; init; }

    /// <summary>Asks an API with a name and a password.</summary>
    public Task<Seen> AskAsync(string name, string password, string path = "/api/v2/users/me") => SendAsync(
        new HttpRequestMessage(HttpMethod.Get, path)
        {
            Headers =
            {
                Authorization = new AuthenticationHeaderValue(
                    "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}"))),
            },
        },
        name);

    public Task<Seen> LogInAsync(string name, string password) =>
        PostAsync("/login", name, ("login", name), ("password", password), ("next", "/"));

    /// <summary>Sends a form of a page.</summary>
    /// <param name="name">What differs between two of the kind.</param>
    public Task<Seen> PostAsync(string path, string name, params (string Name, string Value)[] fields) => SendAsync(
        new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value)),
            Headers =
            {
                { "Cookie", Session is null ? $"csrftoken={Repeated}" : $"csrftoken={Repeated}; sessionid={Session}" },
                { "X-CSRFToken", Repeated },
            },
        },
        name);

    /// <summary>Sends JSON to an API.</summary>
    public Task<Seen> SendJsonAsync(string path, string name, string body) => SendAsync(
        new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") },
        name);

    public void Dispose() => _client.Dispose();

    private async Task<Seen> SendAsync(HttpRequestMessage request, string name)
    {
        request.Headers.Add("X-Forwarded-For", Address);
        using (request)
        {
            using var answer = await _client.SendAsync(request);
            return await Seen.OfAsync(answer, name);
        }
    }
}
