using System.Globalization;
using System.Text;
using FunQuail.Benchmarks.Reading.Figures;
using FunQuail.Benchmarks.Reading.Load;

namespace FunQuail.Benchmarks.Reading;

/// <summary>The figures as Markdown, line by line.</summary>
internal sealed class ReadingReport(string machine, string commit, ReadingOptions options)
{
    private readonly StringBuilder _rows = new();
    private readonly StringBuilder _notes = new();

    /// <summary>Adds a line; the line, to be shown at once.</summary>
    public string Add(Figure figure, Outcome outcome)
    {
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"| {figure.Name} | {figure.Target.Words} | {figure.Target.Value(outcome)}{Spread(outcome.Ratios)} | "
            + $"{Reached(figure.Target.IsReached?.Invoke(outcome))} | {Ratio(outcome.ProcessorRatios)} | {Cell(outcome.Ours)} | "
            + $"{(outcome.Against is null ? "" : figure.Against!.Name + ": " + Cell(outcome.Against))} | "
            + $"{Outcome.Median(outcome.Ours, round => round.Bytes):#,0} |");
        _rows.Append(row).Append('\n');
        return row;
    }

    public string AddFirstBytes(IReadOnlyList<double> milliseconds)
    {
        var most = milliseconds.Max();
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"| {FirstBytes.Name} | < {FirstBytes.Limit} ms | {Outcome.Median(milliseconds):0} ms (to {most:0}) | "
            + $"{Reached(most < FirstBytes.Limit)} | | of {milliseconds.Count}, one after the other | | |");
        _rows.Append(row).Append('\n');
        return row;
    }

    public void Add(LeftOut left) => _notes.Append(CultureInfo.InvariantCulture, $"- Left out: {left.Name}; {left.Why}.\n");

    public string Markdown() => string.Create(CultureInfo.InvariantCulture, $"""
        # Reading: figures

        Made by `./build.sh bench read --write`; [what they mean](../README.md#read).

        - Machine: {machine}
        - Commit: {commit}
        - Catalogue: {options.Tracks:#,0} tracks, {options.Tracks / 10:#,0} releases, {options.Tracks / 50:#,0} artists.
        - Load: {options.Connections} connections, {options.Rounds} rounds of {options.Seconds} s{Environment()}.

        | Figure | To reach | Measured | Reached | Ratio of processor time | Ours | Against | Bytes |
        |---|---|---|---|---|---|---|---|
        {_rows}
        {_notes}
        """);

    private string Environment() => options.Environment.Count == 0
        ? ""
        : ", with " + string.Join(", ", options.Environment.Select(setting => $"{setting.Key}={setting.Value}"));

    private static string Reached(bool? reached) => reached switch { true => "yes", false => "**no**", null => "" };

    private static string Ratio(IReadOnlyList<double> ratios) =>
        ratios.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Outcome.Median(ratios):0.00}") + Spread(ratios);

    private static string Spread(IReadOnlyList<double> ratios) =>
        ratios.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({ratios.Min():0.00}–{ratios.Max():0.00})");

    /// <summary>Requests a second, p50 and p99, processor time for a request.</summary>
    private static string Cell(IReadOnlyList<Round> rounds) => string.Create(
            CultureInfo.InvariantCulture,
        $"{Outcome.Median(rounds, round => round.Rate):#,0}/s, {Outcome.Median(rounds, round => round.Median):0.00} and "
        + $"{Outcome.Median(rounds, round => round.Slowest):0.00} ms, {Outcome.Median(rounds, round => round.Processor):#,0} µs "
        + $"({Outcome.Median(rounds, round => round.Database):#,0} of the database)");
}
