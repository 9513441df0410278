using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Persistence.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FunQuail.Infrastructure.Persistence.Connections;

/// <summary>
/// The program's database, open: a server named by a connection string, or FunQuail's own. Opened before anything else, and
/// disposed of last, so that requests and jobs can end on it.
/// </summary>
public sealed class DatabaseServer : IAsyncDisposable
{
    private readonly Migrator _migrator;
    private bool _migrated;

    private DatabaseServer(
        NpgsqlDataSource connections, EmbeddedPostgres? embedded, string version, TimeProvider clock, ILogger log)
    {
        Connections = connections;
        Embedded = embedded;
        Version = version;
        _migrator = new Migrator(connections, Schema.OpenContext, clock, log);
    }

    internal NpgsqlDataSource Connections { get; }

    internal EmbeddedPostgres? Embedded { get; }

    /// <summary>What the server calls its version, such as <c>15.18</c>.</summary>
    public string Version { get; }

    /// <summary>How a person would name it.</summary>
    public string Description => Embedded switch
    {
        null => $"PostgreSQL {Version} at {Connections.ConnectionString.Split(';')[0]}",
        { IsOwner: true } => $"PostgreSQL {Version}, FunQuail's own",
        _ => $"PostgreSQL {Version}, which another FunQuail runs",
    };

    /// <param name="connectionString">A running PostgreSQL 14 or newer; null means FunQuail's own.</param>
    /// <exception cref="HostRefusalException">Something has to be done by a person first.</exception>
    public static async Task<DatabaseServer> OpenAsync(
        string? connectionString, EmbeddedPostgresSettings own, WhenOwned whenOwned,
        TimeProvider clock, ILogger log, CancellationToken ct)
    {
        if (connectionString is not null)
        {
            var named = BuildNamed(connectionString);
            return new DatabaseServer(named, null, await RequireVersionAsync(named, ct), clock, log);
        }

        var embedded = await EmbeddedPostgres.OpenAsync(own, whenOwned, clock, log, ct);
        var connections = DataSources.Build(embedded.ConnectionString);
        try
        {
            return new DatabaseServer(connections, embedded, await RequireVersionAsync(connections, ct), clock, log);
        }
        catch
        {
            await embedded.DisposeAsync();
            throw;
        }
    }

    /// <summary>Applies what is missing; the names of what was applied.</summary>
    public Task<IReadOnlyList<string>> MigrateAsync(CancellationToken ct) => _migrator.MigrateAsync(ct);

    /// <summary>The names of the migrations that are missing.</summary>
    public Task<IReadOnlyList<string>> PendingMigrationsAsync(CancellationToken ct) => _migrator.PendingAsync(ct);

    /// <summary>
    /// Whether requests can be answered: the server answers and lacks no migration. If not, a sentence says why.
    /// </summary>
    public async Task<string?> WhyNotReadyAsync(CancellationToken ct)
    {
        try
        {
            await using var command = Connections.CreateCommand("SELECT 1");
            await command.ExecuteScalarAsync(ct);
            if (_migrated) return null;

            var pending = await PendingMigrationsAsync(ct);
            _migrated = pending.Count == 0;
            return _migrated ? null : $"{pending.Count} migrations are not applied yet, the first being {pending[0]}.";
        }
        catch (NpgsqlException failure)
        {
            return $"The database does not answer: {failure.Message}";
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Connections.DisposeAsync();
        if (Embedded is not null) await Embedded.DisposeAsync();
    }

    private static NpgsqlDataSource BuildNamed(string connectionString)
    {
        try
        {
            return DataSources.Build(connectionString);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            throw new HostRefusalException(
                $"ConnectionStrings__FunQuail is not a PostgreSQL connection string ({failure.Message}): it looks like "
                + "Host=localhost;Username=funquail;Password=...;Database=funquail.",
                exitCode: 2);
        }
    }

    private static async Task<string> RequireVersionAsync(NpgsqlDataSource connections, CancellationToken ct)
    {
        try
        {
            await using var connection = await connections.OpenConnectionAsync(ct);
            var version = connection.PostgreSqlVersion;
            return version.Major >= PostgresLocator.OldestMajor
                ? version.ToString()
                : throw new HostRefusalException(
                    $"The database server is PostgreSQL {version}, and FunQuail needs {PostgresLocator.OldestMajor} or newer: "
                    + "name a newer one in ConnectionStrings__FunQuail, or unset it, and FunQuail runs its own.");
        }
        catch (NpgsqlException failure)
        {
            throw new HostRefusalException(
                $"The database does not answer ({failure.InnerException?.Message ?? failure.Message}): "
                + "check ConnectionStrings__FunQuail and that the server runs.");
        }
    }
}

/// <summary>Puts the open database where the rest of the program finds it.</summary>
public static class DatabaseServices
{
    /// <summary>Registers the pool; and the guard that revives FunQuail's own server, when this program owns it.</summary>
    public static IServiceCollection AddDatabaseServer(this IServiceCollection services, DatabaseServer server)
    {
        services.AddSingleton(server);
        services.AddSingleton(server.Connections);
        if (server.Embedded is not { IsOwner: true } embedded) return services;

        services.AddSingleton(embedded);
        return services.AddHostedService<EmbeddedPostgresGuard>();
    }
}
