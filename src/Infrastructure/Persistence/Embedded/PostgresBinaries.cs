using System.Globalization;

namespace FunQuail.Infrastructure.Persistence.Embedded;

/// <summary>An installed PostgreSQL server.</summary>
/// <param name="Directory">Where its programs are.</param>
/// <param name="Version">Such as <c>15.18</c>.</param>
public sealed record PostgresBinaries(string Directory, Version Version)
{
    public int Major => Version.Major;

    internal string InitDb => Path.Combine(Directory, "initdb");

    internal string PgCtl => Path.Combine(Directory, "pg_ctl");

    /// <summary>Reads <c>postgres --version</c>; null when the directory holds no server that runs.</summary>
    internal static async Task<PostgresBinaries?> InAsync(string directory, CancellationToken ct)
    {
        if (!IsComplete(directory)) return null;

        var outcome = await Commands.RunAsync(Path.Combine(directory, "postgres"), ["--version"], account: null, ct);
        return outcome.Succeeded && ParseVersion(outcome.Output) is { } version ? new PostgresBinaries(directory, version) : null;
    }

    /// <summary>A client-only installation has none of these but <c>psql</c>.</summary>
    internal static bool IsComplete(string directory) =>
        File.Exists(Path.Combine(directory, "postgres"))
        && File.Exists(Path.Combine(directory, "initdb"))
        && File.Exists(Path.Combine(directory, "pg_ctl"));

    /// <summary>The number in <c>postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)</c> or <c>18beta1</c>.</summary>
    internal static Version? ParseVersion(string text)
    {
        var word = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(part => char.IsAsciiDigit(part[0]));
        if (word is null) return null;

        var parts = new string([.. word.TakeWhile(c => char.IsAsciiDigit(c) || c == '.')]).Trim('.').Split('.');
        var minor = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return new Version(int.Parse(parts[0], CultureInfo.InvariantCulture), minor);
    }
}
