using System.Runtime.CompilerServices;

namespace FunQuail.Benchmarks.Reading.Figures;

/// <summary>The lists and items of a larger catalogue against the same of a smaller one, in turn as everything is.</summary>
internal sealed class GrowthPlan(FigurePlan large, FigurePlan small)
{
    /// <summary>Within a fifth.</summary>
    private const double Share = 0.8;

    public async IAsyncEnumerable<Figure> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await using var others = small.ReadsAsync(ct).GetAsyncEnumerator(ct);
        await foreach (var figure in large.ReadsAsync(ct))
        {
            if (!await others.MoveNextAsync()) yield break;

            yield return new Figure(
                figure.Name + ", of more", Target.AtLeast(Share), figure.Ours, others.Current.Ours with { Name = "of less" });
        }
    }
}
