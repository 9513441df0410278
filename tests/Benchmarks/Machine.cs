using System.Globalization;
using System.Runtime.InteropServices;
using FunQuail.Benchmarks.Measuring;

namespace FunQuail.Benchmarks;

/// <summary>What the figures were measured on, in words.</summary>
internal static class Machine
{
    public static async Task<string> DescribeAsync(DatabaseProcesses database, CancellationToken ct)
    {
        var postgres = database.Main is { } main
            ? await Programs.OutputAsync($"/proc/{main}/exe", ["--version"], ct)
            : "PostgreSQL of an unknown version";
        var memory = long.Parse(Field("/proc/meminfo", "MemTotal:").Split(' ')[0], CultureInfo.InvariantCulture) * 1024 / 1e9;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Field("/proc/cpuinfo", "model name").TrimStart(':', ' ')}, {Environment.ProcessorCount} cores, "
            + $"{memory:0} GB of memory, "
            + $"{Field("/etc/os-release", "PRETTY_NAME=").Trim('"')} (Linux {Environment.OSVersion.Version.ToString(3)}), "
            + $"{RuntimeInformation.FrameworkDescription}, {postgres.Trim()}.");
    }

    private static string Field(string file, string name) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? line[name.Length..].Trim()
            : "unknown 0";
}
