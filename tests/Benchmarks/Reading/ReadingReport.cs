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
        var target = figure.Target;
        var values = target.Values(outcome).ToList();
        var reached = target.IsReached?.Invoke(Outcome.Median(values));
        return Add(
            figure.Name, target.Words, Spread(values, target.Format), Reached(reached), Spread(outcome.ProcessorRatios, "0.00"),
            Cell(outcome.Ours), outcome.Against is null ? "" : $"{figure.Against!.Name}: {Cell(outcome.Against)}",
            Print(Outcome.Median(outcome.Ours.Select(round => round.Bytes)), "#,0"));
    }

    public string AddFirstBytes(IReadOnlyList<double> milliseconds) => Add(
        FirstBytes.Name, $"< {FirstBytes.Limit} ms", Spread(milliseconds, "0 ms"),
        Reached(milliseconds.Max() < FirstBytes.Limit), "", $"{milliseconds.Count} of them, one after the other", "", "");

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

    /// <summary>Median, least and most.</summary>
    private static string Spread(IReadOnlyList<double> values, string format) => values.Count == 0
        ? ""
        : $"{Print(Outcome.Median(values), format)} ({Print(values.Min(), format)} to {Print(values.Max(), format)})";

    /// <summary>Requests a second, p50 and p99, processor time for a request.</summary>
    private static string Cell(IReadOnlyList<Round> rounds)
    {
        return $"{Of(round => round.Rate, "#,0/s")}, "
            + $"{Of(round => round.Median, "0.00")} and {Of(round => round.Slowest, "0.00 ms")}, "
            + $"{Of(round => round.Server, "#,0")} + {Of(round => round.Database, "#,0")} µs";

        string Of(Func<Round, double> value, string format) => Print(Outcome.Median(rounds.Select(value)), format);
    }

    private static string Print(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private string Add(params string[] cells)
    {
        var row = $"| {string.Join(" | ", cells)} |";
        _rows.Append(row).Append('\n');
        return row;
    }
}
