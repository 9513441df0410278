using System.Globalization;

namespace FunQuail.Benchmarks.Measuring;

/// <summary>The PostgreSQL that FunQuail runs in a data directory.</summary>
internal sealed class DatabaseProcesses(string dataDirectory)
{
    /// <summary>The main process; null when none runs.</summary>
    public int? Main =>
        Directory.EnumerateFiles(dataDirectory, "postmaster.pid", SearchOption.AllDirectories).FirstOrDefault() is { } file
            && int.TryParse(FirstLine(file), CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    /// <summary>Memory of all its processes in MB, shared pages counted once.</summary>
    public double Memory => Sum(ProcFs.ShareOfMemory);

    /// <summary>Processor seconds of all its processes, those that have ended included.</summary>
    public double ProcessorSeconds => Sum(ProcFs.ProcessorSeconds);

    private double Sum(Func<int, double?> figure) =>
        Main is { } main ? ProcFs.WithChildren(main).Sum(process => figure(process) ?? 0) : 0;

    private static string? FirstLine(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
