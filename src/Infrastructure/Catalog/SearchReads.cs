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
        var request = new ListRequest(Hits, page, viewer)
            .With("q", SqlValue.Of(text.Value)).With("kinds", SqlValue.Of(NumbersOf(kinds)));
        var place = PagePlace.Of(request);
        if (!place.Succeeded) return place.As<Page<SearchHit>>();

        var window = new PageWindow<SearchHit>(request, place.Value);
        var near = place.Value.Order.Name == Near;
        var hits = SearchSql.Page(near, place.Value.Start, PageSql.LimitFor(page.Size));
        if (place.Value.Cursor is not { } cursor)
        {
            var total = await FillAsync(window, request, place.Value, [SearchSql.Total(near), hits], ct);
            return window.Close(Math.Abs(total), exact: total >= 0);
        }

        await FillAsync(window, request, place.Value, [hits], ct);
        return window.Close(cursor.Total, cursor.TotalIsExact);
    }

    /// <summary>Returns the total, when it is asked for first.</summary>
    private async Task<int> FillAsync(
        PageWindow<SearchHit> window, ListRequest request, PagePlace place, SqlStatement[] statements, CancellationToken ct)
    {
        var answer = await sql.ReadAsync<int?>(ValuesOf(request, place), statements, async answers =>
        {
            var total = 0;
            if (statements.Length > 1)
            {
                await answers.NextRowAsync();
                total = answers.Row.Int();
                await answers.NextAsync();
            }

            while (await answers.NextRowAsync() && window.Take(answers.Row, SearchHits.View))
            {
                // The window keeps what it needs.
            }

            return total;
        }, ct);
        return answer!.Value;
    }

    private static Dictionary<string, SqlValue> ValuesOf(ListRequest request, PagePlace place)
    {
        var keys = place.Cursor is { Keys.Count: > 0 } cursor ? cursor.Keys : place.IsBackward ? AtTheEnd : AtTheStart;
        var values = new Dictionary<string, SqlValue>(request.Values) { ["offset"] = SqlValue.Of(place.Position) };
        for (var number = 0; number < keys.Count; number++)
            values.Add("key" + number, keys[number].ToSql(SearchSql.Rank[number].Kind));
        return values;
    }

    /// <summary>The kinds as the index numbers them, each once, in order.</summary>
    private static int[] NumbersOf(IEnumerable<SearchKind> kinds) => [.. kinds.Distinct().Order().Select(kind => (int)kind)];
}
