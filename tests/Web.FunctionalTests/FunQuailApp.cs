using FunQuail.Infrastructure.Persistence.Connections;
using FunQuail.TestKit;
using FunQuail.Web.Hosting;
using FunQuail.Web.Hosting.Options;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FunQuail.Web.FunctionalTests;

/// <summary>
/// The real server, with Kestrel on a free port of this machine, on a database and a data directory of its own.
/// <code>await using var app = await FunQuailApp.StartAsync();</code>
/// </summary>
internal sealed class FunQuailApp : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly DatabaseServer _open;
    private readonly ScratchDirectory _scratch;

    private FunQuailApp(WebApplication server, TestDatabase database, DatabaseServer open, ScratchDirectory scratch)
    {
        (_server, Database, _open, _scratch) = (server, database, open, scratch);
        Client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
    }

    /// <summary>Speaks to the server as anybody would.</summary>
    public HttpClient Client { get; }

    public TestDatabase Database { get; }

    /// <summary>What the server runs with, for arranging what no request can.</summary>
    public IServiceProvider Services => _server.Services;

    /// <param name="replace">The last word on the services.</param>
    /// <param name="database">A database that the caller has filled, and that the app disposes of.</param>
    /// <param name="settings">
    /// Settings of FunQuail. Without them nothing is limited, so that tests may ask a lot, and everybody may read.
    /// </param>
    public static async Task<FunQuailApp> StartAsync(
        Action<IServiceCollection>? replace = null, TestDatabase? database = null,
        params IReadOnlyList<(string Name, string Value)> settings)
    {
        database ??= await TestDatabase.CreateAsync();
        var scratch = new ScratchDirectory();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["urls"] = "http://127.0.0.1:0",
                ["FunQuail:DataDirectory"] = scratch.Path,
                ["FunQuail:RateLimiting"] = "false",
                ["FunQuail:ApiAuthenticationRequired"] = "false",
            })
            .AddInMemoryCollection(settings.ToDictionary(one => $"FunQuail:{one.Name}", one => (string?)one.Value))
            .Build();
        var read = SettingsReader.Read(configuration);
        var open = await DatabaseServer.OpenAsync(
            database.ConnectionString, read.OwnDatabase, default, TimeProvider.System, NullLogger.Instance, default);
        var server = FunQuailHost.Build(
            new ServeOptions(Demo: false), read, configuration, open, NullLoggerFactory.Instance, services =>
            {
                // Hashing a password is slow on purpose, and the tests do it thousands of times.
                services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1000);
                replace?.Invoke(services);
            });
        await server.StartAsync();
        return new FunQuailApp(server, database, open, scratch);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
        await _open.DisposeAsync();
        await Database.DisposeAsync();
        _scratch.Dispose();
    }
}
