using FunQuail.Benchmarks.Reading.Serving.Ceilings;
using FunQuail.Infrastructure.Persistence.Connections;
using FunQuail.Infrastructure.Persistence.Embedded;
using FunQuail.Web.Hosting;
using FunQuail.Web.Hosting.Logs;
using FunQuail.Web.Hosting.Options;
using FunQuail.Web.Http.RateLimits;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace FunQuail.Benchmarks.Reading.Serving;

/// <summary>
/// The real server with the ceilings beside it: what this program becomes when it starts itself again. It is put together as
/// <c>serve</c> does, and runs with the runtime settings of the real program.
/// </summary>
internal static class MeasuredServer
{
    /// <summary>The database takes 50 connections, and the server's own pool most of them.</summary>
    private const int MostConnections = 20;

    public const string Verb = "reading-server";

    /// <summary>A request with this header is counted and told how it stands, although the server lifts its limits.</summary>
    public const string Limited = "X-Limited";

    /// <summary>What <c>dotnet</c> is started with.</summary>
    public static string[] CommandLine(string filesDirectory)
    {
        var here = AppContext.BaseDirectory;
        return
        [
            "exec",
            "--runtimeconfig", Path.Combine(here, "funquail.runtimeconfig.json"),
            "--depsfile", Path.Combine(here, "FunQuail.Benchmarks.deps.json"),
            Path.Combine(here, "FunQuail.Benchmarks.dll"), Verb, filesDirectory,
        ];
    }

    public static async Task<int> RunAsync(string filesDirectory)
    {
        using var stop = new StopSignals();
        var configuration = SettingsReader.Sources();
        var settings = SettingsReader.Read(configuration);
        using var logs = HostLogs.Open(configuration, settings.LogFormat, toErrorStream: false);
        await using var database = await DatabaseServer.OpenAsync(
            null, settings.OwnDatabase, WhenOwned.Refuse, TimeProvider.System, logs.CreateLogger("Database"), stop.Token);
        await using var app = FunQuailHost.Build(new ServeOptions(Demo: false), settings, configuration, database, logs);
        await using var source = OwnConnections(app.Services.GetRequiredService<NpgsqlDataSource>());
        app.UseWhen(context => context.Request.Headers[Limited] == "yes", limited => limited.UseMiddleware<RateLimiter>());
        app.MapCeilings(source, filesDirectory);
        await app.StartAsync(stop.Token);
        await app.WaitForShutdownAsync(stop.Token);
        return 0;
    }

    /// <summary>
    /// Statements are prepared when they come again, and sessions not reset after each request: the ceilings leave nothing behind
    /// in one. This is where an expert would begin.
    /// </summary>
    private static NpgsqlDataSource OwnConnections(NpgsqlDataSource like) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(like.ConnectionString)
        {
            ApplicationName = "Ceilings",
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
            MaxPoolSize = MostConnections,
        });
}
