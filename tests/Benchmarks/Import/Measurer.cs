using FunQuail.Benchmarks.Measuring;

namespace FunQuail.Benchmarks.Import;

/// <summary>Uses the program as its user would, one thing after the other.</summary>
internal sealed class Measurer(Options options, string directory, string music)
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    public async Task<Measurements> RunAsync(string library, CancellationToken ct)
    {
        // What generating has left to be written must not be in the way of the database.
        await Programs.OutputAsync("sync", [], ct);
        var imports = new List<ImportRun>();
        ServerProgram? program = null;
        for (var run = 0; run < options.Runs; run++)
        {
            program = new ServerProgram(Path.Combine(directory, $"server-{run}"));
            Directory.CreateDirectory(program.DataDirectory);
            await program.RunAsync(["migrate"], ct);
            imports.Add(await ImportAsync(program, unchanged: false, ct));
            Say($"first import {run + 1}: {imports[^1].FilesPerSecond:0} files/s");
        }

        var rescans = new List<ImportRun>();
        for (var run = 0; run < options.Runs; run++)
        {
            rescans.Add(await ImportAsync(program!, unchanged: true, ct));
            Say($"rescan {run + 1}: {rescans[^1].FilesPerSecond:0} files/s");
        }

        var (idle, machine) = await IdleAsync(program!, ct);
        return new Measurements(imports, rescans, idle, await StartsAsync(program!, ct), library, machine);
    }

    private async Task<ImportRun> ImportAsync(ServerProgram program, bool unchanged, CancellationToken ct)
    {
        var run = await program.RunAsync(["import", music, "--json"], ct);
        var summary = Summary.Read(run.Output);
        if (summary.Failed > 0 || (unchanged ? summary.Unchanged : summary.Added) != options.Files)
        {
            throw new BenchmarkFailedException(
                $"Of {options.Files} files, all should be {(unchanged ? "unchanged" : "imported")}: {summary}.");
        }

        return new ImportRun(options.Files / summary.Seconds, options.Files / run.Took.TotalSeconds, run.Watch);
    }

    private static async Task<(IdleMemory Idle, string Machine)> IdleAsync(ServerProgram program, CancellationToken ct)
    {
        await using var server = program.Serve(ServerProgram.FreeAddress());
        await server.FirstAnswerAsync(ct);
        await Task.Delay(Settling, ct);
        var idle = new IdleMemory(server.Memory, server.ResidentMemory, server.DatabaseMemory);
        Say($"idle: {idle.Program:0} MB and {idle.Database:0} MB");
        return (idle, await Machine.DescribeAsync(program.Database, ct));
    }

    private async Task<IReadOnlyList<double>> StartsAsync(ServerProgram program, CancellationToken ct)
    {
        var starts = new List<double>();
        // The first one is the warm-up: it may have to build.
        for (var run = 0; run <= options.Runs; run++)
        {
            await using var server = program.BuildAndServe(ServerProgram.FreeAddress());
            var answered = await server.FirstAnswerAsync(ct);
            if (run == 0) continue;

            starts.Add(answered.TotalSeconds);
            Say($"start {run}: {answered.TotalSeconds:0.00} s");
        }

        return starts;
    }

    private static void Say(FormattableString what) => Console.Error.WriteLine(FormattableString.Invariant(what));
}
