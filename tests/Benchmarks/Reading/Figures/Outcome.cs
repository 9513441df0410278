using FunQuail.Benchmarks.Reading.Load;

namespace FunQuail.Benchmarks.Reading.Figures;

/// <summary>The rounds of a figure, side by side: those of one number ran one right after the other.</summary>
internal sealed record Outcome(IReadOnlyList<Round> Ours, IReadOnlyList<Round>? Against)
{
    /// <summary>Our requests a second by the other side's, round by round.</summary>
    public IReadOnlyList<double> Ratios => Compare((ours, against) => ours.Rate / against.Rate);

    /// <summary>The other side's processor time for a request by ours, round by round: above 1 when ours is cheaper.</summary>
    public IReadOnlyList<double> ProcessorRatios => Compare((ours, against) => against.Processor / ours.Processor);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private IReadOnlyList<double> Compare(Func<Round, Round, double> compare) =>
        Against is null ? [] : [.. Ours.Zip(Against, compare)];
}
