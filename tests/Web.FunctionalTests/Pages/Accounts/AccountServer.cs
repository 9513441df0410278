using System.Diagnostics;
using System.Text.RegularExpressions;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Accounts;
using FunQuail.TestKit;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Web.FunctionalTests.Pages.Accounts;

/// <summary>The real server, closed to unknown callers of its APIs, whose messages land in a directory.</summary>
internal sealed partial class AccountServer : IAsyncDisposable
{
    public const string Password = "low water lantern";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly FunQuailApp _app;
    private readonly ScratchDirectory _data;

    private AccountServer(FunQuailApp app, ScratchDirectory data) => (_app, _data) = (app, data);

    public Uri Address => _app.Client.BaseAddress!;

    /// <summary>A client that is nobody in particular.</summary>
    public HttpClient Client => _app.Client;

    public TestDatabase Database => _app.Database;

    public IServiceProvider Services => _app.Services;

    /// <summary>The routes of the pages that have a name like this, each with its own name.</summary>
    public IEnumerable<(string Name, string Path)> Pages(string method) =>
        from endpoint in Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let name = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName
        where name?.StartsWith("pages.", StringComparison.Ordinal) == true
        where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method) == true
        select (name, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'));

    public static async Task<AccountServer> StartAsync(params (string Name, string Value)[] settings)
    {
        var data = new ScratchDirectory();
        var app = await FunQuailApp.StartAsync(
            settings: [("DataDirectory", data.Path), ("ApiAuthenticationRequired", "true"), .. settings]);
        return new AccountServer(app, data);
    }

    public Task<TResult> RunAsync<TResult>(ICommand<TResult> command) =>
        Services.GetRequiredService<ICommandRunner>().RunAsync(command, default);

    /// <summary>Makes an account with the usual password.</summary>
    public async Task MakeAccountAsync(string name)
    {
        var made = await RunAsync(new CreateAccount(name, EmailOf(name), Password, IsAdministrator: false));
        Assert.That(made.Errors, Is.Empty);
    }

    public async Task<T> AskAsync<T>(string sql)
    {
        await using var command = Database.DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = Database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public static string EmailOf(string name) => name + "@example.org";

    /// <summary>The path of the link in the one message that came to an address under a subject.</summary>
    public async Task<string> LinkSentToAsync(string email, string subject)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            if (Messages(email, subject) is [var message])
                return new Uri(Link().Match(message).Value).PathAndQuery;
            await Task.Delay(100);
        }

        throw new TimeoutException($"No message came to {email}.");
    }

    public IReadOnlyList<string> Messages(string email, string subject)
    {
        var folder = _data.Below("mail");
        return !Directory.Exists(folder)
            ? []
            :
            [
                .. Directory.GetFiles(folder, "*.eml").Select(File.ReadAllText).Where(text =>
                    text.Contains(email, StringComparison.Ordinal) && text.Contains(subject, StringComparison.Ordinal)),
            ];
    }

    /// <summary>All that is stored, in a form that can be compared.</summary>
    public async Task<string> StoredAsync()
    {
        var tables = new List<string>();
        await using (var list = Database.DataSource.CreateCommand(
            "SELECT quote_ident(table_name) FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1"))
        await using (var reader = await list.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        }

        var stored = new List<string>();
        foreach (var table in tables)
        {
            await using var digest = Database.DataSource.CreateCommand(
                $"SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM {table} t");
            stored.Add($"{table} {await digest.ExecuteScalarAsync()}");
        }

        return string.Join('\n', stored);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _data.Dispose();
    }

    [GeneratedRegex(@"http\S+")]
    private static partial Regex Link();
}
