using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class SearchReads(SqlReader sql) : ISearchReads
{

    private const string Exact = "exact";
    private const string Near = "near";

    // Statements of its own; the shape is what cursors are bound to. What was found by forgiving a typo is paged so, too.
    private static readonly ListShape Hits =
        new ListShape("search", "", "").Order(Exact, SearchSql.Rank).Order(Near, SearchSql.Rank);

    // Nothing is before the first tier or behind the last.
    private static readonly SortValue[] AtTheStart = [new(null, -1), new("", 0), new(null, 0), new(null, 0)];
    private static readonly SortValue[] AtTheEnd = [new(null, int.MaxValue), new("", 0), new(null, 0), new(null, 0)];

    private readonly SearchTotals _totals = new();

    public async Task<Result<Page<SearchHit>>> FindAsync(
        SearchText text, IReadOnlyCollection<SearchKind> kinds, PageRequest page, Viewer viewer, CancellationToken ct)
    {
        var found = await AskAsync(text, kinds, page, viewer, ct);
        return found is { Succeeded: true, Value.Total: 0 } && page.Cursor is null
            ? await AskAsync(text, kinds, page with { Ordering = Near }, viewer, ct)
            : found;
    }

    private async Task<Result<Page<SearchHit>>> AskAsync(
        SearchText text, IReadOnlyCollection<SearchKind> kinds, PageRequest page, Viewer viewer, CancellationToken ct)
    {
        var numbers = NumbersOf(kinds);
        var request = new ListRequest(Hits, page, viewer)
            .With("q", SqlValue.Of(text.Value)).With("kinds", SqlValue.Of(numbers));
        var place = PagePlace.Of(request);
        if (!place.Succeeded) return place.As<Page<SearchHit>>();

        var window = new PageWindow<SearchHit>(request, place.Value);
        var order = place.Value.Order.Name;
        var hits = SearchSql.Page(text, order == Near, place.Value.Start, PageSql.LimitFor(page.Size));
        if (place.Value.Cursor is { } cursor)
        {
            await FillAsync(window, hits, ValuesOf(request, place.Value, SearchTotal.None), tellsTotal: false, ct);
            return window.Close(cursor.Total, cursor.TotalIsExact);
        }

        var values = ValuesOf(request, place.Value, _totals.Find(order, numbers, text.Value));
        var total = await FillAsync(window, hits, values, tellsTotal: true, ct);
        _totals.Remember(order, numbers, text.Value, total);
        return window.Close(Math.Abs(total.Number), exact: total.Number >= 0);
    }

    private async Task<SearchTotal> FillAsync(
        PageWindow<SearchHit> window, SqlStatement hits, Dictionary<string, SqlValue> values, bool tellsTotal,
        CancellationToken ct)
    {
        var total = await sql.ReadAsync(values, [hits], async answers =>
        {
            SearchTotal? told = null;
            while (await answers.NextRowAsync())
            {
                if (tellsTotal) told ??= TotalOf(answers.Row);
                if (answers.Row.IsNull() || !window.Take(answers.Row, SearchHits.View)) break;
            }

            return told ?? SearchTotal.None;
        }, ct);
        return total!;
    }

    private static SearchTotal TotalOf(Row row)
    {
        row.Goto(SearchHits.Width + SearchSql.Rank.Length);
        var total = new SearchTotal(row.Int(), row.Long());
        row.Restart();
        return total;
    }

    private static Dictionary<string, SqlValue> ValuesOf(ListRequest request, PagePlace place, SearchTotal known)
    {
        var keys = place.Cursor is { Keys.Count: > 0 } cursor ? cursor.Keys : place.IsBackward ? AtTheEnd : AtTheStart;
        var values = new Dictionary<string, SqlValue>(request.Values)
        {
            ["offset"] = SqlValue.Of(place.Position),
            ["known"] = SqlValue.Of(known.Number),
            ["counted"] = SqlValue.Of(known.At),
        };
        for (var number = 0; number < keys.Count; number++)
            values.Add("key" + number, keys[number].ToSql(SearchSql.Rank[number].Kind));
        return values;
    }

    /// <summary>The kinds as the index numbers them, each once, in order.</summary>
    private static int[] NumbersOf(IEnumerable<SearchKind> kinds) => [.. kinds.Distinct().Order().Select(kind => (int)kind)];
}
