using System.Globalization;

namespace FunQuail.Benchmarks.Reading.Figures;

/// <summary>What a figure has to reach.</summary>
/// <param name="Words">As the table says it; empty when nothing is asked for.</param>
/// <param name="Values">What was reached, round by round.</param>
/// <param name="Format">How a value is printed.</param>
/// <param name="IsReached">Of the median; null when nothing is asked for.</param>
internal sealed record Target(
    string Words, Func<Outcome, IEnumerable<double>> Values, string Format, Func<double, bool>? IsReached)
{
    private const string AsRatio = "0.00";
    private const string AsCost = "0.00×";

    /// <summary>Told, and nothing more: how many times the time of the other side.</summary>
    public static readonly Target None = new("", Costs, AsCost, null);

    /// <summary>So many requests a second for each of the other side.</summary>
    public static Target AtLeast(double ratio) =>
        new(Text($"≥ {ratio:0.0}"), outcome => outcome.Ratios, AsRatio, value => value >= ratio);

    /// <summary>So many times the time of the other side.</summary>
    public static Target CostAtMost(double ratio) =>
        new(Text($"≤ {ratio:0.0}× the cost"), Costs, AsCost, value => value <= ratio);

    /// <summary>So many times the processor time of the other side, for what is too little to show in a rate.</summary>
    public static Target ProcessorTimeAtMost(double ratio) => new(
        Text($"≤ {ratio:0.00}× the processor time"), outcome => outcome.ProcessorRatios.Select(one => 1 / one), AsCost,
        value => value <= ratio);

    public static Target Rate(int rate) => new(
        Text($"≥ {rate:#,0} requests/s"), outcome => outcome.Ours.Select(round => round.Rate), "#,0", value => value >= rate);

    public static Target SlowestUnder(int milliseconds) => new(
        Text($"p99 < {milliseconds} ms"), outcome => outcome.Ours.Select(round => round.Slowest), "0.0 ms",
        value => value < milliseconds);

    private static IEnumerable<double> Costs(Outcome outcome) => outcome.Ratios.Select(ratio => 1 / ratio);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
