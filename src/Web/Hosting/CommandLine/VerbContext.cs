using FunQuail.Infrastructure.Persistence.Connections;
using FunQuail.Infrastructure.Persistence.Embedded;
using FunQuail.Web.Hosting.Logs;
using FunQuail.Web.Hosting.Options;

namespace FunQuail.Web.Hosting.CommandLine;

/// <summary>What a verb is given to work with.</summary>
/// <param name="Configuration">The environment and <c>appsettings.json</c>.</param>
/// <param name="Out">For results; logs of every verb but <c>serve</c> go to the error stream.</param>
/// <param name="Error">For refusals and progress.</param>
internal sealed record VerbContext(IConfiguration Configuration, TextWriter Out, TextWriter Error)
{
    private FunQuailSettings? _settings;

    /// <summary>Read at the first call, so that <c>help</c> works whatever is set.</summary>
    /// <exception cref="Infrastructure.Common.HostRefusalException">A setting is unknown or wrong.</exception>
    public FunQuailSettings Settings => _settings ??= SettingsReader.Read(Configuration);

    public ILoggerFactory OpenLogs(bool toErrorStream = true) => HostLogs.Open(Configuration, Settings.LogFormat, toErrorStream);

    /// <summary>Opens the database that the settings name, or FunQuail's own.</summary>
    public Task<DatabaseServer> OpenDatabaseAsync(WhenOwned whenOwned, ILoggerFactory logs, CancellationToken ct) =>
        DatabaseServer.OpenAsync(
        SettingsReader.ConnectionString(Configuration),
        Settings.OwnDatabase,
        whenOwned,
        TimeProvider.System,
        logs.CreateLogger("FunQuail.Database"),
        ct);
}
