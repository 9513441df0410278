using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Setup;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Persistence.Embedded;
using FunQuail.Web.Hosting.CommandLine;
using FunQuail.Web.Hosting.Options;
using Microsoft.AspNetCore.Connections;

namespace FunQuail.Web.Hosting.Verbs;

internal sealed class ServeVerb : IVerb
{
    public string Name => "serve";

    public string Summary => "run the server until it is stopped";

    public IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--music", "DIR", "import DIR in place, and watch it"),
        new("--demo", null, "make the demo library"),
        new("--no-demo", null, "make no demo library, even if the library is empty"),
    ];

    public async Task<int> RunAsync(Arguments arguments, VerbContext context, CancellationToken ct)
    {
        var options = Read(arguments);
        var settings = context.Settings;
        ListenAddresses.Read(context.Configuration);

        using var logs = context.OpenLogs(toErrorStream: false);
        var log = logs.CreateLogger("FunQuail");
        try
        {
            await using var database = await context.OpenDatabaseAsync(WhenOwned.Refuse, logs, ct);
            await database.MigrateAsync(ct);
            await using var app = FunQuailHost.Build(options, settings, context.Configuration, database, logs);
            await StartOrRefuseAsync(app, ct);
            var address = app.Urls.First();
            await OfferSetupAsync(app.Services.GetRequiredService<ICommandRunner>(), context, ct);
            log.Ready(VersionVerb.Version, $"{address}/api/v2", $"{address}/api/v2/docs");
            app.Lifetime.ApplicationStopping.Register(log.Stopping);
            await app.WaitForShutdownAsync(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Told to stop before the start was over.
        }

        log.Stopped();
        return 0;
    }

    internal static ServeOptions Read(Arguments arguments)
    {
        if (arguments.Has("--demo") && arguments.Has("--no-demo"))
            throw new HostRefusalException("--demo and --no-demo contradict each other: leave one out.", exitCode: 2);

        var music = arguments.ValueOf("--music");
        if (music is not null && !Directory.Exists(music))
        {
            throw new HostRefusalException(
                $"--music names {Path.GetFullPath(music)}, which is not a directory: name the folder that holds the music.",
                exitCode: 2);
        }

        bool? demo = arguments.Has("--demo") ? true : arguments.Has("--no-demo") ? false : null;
        return new ServeOptions(music is null ? null : Path.GetFullPath(music), demo);
    }

    /// <summary>Not into the log, which is kept, and which others may read.</summary>
    private static async Task OfferSetupAsync(ICommandRunner commands, VerbContext context, CancellationToken ct)
    {
        var offer = await commands.RunAsync(new OfferSetup(), ct);
        if (offer.Value.Link is { } link)
        {
            await context.Error.WriteLineAsync(
                $"There is no administrator yet. Whoever opens this link first becomes one: {link.AbsoluteUri}");
        }
    }

    private static async Task StartOrRefuseAsync(WebApplication app, CancellationToken ct)
    {
        try
        {
            await StartAsync(app, ct);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            throw new HostRefusalException(
                $"another program already listens at {string.Join(" or ", app.Urls)}: "
                + "stop it, or set ASPNETCORE_URLS to another address, such as http://localhost:5001.");
        }
    }

    private static async Task StartAsync(WebApplication app, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        catch
        {
            // Workers start before the address is taken, and nobody else would tell them to end.
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }
}
