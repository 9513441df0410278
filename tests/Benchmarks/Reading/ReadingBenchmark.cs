using System.Diagnostics;
using FunQuail.Benchmarks.Measuring;
using FunQuail.Benchmarks.Reading.Figures;
using FunQuail.Benchmarks.Reading.Filling;
using FunQuail.Benchmarks.Reading.Load;
using FunQuail.Benchmarks.Reading.Serving;

namespace FunQuail.Benchmarks.Reading;

/// <summary>Fills a database, starts the server on it, and asks: our own addresses and their ceilings in turn.</summary>
internal sealed class ReadingBenchmark(ReadingOptions options, string directory)
{
    private const int Compared = 50;

    private readonly LoadRun _load = new(options.Connections);

    public static async Task<int> StartAsync(ReadingOptions options, CancellationToken ct)
    {
        using var place = WorkPlace.Open(options.Keep);
        await new ReadingBenchmark(options, place.Directory).RunAsync(ct);
        return 0;
    }

    private async Task RunAsync(CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        var samples = await new FilledDatabase(directory, new CatalogSize(options.Tracks)).PrepareAsync(ct);
        Say($"{options.Tracks} tracks are there after {clock.Elapsed.TotalSeconds:0.0} s.");

        var program = new ServerProgram(directory) { Environment = options.Environment };
        await using var server = program.Serve(
            MeasuredServer.CommandLine(Path.Combine(directory, "files")), ServerProgram.FreeAddress());
        await server.FirstAnswerAsync(ct);
        var commit = await Programs.OutputAsync("git", ["-C", Repository.Root, "describe", "--always", "--dirty"], ct);
        var report = new ReadingReport(await Machine.DescribeAsync(program.Database, ct), commit.Trim(), options);
        await MeasureAsync(server, samples, report, ct);

        Console.WriteLine();
        Console.WriteLine(report.Markdown());
        if (options.Write) await Results.WriteAsync("reading", report.Markdown(), ct);
    }

    private async Task MeasureAsync(RunningServer server, Samples samples, ReadingReport report, CancellationToken ct)
    {
        using var browser = new Browser(server);
        var plan = new FigurePlan(server, browser, samples, options);
        await foreach (var figure in plan.AllAsync(ct))
        {
            await RequireLikenessAsync(browser, figure, ct);
            Console.WriteLine(report.Add(figure, Measure(figure, ct)));
        }

        if (options.Wants(FirstBytes.Name)) await TranscodeAsync(browser, samples, report, ct);
        foreach (var left in plan.LeftOut) report.Add(left);
    }

    private static async Task TranscodeAsync(Browser browser, Samples samples, ReadingReport report, CancellationToken ct)
    {
        var taken = await new FirstBytes(browser).MeasureAsync(samples.Sources, ct);
        if (taken.Count == 0) report.Add(new LeftOut(FirstBytes.Name, "the server refuses to transcode"));
        else Console.WriteLine(report.AddFirstBytes(taken));
    }

    /// <summary>Figures of different answers would mean nothing.</summary>
    private static async Task RequireLikenessAsync(Browser browser, Figure figure, CancellationToken ct)
    {
        if (figure is not { Against: { } against, Likeness: not Likeness.None }) return;

        var step = Math.Max(1, figure.Ours.Paths.Count / Compared);
        for (var at = 0; at < figure.Ours.Paths.Count; at += step)
            await browser.RequireSameAsync(figure.Ours.Paths[at], against.Paths[at], figure.Likeness, ct);
    }

    /// <summary>Both sides in turn, the first one second every other time, so that neither has the better moment.</summary>
    private Outcome Measure(Figure figure, CancellationToken ct)
    {
        _load.WarmUp(figure.Ours);
        if (figure.Against is { } other) _load.WarmUp(other);
        var (ours, against) = (new List<Round>(), new List<Round>());
        for (var round = 0; round < options.Rounds; round++)
        {
            ct.ThrowIfCancellationRequested();
            if (round % 2 == 0) ours.Add(_load.Run(figure.Ours, options.RoundTime));
            if (figure.Against is not null) against.Add(_load.Run(figure.Against, options.RoundTime));
            if (round % 2 == 1) ours.Add(_load.Run(figure.Ours, options.RoundTime));
        }

        return new Outcome(ours, figure.Against is null ? null : against);
    }

    private static void Say(FormattableString what) => Console.Error.WriteLine(FormattableString.Invariant(what));
}
