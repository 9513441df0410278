using FunQuail.Infrastructure.Common;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FunQuail.Infrastructure.Persistence.Embedded;

/// <summary>Makes, starts and stops one cluster's server. Whoever holds the owner's lock has one.</summary>
internal sealed class ServerProcess(
    Cluster cluster, PostgresBinaries binaries, ServerAccount account,
    EmbeddedPostgresSettings settings, TimeProvider clock, ILogger log)
{
    private const long LongestLogBytes = 10 << 20;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What PostgreSQL says while the remains of a killed server are still there; a little later it starts.</summary>
    private static readonly string[] PassingComplaints =
        ["lock file \"", "pre-existing shared memory block", "the database system is shutting down", "could not bind Unix"];

    public PostgresBinaries Binaries => binaries;

    private string MaintenanceConnection => cluster.ConnectionString("postgres");

    public async Task EnsureRunningAsync(CancellationToken ct)
    {
        if (cluster.Major is null) await InitialiseAsync(ct);

        var began = clock.GetTimestamp();
        while (true)
        {
            if (await AdoptAsync(ct)) break;

            ForgetDead();
            var complaint = await TryStartAsync(ct);
            if (complaint is null) break;

            var passing = PassingComplaints.Any(part => complaint.Contains(part, StringComparison.Ordinal));
            if (!passing || clock.GetElapsedTime(began) > Patience)
            {
                throw new HostRefusalException(
                    $"PostgreSQL {binaries.Version} does not start; the end of {cluster.LogPath} says "
                    + $"why:{Environment.NewLine}{complaint}");
            }

            await Task.Delay(BetweenTries, clock, ct);
        }

        await EnsureDatabaseAsync(ct);
    }

    public async Task StopAsync()
    {
        var mode = settings.Durable ? "fast" : "immediate";
        string[] arguments = ["stop", "-D", cluster.Path, "-m", mode, "-w", "-t", "60"];
        var outcome = await Commands.RunAsync(binaries.PgCtl, arguments, account.Name, CancellationToken.None);
        if (!outcome.Succeeded)
        {
            log.DatabaseNotStopped(outcome.Output);
            return;
        }

        if (cluster.HasOwnSocketDirectory) Directory.Delete(cluster.SocketDirectory, recursive: true);
        log.DatabaseStopped();
    }

    /// <summary>
    /// Beside the final place and then renamed: a first start that is cut off leaves nothing that looks finished.
    /// </summary>
    private async Task InitialiseAsync(CancellationToken ct)
    {
        log.MakingDatabase(cluster.Path, binaries.Version);
        if (Directory.Exists(cluster.Unfinished)) Directory.Delete(cluster.Unfinished, recursive: true);

        List<string> arguments = ["-D", cluster.Unfinished, .. Cluster.InitOptions, "--no-instructions"];
        if (!settings.Durable) arguments.Add("--no-sync");
        var outcome = await Commands.RunAsync(binaries.InitDb, arguments, account.Name, ct);
        if (!outcome.Succeeded)
        {
            throw new HostRefusalException(
                $"PostgreSQL {binaries.Version} could not make the database in "
                + $"{cluster.Unfinished}:{Environment.NewLine}{outcome.Output}");
        }

        Directory.Move(cluster.Unfinished, cluster.Path);
    }

    private async Task<bool> AdoptAsync(CancellationToken ct)
    {
        if (cluster.ReadPostmaster() is not { IsReady: true } running) return false;
        if (!await EmbeddedPostgres.AnswersAsync(MaintenanceConnection, ct)) return false;

        log.DatabaseAdopted(running.Id);
        return true;
    }

    /// <summary>Removes the traces of a process that is certainly no server, which PostgreSQL would not dare to.</summary>
    private void ForgetDead()
    {
        if (cluster.ReadPostmaster() is not { IsAlive: false } dead || dead.IsUnburied) return;

        File.Delete(Path.Combine(cluster.Path, "postmaster.pid"));
        File.Delete(Path.Combine(cluster.SocketDirectory, ".s.PGSQL.5432.lock"));
    }

    /// <summary>Null when the server runs, else what it says.</summary>
    private async Task<string?> TryStartAsync(CancellationToken ct)
    {
        cluster.WriteSettings(settings);
        var length = LogLength();
        if (length > LongestLogBytes)
        {
            File.Move(cluster.LogPath, cluster.LogPath + ".old", overwrite: true);
            length = 0;
        }

        // pg_ctl gives the server a session of its own, so that Ctrl-C reaches only the program, which stops the server last.
        string[] arguments = ["start", "-D", cluster.Path, "-l", cluster.LogPath, "-w", "-t", "600"];
        var outcome = await Commands.RunAsync(binaries.PgCtl, arguments, account.Name, ct);
        if (!outcome.Succeeded) return ReadLogFrom(length) is { Length: > 0 } said ? said : outcome.Output;

        log.DatabaseStarted(binaries.Version);
        return null;
    }

    private async Task EnsureDatabaseAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(MaintenanceConnection + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection);
        exists.Parameters.Add(new NpgsqlParameter { Value = Cluster.DatabaseName });
        if (await exists.ExecuteScalarAsync(ct) is not null) return;

        await using var create = new NpgsqlCommand($"CREATE DATABASE {Cluster.DatabaseName}", connection);
        await create.ExecuteNonQueryAsync(ct);
    }

    private long LogLength() => File.Exists(cluster.LogPath) ? new FileInfo(cluster.LogPath).Length : 0;

    private string ReadLogFrom(long offset)
    {
        if (!File.Exists(cluster.LogPath)) return "";

        using var file = new FileStream(cluster.LogPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = Math.Min(offset, file.Length);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Trim();
    }
}
