using FunQuail.Infrastructure.Common;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FunQuail.Infrastructure.Persistence.Embedded;

/// <summary>
/// FunQuail's own PostgreSQL: a durable server on a Unix socket in a private directory, with no port and no password. It outlives
/// a killed owner, and the next one takes it over.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan JoinPatience = TimeSpan.FromSeconds(60);

    private readonly Cluster _cluster;
    private readonly OwnerLock? _owned;
    private readonly ServerProcess? _server;

    private EmbeddedPostgres(Cluster cluster, OwnerLock? owned, ServerProcess? server) =>
        (_cluster, _owned, _server) = (cluster, owned, server);

    public string ConnectionString => _cluster.ConnectionString(Cluster.DatabaseName);

    /// <summary>False when another program owns the server and this one only uses it.</summary>
    public bool IsOwner => _owned is not null;

    /// <summary>Which PostgreSQL runs; null when another program runs it.</summary>
    public PostgresBinaries? Binaries => _server?.Binaries;

    /// <summary>
    /// Starts the server of a directory (making it at the first time), takes over one left behind, or joins another program's.
    /// </summary>
    /// <exception cref="HostRefusalException">Something has to be done by a person first.</exception>
    public static async Task<EmbeddedPostgres> OpenAsync(
        EmbeddedPostgresSettings settings, WhenOwned whenOwned, TimeProvider clock, ILogger log, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new HostRefusalException(
                "On Windows FunQuail does not run PostgreSQL by itself: install it, make a database, "
                + "and name it in ConnectionStrings__FunQuail (Host=localhost;Username=...;Password=...;Database=funquail).");
        }

        var cluster = new Cluster(Path.GetFullPath(settings.Directory));
        var account = await ServerAccount.ChooseAsync(settings.Account, ct);
        await account.MakePrivateAsync(cluster.Directory, ct);
        if (cluster.HasOwnSocketDirectory) await account.MakePrivateAsync(cluster.SocketDirectory, ct);

        var owned = await TakeOrJoinAsync(cluster, whenOwned, clock, ct);
        if (owned is null) return new EmbeddedPostgres(cluster, null, null);

        ServerProcess? server = null;
        try
        {
            var binaries = await PostgresLocator.ChooseAsync(settings, cluster, ct);
            server = new ServerProcess(cluster, binaries, account, settings, clock, log);
            await server.EnsureRunningAsync(ct);
            return new EmbeddedPostgres(cluster, owned, server);
        }
        catch
        {
            if (server is not null && cluster.ReadPostmaster() is { IsAlive: true }) await server.StopAsync();
            owned.Dispose();
            throw;
        }
    }

    /// <summary>Whether the server's process lives; always true for one that another program owns.</summary>
    public bool IsRunning => _server is null || _cluster.ReadPostmaster() is { IsAlive: true };

    /// <summary>Starts the server again when it has died.</summary>
    public Task EnsureRunningAsync(CancellationToken ct) => _server?.EnsureRunningAsync(ct) ?? Task.CompletedTask;

    /// <summary>Stops the server when this program owns it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.StopAsync();
        _owned?.Dispose();
    }

    /// <summary>The lock, or null once another program's server answers.</summary>
    private static async Task<OwnerLock?> TakeOrJoinAsync(
        Cluster cluster, WhenOwned whenOwned, TimeProvider clock, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        while (true)
        {
            if (OwnerLock.TryTake(cluster.Directory) is { } owned) return owned;

            if (whenOwned == WhenOwned.Refuse)
            {
                throw new HostRefusalException(
                    $"Another FunQuail ({OwnerLock.Holder(cluster.Directory)}) is using the database in {cluster.Directory}: "
                    + "stop it first, or set FunQuail__DataDirectory to another directory.");
            }

            if (cluster.ReadPostmaster() is { IsReady: true }
                && await AnswersAsync(cluster.ConnectionString(Cluster.DatabaseName), ct))
                return null;

            if (clock.GetElapsedTime(began) > JoinPatience)
            {
                throw new HostRefusalException(
                    $"Another FunQuail ({OwnerLock.Holder(cluster.Directory)}) owns the database in {cluster.Directory}, "
                    + $"which does not answer: see {cluster.LogPath}, or stop that program.");
            }

            await Task.Delay(LookAgain, clock, ct);
        }
    }

    internal static async Task<bool> AnswersAsync(string connectionString, CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false;Timeout=5");
            await connection.OpenAsync(ct);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
