using System.Globalization;

namespace FunQuail.Benchmarks.Reading.Figures;

/// <summary>What a figure has to reach.</summary>
/// <param name="Words">As the table says it; empty when nothing is asked for.</param>
/// <param name="Value">What was reached, as the table says it.</param>
/// <param name="IsReached">Null when nothing is asked for.</param>
internal sealed record Target(string Words, Func<Outcome, string> Value, Func<Outcome, bool>? IsReached)
{
    /// <summary>Told, and nothing more.</summary>
    public static readonly Target None = new("", outcome => Text($"{Outcome.Median(outcome.Ratios):0.00}"), null);

    /// <summary>So many requests a second for each of the other side.</summary>
    public static Target AtLeast(double ratio) => new(
        Text($"≥ {ratio:0.0}"),
        outcome => Text($"{Outcome.Median(outcome.Ratios):0.00}"),
        outcome => Outcome.Median(outcome.Ratios) >= ratio);

    /// <summary>So many times the time of the other side.</summary>
    public static Target CostAtMost(double ratio) => new(
        Text($"≤ {ratio:0.0}× the cost"),
        outcome => Text($"{1 / Outcome.Median(outcome.Ratios):0.00}×"),
        outcome => 1 / Outcome.Median(outcome.Ratios) <= ratio);

    public static Target Rate(int rate) => new(
        Text($"≥ {rate:#,0} requests/s"), outcome => Text($"{outcome.Rate:#,0}/s"), outcome => outcome.Rate >= rate);

    public static Target SlowestUnder(int milliseconds) => new(
        Text($"p99 < {milliseconds} ms"), outcome => Text($"{outcome.Slowest:0.0} ms"), outcome => outcome.Slowest < milliseconds);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
