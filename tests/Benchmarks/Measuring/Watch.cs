using System.Diagnostics;

namespace FunQuail.Benchmarks.Measuring;

/// <summary>Looks at a running program and its database ten times a second.</summary>
internal sealed class Watch(int program, DatabaseProcesses database)
{
    private const int DatabaseEvery = 5;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly List<(TimeSpan At, double Megabytes)> seen = [];

    public double PeakMemory { get; private set; }

    public double DatabasePeakMemory { get; private set; }

    public double ProcessorSeconds { get; private set; }

    public double DatabaseProcessorSeconds { get; private set; }

    /// <summary>The peak of the last third of the time against that of the first.</summary>
    public double Growth => Peak(from: 2 / 3.0, to: 1) / Peak(from: 0, to: 1 / 3.0);

    /// <summary>Until the program ends, or the watch is called off.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Interval);
        try
        {
            for (var round = 0; ProcFs.Resident(program) is { } resident; round++)
            {
                seen.Add((clock.Elapsed, resident));
                PeakMemory = Math.Max(PeakMemory, ProcFs.MostResident(program) ?? 0);
                ProcessorSeconds = Math.Max(ProcessorSeconds, ProcFs.ProcessorSeconds(program) ?? 0);
                if (round % DatabaseEvery == 0) LookAtDatabase();
                await timer.WaitForNextTickAsync(ct);
            }
        }
        catch (OperationCanceledException)
        {
            // Called off: what was seen counts.
        }
    }

    private void LookAtDatabase()
    {
        DatabasePeakMemory = Math.Max(DatabasePeakMemory, database.Memory);
        DatabaseProcessorSeconds = Math.Max(DatabaseProcessorSeconds, database.ProcessorSeconds);
    }

    private double Peak(double from, double to)
    {
        var end = seen[^1].At;
        return seen.Where(sample => sample.At >= end * from && sample.At <= end * to).Max(sample => sample.Megabytes);
    }
}
