using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Identity;
using FunQuail.TestKit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FunQuail.Web.FunctionalTests.V2.Identity;

/// <summary>Somebody with an account; <see cref="Basic"/> is how they come in.</summary>
internal sealed record Person(string Name, string Password)
{
    public string Email => Name + "@example.org";

    public string Basic => $"{Name}:{Password}";
}

/// <summary>The real server with real passwords, and as many people as a test wants.</summary>
internal sealed class AccountServer : IAsyncDisposable
{
    public const string Password = "seven quiet rooms";

    private readonly FunQuailApp _app;
    private readonly HttpClient _client;
    private int _people;

    private AccountServer(FunQuailApp app)
    {
        _app = app;
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = app.Client.BaseAddress,
        };
    }

    public static async Task<AccountServer> StartAsync(string registration) => new(await FunQuailApp.StartAsync(
        services => services.Replace(ServiceDescriptor.Singleton(new PublicAddress(new Uri("https://music.example")))),
        settings: [("Registration", registration), ("ApiAuthenticationRequired", "true")]));

    /// <summary>A new account that nobody else uses.</summary>
    public async Task<Person> JoinAsync(bool isAdministrator = false)
    {
        var number = Interlocked.Increment(ref _people).ToString(CultureInfo.InvariantCulture);
        var person = new Person("person_" + number, Password);
        var made = await SendAsync(new CreateAccount(person.Name, person.Email, person.Password, isAdministrator));
        Assert.That(made.Errors, Is.Empty);
        return person;
    }

    /// <summary>The cookies of a new session, which writes repeat in a header.</summary>
    public async Task<(string Name, string Value)[]> LogInAsync(Person person)
    {
        var place = new SessionPlace("A browser", IPAddress.Loopback.ToString());
        var session = (await SendAsync(new LogIn(person.Name, person.Password, place))).Value;
        return [("Cookie", $"sessionid={session.Token}; csrftoken=x"), ("X-CSRFToken", "x")];
    }

    /// <summary>Sends as somebody. A body is JSON, be it as it may.</summary>
    public async Task<Answer> SendAsync(
        string method, string path, string? body = null, Person? person = null, string? bearer = null,
        (string Name, string Value)[]? headers = null, string type = "application/json")
    {
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, type);
        return await SendContentAsync(method, path, content, person, bearer, headers);
    }

    /// <summary>The same with a body of any kind.</summary>
    public async Task<Answer> SendContentAsync(
        string method, string path, HttpContent? content, Person? person = null, string? bearer = null,
        (string Name, string Value)[]? headers = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = content };
        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (person is not null)
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(person.Basic)));
        foreach (var (name, value) in headers ?? []) request.Headers.TryAddWithoutValidation(name, value);
        // What is refused for its length is refused before it is sent.
        request.Headers.ExpectContinue = content?.Headers.ContentLength > 1_000_000;
        using var answer = await _client.SendAsync(request);
        return await Answer.OfAsync(answer);
    }

    /// <summary>The status for a login with this password, without a request that would be remembered.</summary>
    public async Task<bool> KnowsAsync(Person person)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var check = scope.ServiceProvider.GetRequiredService<IPasswordCheck>();
        return (await check.CheckAsync(person.Name, person.Password, null, default)).Refusal is PasswordRefusal.None;
    }

    public async Task<T> AskAsync<T>(string sql)
    {
        await using var command = _app.Database.DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = _app.Database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public TestDatabase Database => _app.Database;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<T> SendAsync<T>(IRequest<T> request)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text, string? Location, bool KeepsNothing, string? Tag)
{
    /// <summary>Whether it is an earlier one that was sent again.</summary>
    public bool IsReplayed { get; init; }

    public JsonElement Body => JsonDocument.Parse(Text).RootElement;

    public string? Code => Body.GetProperty("code").GetString();

    /// <summary>The wrong inputs with their codes, in the order told.</summary>
    public IReadOnlyList<string> Fields =>
        [.. Body.GetProperty("errors").EnumerateArray().Select(one => $"{one.GetProperty("field")} {one.GetProperty("code")}")];

    public static async Task<Answer> OfAsync(HttpResponseMessage answer) => new(
        answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.OriginalString,
        answer.Headers.CacheControl?.NoStore is true, answer.Headers.ETag?.Tag)
    {
        IsReplayed = answer.Headers.Contains("Idempotency-Replayed"),
    };

    public string TextOf(string property) => Body.GetProperty(property).GetString()!;
}
