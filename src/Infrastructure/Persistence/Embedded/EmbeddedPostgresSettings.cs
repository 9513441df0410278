namespace FunQuail.Infrastructure.Persistence.Embedded;

/// <summary>Where and how FunQuail's own PostgreSQL runs.</summary>
/// <param name="Directory">Private directory of the server: the cluster, its socket, its log and the lock of its owner.</param>
public sealed record EmbeddedPostgresSettings(string Directory)
{
    /// <summary>The directory with <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>; null looks in the usual places.</summary>
    public string? Binaries { get; init; }

    /// <summary>The places to look in, best first; null means the usual ones of this machine.</summary>
    public IReadOnlyList<string>? Places { get; init; }

    /// <summary>
    /// Directories that may hold PostgreSQL as an npm package: the data directory's and the program's own <c>.tools</c>.
    /// </summary>
    public IReadOnlyList<string> ToolDirectories { get; init; } = [];

    /// <summary>Whom the server runs as when the program is root, which PostgreSQL refuses; null means <c>postgres</c>.</summary>
    public string? Account { get; init; }

    /// <summary>False gives up every safety for speed. For tests only.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>How many connections the server takes.</summary>
    public int MaxConnections { get; init; } = 50;
}

/// <summary>What to do when another FunQuail already runs the database of a directory.</summary>
public enum WhenOwned
{
    /// <summary>There is to be one owner: refuse.</summary>
    Refuse,

    /// <summary>Use the running server through its socket.</summary>
    Join,
}
