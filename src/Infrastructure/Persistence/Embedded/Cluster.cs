using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FunQuail.Infrastructure.Common;
using Npgsql;

namespace FunQuail.Infrastructure.Persistence.Embedded;

/// <summary>The files of one PostgreSQL cluster inside its private directory.</summary>
internal sealed class Cluster(string directory)
{
    public const string Superuser = "funquail";
    public const string DatabaseName = "funquail";

    // A socket's address holds 104 to 108 bytes, depending on the system, and PostgreSQL adds a file name.
    private const int LongestSocketPath = 100;

    /// <summary>
    /// Code point order, which no update of the system changes under an index; characters are known beyond ASCII.
    /// </summary>
    public static IReadOnlyList<string> InitOptions { get; } =
    [
        "-U", Superuser, "-A", "trust", "--encoding=UTF8", "--data-checksums",
        .. (IReadOnlyList<string>)(OperatingSystem.IsMacOS() ? ["--lc-collate=C", "--lc-ctype=UTF-8"] : ["--locale=C.UTF-8"]),
    ];

    public string Directory { get; } = directory;

    public string Path { get; } = System.IO.Path.Combine(directory, "cluster");

    public string Unfinished { get; } = System.IO.Path.Combine(directory, "cluster.new");

    public string LogPath { get; } = System.IO.Path.Combine(directory, "server.log");

    public string SocketDirectory { get; } = ChooseSocketDirectory(directory);

    public bool HasOwnSocketDirectory => SocketDirectory != Directory;

    /// <summary>Which PostgreSQL made the cluster; null when there is none yet.</summary>
    public int? Major
    {
        get
        {
            if (!System.IO.Directory.Exists(Path)) return null;

            var versionFile = System.IO.Path.Combine(Path, "PG_VERSION");
            return File.Exists(versionFile)
                ? int.Parse(File.ReadAllText(versionFile), CultureInfo.InvariantCulture)
                : throw new HostRefusalException(
                    $"{Path} is not a PostgreSQL cluster (it has no PG_VERSION): restore it from a backup, or move it "
                    + "away to begin anew.");
        }
    }

    public string ConnectionString(string databaseName) => new NpgsqlConnectionStringBuilder
    {
        Host = SocketDirectory,
        Username = Superuser,
        Database = databaseName,
    }.ConnectionString;

    /// <summary>What the running server last wrote about itself; null when none runs, or it is only beginning.</summary>
    public Postmaster? ReadPostmaster()
    {
        try
        {
            var lines = File.ReadAllLines(System.IO.Path.Combine(Path, "postmaster.pid"));
            return lines.Length >= 1 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var id)
                ? new Postmaster(id, lines.Length >= 8 ? lines[7].Trim() : "")
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Written anew at each start, so that a newer FunQuail can change its mind.</summary>
    public void WriteSettings(EmbeddedPostgresSettings settings)
    {
        var lines = new StringBuilder()
            .AppendLine("# Written by FunQuail at each start; changes made here are lost.")
            .AppendLine("listen_addresses = ''")
            .AppendLine("port = 5432")
            .AppendLine(CultureInfo.InvariantCulture, $"unix_socket_directories = '{SocketDirectory}'")
            .AppendLine("unix_socket_permissions = 0700")
            .AppendLine(CultureInfo.InvariantCulture, $"max_connections = {settings.MaxConnections}")
            .AppendLine(SmallMachine)
            .AppendLine(settings.Durable ? "" : Volatile);
        File.WriteAllText(System.IO.Path.Combine(Path, "postgresql.conf"), lines.ToString());
    }

    private const string SmallMachine =
        """
        shared_buffers = 128MB
        effective_cache_size = 512MB
        work_mem = 8MB
        maintenance_work_mem = 64MB
        max_wal_size = 512MB
        random_page_cost = 1.1
        jit = off
        max_parallel_workers_per_gather = 0
        max_logical_replication_workers = 0
        max_wal_senders = 0
        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C'
        default_text_search_config = 'pg_catalog.simple'
        log_line_prefix = '%m [%p] '
        log_checkpoints = off
        """;

    private const string Volatile =
        """
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        wal_level = minimal
        """;

    private static string ChooseSocketDirectory(string directory)
    {
        var plain = directory.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.');
        if (plain && directory.Length + "/.s.PGSQL.5432".Length <= LongestSocketPath) return directory;

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(directory)))[..16];
        return System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"funquail-{hash}");
    }
}
