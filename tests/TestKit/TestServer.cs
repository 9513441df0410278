using System.Diagnostics;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Persistence.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace FunQuail.TestKit;

/// <summary>
/// The one PostgreSQL of a test process: in memory where the system allows, fast and unsafe, started when the first test asks
/// for it. A
/// watcher stops it and removes its files when the process ends, even if that is killed.
/// </summary>
internal static class TestServer
{
    private const string Prefix = "funquail-tests-";

    private static readonly Lazy<Task<string>> Started = new(StartAsync);

    // Kept, because a collected process closes its pipe, which the watcher takes for this process's end.
    private static Process? _watcher;

    private static string Home => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    /// <summary>The connection string of the server's own database, from which others are made.</summary>
    public static Task<string> ConnectionStringAsync() => Started.Value;

    private static async Task<string> StartAsync()
    {
        await RemoveLeftoversAsync();
        var directory = Directory.CreateDirectory(Path.Combine(Home, $"{Prefix}{Environment.ProcessId}")).FullName;
        var server = await OpenAsync(directory);
        Watch(directory, server.Binaries!);
        return server.ConnectionString;
    }

    private static Task<EmbeddedPostgres> OpenAsync(string directory) => EmbeddedPostgres.OpenAsync(
        new EmbeddedPostgresSettings(directory) { Durable = false, MaxConnections = 200 },
        WhenOwned.Refuse,
        TimeProvider.System,
        NullLogger.Instance,
        CancellationToken.None);

    /// <summary>Waits for its standard input to end, which the system closes with this process, however that goes.</summary>
    private static void Watch(string directory, PostgresBinaries binaries)
    {
        const string Script =
            """
            trap '' INT TERM HUP
            cat > /dev/null
            if [ "$(id -u)" = 0 ]; then run="runuser -u postgres --"; else run=""; fi
            cd / && $run "$1/pg_ctl" stop -D "$2/cluster" -m immediate > /dev/null 2>&1
            rm -rf "$2"
            """;
        _watcher = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, "watcher", binaries.Directory, directory])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
    }

    /// <summary>A run whose watcher was killed too has left its server behind.</summary>
    private static async Task RemoveLeftoversAsync()
    {
        foreach (var directory in Directory.GetDirectories(Home, Prefix + "*"))
        {
            if (!IsInUse(directory)) await RemoveAsync(directory);
        }
    }

    private static async Task RemoveAsync(string directory)
    {
        try
        {
            await using (await OpenAsync(directory))
            {
                // Taken over, and stopped at once.
            }

            Directory.Delete(directory, recursive: true);
        }
        catch (Exception failure) when (failure is HostRefusalException or IOException or UnauthorizedAccessException)
        {
            // Another run, a late watcher or another user is at it.
        }
    }

    private static bool IsInUse(string directory) =>
        int.TryParse(Path.GetFileName(directory)[Prefix.Length..], out var process) && Directory.Exists($"/proc/{process}");
}
