using System.Globalization;

namespace FunQuail.Benchmarks.Measuring;

/// <summary>What Linux tells about a process. Everything is null once the process is gone.</summary>
internal static class ProcFs
{
    private const double TicksPerSecond = 100;

    /// <summary>Resident memory in MB, now.</summary>
    public static double? Resident(int process) => Megabytes(process, "status", "VmRSS:");

    /// <summary>The most resident memory in MB that there ever was.</summary>
    public static double? MostResident(int process) => Megabytes(process, "status", "VmHWM:");

    /// <summary>Resident memory in MB, with each shared page divided among those who share it.</summary>
    public static double? ShareOfMemory(int process) => Megabytes(process, "smaps_rollup", "Pss:");

    /// <summary>Processor seconds of the process and of its children that have ended.</summary>
    public static double? ProcessorSeconds(int process) =>
        Statistics(process) is { } fields
            ? fields[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond
            : null;

    /// <summary>The process and those it started itself.</summary>
    public static IReadOnlyList<int> WithChildren(int process)
    {
        var parent = process.ToString(CultureInfo.InvariantCulture);
        return [process, .. Directory.EnumerateDirectories("/proc")
            .Select(directory => int.TryParse(Path.GetFileName(directory), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && Statistics(id)?[1] == parent)];
    }

    private static string[]? Statistics(int process)
    {
        var line = Lines(process, "stat")?.FirstOrDefault();
        return line?[(line.LastIndexOf(')') + 2)..].Split(' ');
    }

    private static double? Megabytes(int process, string file, string name) =>
        Lines(process, file)?.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } found
            ? long.Parse(found[name.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture) * 1024 / 1e6
            : null;

    private static string[]? Lines(int process, string file)
    {
        try
        {
            return File.ReadAllLines($"/proc/{process}/{file}");
        }
        catch (IOException)
        {
            return null;
        }
    }
}
