using System.Globalization;
using FunQuail.Application.Common.Reading;

namespace FunQuail.Infrastructure.Catalog;

/// <summary>How many hits a search had.</summary>
/// <param name="Number">Negative when it is an estimate.</param>
/// <param name="At">The count of changes at that time.</param>
internal sealed record SearchTotal(int Number, long At)
{
    /// <summary>Holds at no time.</summary>
    public static readonly SearchTotal None = new(0, -1);
}

/// <summary>Remembers totals. Each takes little more than the text, of at most 200 characters.</summary>
internal sealed class SearchTotals
{
    private readonly Recent<SearchTotal> _totals = new(4096);

    public SearchTotal Find(string order, int[] kinds, string text) =>
        _totals.Find(NameOf(order, kinds, text)) ?? SearchTotal.None;

    public void Remember(string order, int[] kinds, string text, SearchTotal total) =>
        _totals.Remember(NameOf(order, kinds, text), total);

    private static string NameOf(string order, int[] kinds, string text) =>
        order + ' ' + string.Join(',', kinds.Select(kind => kind.ToString(CultureInfo.InvariantCulture))) + ' ' + text;
}
