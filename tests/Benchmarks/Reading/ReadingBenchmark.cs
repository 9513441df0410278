using System.Diagnostics;
using FunQuail.Benchmarks.Measuring;
using FunQuail.Benchmarks.Reading.Figures;
using FunQuail.Benchmarks.Reading.Load;
using FunQuail.Benchmarks.Reading.Serving;

namespace FunQuail.Benchmarks.Reading;

/// <summary>Fills a database, starts the server on it, and asks: our own addresses and their ceilings in turn.</summary>
internal sealed class ReadingBenchmark(ReadingOptions options, ReadingReport report)
{
    private const int Compared = 50;

    /// <summary>What <c>--against</c> holds.</summary>
    private const int LessTracks = 100_000;

    private readonly LoadRun _load = new(options.Connections);

    public static async Task<int> StartAsync(ReadingOptions options, CancellationToken ct)
    {
        using var place = WorkPlace.Open(options.Keep);
        var clock = Stopwatch.StartNew();
        await using var subject = await Subject.OpenAsync(place.Directory, options.Tracks, options.Environment, ct);
        Console.Error.WriteLine(
            FormattableString.Invariant($"{options.Tracks} tracks are served after {clock.Elapsed.TotalSeconds:0.0} s."));

        var commit = await Programs.OutputAsync("git", ["-C", Repository.Root, "describe", "--always", "--dirty"], ct);
        var report = new ReadingReport(await subject.MachineAsync(ct), commit.Trim(), options);
        await new ReadingBenchmark(options, report).RunAsync(subject, ct);
        Console.WriteLine();
        Console.WriteLine(report.Markdown());
        if (options.Write) await Results.WriteAsync(options.ResultName, report.Markdown(), ct);
        return 0;
    }

    private async Task RunAsync(Subject subject, CancellationToken ct)
    {
        var plan = subject.Plan(options);
        await MeasureAsync(subject.Browser, plan.ReadsAsync(ct), ct);
        if (options.Against is { } less) await GrowAsync(subject, less, ct);
        await MeasureAsync(subject.Browser, plan.OthersAsync(ct), ct);
        if (options.Wants(FirstBytes.Name)) await TranscodeAsync(subject, ct);
        foreach (var left in plan.LeftOut) report.Add(left);
    }

    private async Task GrowAsync(Subject subject, string less, CancellationToken ct)
    {
        await using var other = await Subject.OpenAsync(less, LessTracks, options.Environment, ct);
        await MeasureAsync(subject.Browser, new GrowthPlan(subject.Plan(options), other.Plan(options)).AllAsync(ct), ct);
    }

    private async Task MeasureAsync(Browser browser, IAsyncEnumerable<Figure> figures, CancellationToken ct)
    {
        await foreach (var figure in figures)
        {
            await RequireLikenessAsync(browser, figure, ct);
            Console.WriteLine(report.Add(figure, Measure(figure, ct)));
        }
    }

    private async Task TranscodeAsync(Subject subject, CancellationToken ct)
    {
        var taken = await new FirstBytes(subject.Browser).MeasureAsync(subject.Samples.Sources, ct);
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
}
