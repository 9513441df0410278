using System.Collections.Concurrent;
using FunQuail.Application.Common.Reading;

namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>Where in a list a page starts.</summary>
internal enum PageStart
{
    First,
    Jump,
    After,
    Before,
    End,
}

/// <summary>
/// Renders lists, each combination once: the page first, by index, then everything else by key. The limit is a literal of a short
/// list, because PostgreSQL cannot keep a good plan for a limit that it does not know.
/// </summary>
internal static class PageSql
{
    /// <summary>Filtered lists are counted up to here.</summary>
    public const int CountedUpTo = 10_000;

    /// <summary>One more than anything has tags, so that a longer list of them rightly finds nothing.</summary>
    public const int MostRepeats = 21;

    /// <summary>
    /// So many lookups may be merged to a page. A filter that would make them more is checked row by row instead.
    /// </summary>
    private const int MostBranches = 8;

    /// <summary>So many combinations are kept; what is asked for beyond them is rendered each time.</summary>
    private const int MostRendered = 4000;

    private static readonly int[] Limits = [11, 26, 51, PageRequest.MaxSize + 1];
    private static readonly ConcurrentDictionary<Combination, SqlStatement> Rendered = new();

    private enum Part
    {
        Page,
        KeptTotal,
        CountedTotal,
        CarriedTotal,
        Everything,
    }

    /// <summary>What a repeated filter's value is called.</summary>
    public static string Repeated(string filter, int number) => filter + number;

    /// <summary>One of few numbers of rows that suffice for a page of this size and to see whether the list goes on.</summary>
    public static int LimitFor(int size) => Array.Find(Limits, limit => limit > size);

    /// <summary>A kept total stands in each row, behind the keys: a statement of its own would cost more.</summary>
    public static SqlStatement Page<T>(SqlView<T> view, ListRequest request, ListOrder order, PageStart start)
    {
        var limit = LimitFor(request.Page.Size);
        var combination = Combine(request, Part.Page) with
        {
            View = view,
            Order = order.Number,
            Start = start,
            Limit = limit,
            Walked = IsWalkedAlong(view, request, order, start),
        };
        return Once(
            combination, static asked => Render(asked.view, asked.request, asked.order, asked.start, asked.limit),
            (view, request, order, start, limit));
    }

    /// <summary>
    /// A row with the total, or none when the parent is not there. Kept totals are read, others counted, unless the cursor
    /// carries one: then null, or whether there is the parent. Kept ones are asked for so when a page has no row to tell them.
    /// </summary>
    public static SqlStatement? Total(ListRequest request, bool carried)
    {
        var part = request.TotalIsKept ? Part.KeptTotal : carried ? Part.CarriedTotal : Part.CountedTotal;
        if (part == Part.CarriedTotal && request.Parent is null) return null;

        return Once(Combine(request, part), static asked => RenderTotal(asked.request, asked.part), (request, part));
    }

    /// <summary>How many rows the planner expects of the whole list.</summary>
    public static SqlStatement Estimate(ListRequest request) => Once(
        Combine(request, Part.Everything),
        static request => SqlStatement.From(
            "EXPLAIN (FORMAT JSON) " + string.Join("\nUNION ALL\n", Branches(request).Select(Ones))),
        request);

    private static Combination Combine(ListRequest request, Part part) => new(
        part, request.Shape, null, request.Parent?.Number ?? 0, request.FilterNames, 0, PageStart.First, 0, Walked: false);

    private static SqlStatement Once<T>(Combination combination, Func<T, SqlStatement> render, T asked)
    {
        if (Rendered.TryGetValue(combination, out var known)) return known;

        var rendered = render(asked);
        return Rendered.Count < MostRendered ? Rendered.GetOrAdd(combination, rendered) : rendered;
    }

    private static SqlStatement Render<T>(SqlView<T> view, ListRequest request, ListOrder order, PageStart start, int limit)
    {
        var back = start is PageStart.Before or PageStart.End;
        var direction = order.Descending == back ? " ASC" : " DESC";
        var keys = order.Keys.Select((key, number) => (key.Expression, Alias: "k" + number, Value: "@key" + number)).ToList();
        string[] keyset = start is PageStart.After or PageStart.Before
            ? ["(" + string.Join(", ", keys.Select(key => key.Expression)) + ")" + (direction == " ASC" ? " > " : " < ")
              + "(" + string.Join(", ", keys.Select(key => key.Value)) + ")"]
            : [];
        var total = request.TotalIsKept ? ", (" + KeptTotal(request) + ")" : "";
        if (IsWalkedAlong(view, request, order, start))
        {
            return SqlStatement.From(
                "SELECT " + view.Columns + ", " + string.Join(", ", keys.Select(key => key.Expression)) + total
                + "\nFROM " + request.Shape.From + view.Joins + Where([.. Branches(request).Single().Conditions, .. keyset])
                + "\nORDER BY " + string.Join(", ", keys.Select(key => key.Expression + direction)) + "\nLIMIT " + limit);
        }

        var columns = request.Shape.Id + " AS id, " + string.Join(", ", keys.Select(key => key.Expression + " AS " + key.Alias));
        var inner = "\n    ORDER BY " + string.Join(", ", keys.Select(key => key.Expression + direction));
        var outer = "ORDER BY " + string.Join(", ", keys.Select(key => "page." + key.Alias + direction));
        var window = "LIMIT " + limit + (start == PageStart.Jump ? " OFFSET @offset" : "");

        var branches = Branches(request)
            .Select(rows => "SELECT " + columns + "\n    FROM " + rows.From + Where([.. rows.Conditions, .. keyset]) + inner)
            .ToList();
        var page = branches.Count == 1
            ? branches[0] + "\n    " + window
            : "SELECT * FROM (\n    ("
              + string.Join(")\n    UNION ALL\n    (", branches.Select(branch => branch + "\n    " + Share(start, limit)))
              + ")) page\n    " + outer + "\n    " + window;
        return SqlStatement.From(
            "WITH page AS (\n    " + page + ")\nSELECT " + view.Columns + ", "
            + string.Join(", ", keys.Select(key => "page." + key.Alias)) + total
            + "\nFROM page\nJOIN " + view.From + " ON " + view.Alias + ".id = page.id" + view.Joins + "\n" + outer);
    }

    /// <summary>
    /// Whether an index has the whole list in its order: then what belongs to a row is looked up on the way, and the row not once
    /// more. What has to be found or sorted first is left narrow until then; and so is what is looked up in the viewer's
    /// collections, which the planner would else gather for all rows at once.
    /// </summary>
    private static bool IsWalkedAlong<T>(SqlView<T> view, ListRequest request, ListOrder order, PageStart start) =>
        request.Filters.Count == 0 && request.Viewer.Collections.Count == 0 && start != PageStart.Jump
        && (request.Parent is { } parent
            ? parent.Indexed && ReferenceEquals(order.Keys, parent.Order.Keys)
            : view.From == request.Shape.From);

    /// <summary>As much of each branch as the page could need.</summary>
    private static string Share(PageStart start, int limit) => "LIMIT " + limit + (start == PageStart.Jump ? " + @offset" : "");

    private static SqlStatement RenderTotal(ListRequest request, Part part) => SqlStatement.From(part switch
    {
        Part.KeptTotal => KeptTotal(request),
        Part.CarriedTotal => OfParent("0", request),
        _ => OfParent("(SELECT count(*)::integer FROM (\n    " + Counted(Branches(request)) + ") counted)", request),
    });

    private static string KeptTotal(ListRequest request) => request switch
    {
        { Parent: { } parent } => OfParent(parent.Total, request),
        { Filters.Count: 0 } => request.Shape.Total,
        _ => request.Shape.TagTotal!,
    };

    private static string OfParent(string total, ListRequest request) => request.Parent is { } parent
        ? "SELECT " + total + "\nFROM " + parent.From + "\nWHERE " + parent.Key + " = @" + parent.Name
        : "SELECT " + total;

    private static string Counted(IReadOnlyList<Rows> branches)
    {
        var limit = "\n    LIMIT " + (CountedUpTo + 1);
        var counted = branches.Select(rows => Ones(rows) + limit);
        return branches.Count == 1 ? counted.Single() : "(" + string.Join(")\n    UNION ALL\n    (", counted) + ")" + limit;
    }

    private static string Ones(Rows rows) => "SELECT 1\n    FROM " + rows.From + Where(rows.Conditions);

    private static string Where(string[] conditions) =>
        conditions.Length == 0 ? "" : "\n    WHERE " + string.Join("\n        AND ", conditions);

    /// <summary>The conditions of the list; several times when a filter has alternatives.</summary>
    private static List<Rows> Branches(ListRequest request)
    {
        List<string[]> branches = [request.Parent is { } parent ? [parent.Condition] : []];
        foreach (var (filter, times) in request.Filters)
        {
            // A parent's rows are few and found by the parent: looking them up once per alternative would only cost.
            var isCheckedByRow = request.Parent is not null || branches.Count * filter.Conditions.Count > MostBranches;
            var conditions = isCheckedByRow && filter.Conditions.Count > 1
                ? [filter.ByRow]
                : filter.Conditions;
            var narrower =
                from condition in conditions
                from branch in branches
                select (string[])[.. branch, .. Repeat(filter, condition, times)];
            // A filter without conditions lets nothing through.
            branches = filter.Conditions.Count == 0 ? [["false"]] : [.. narrower];
        }

        return branches.ConvertAll(conditions => new Rows(request.Shape.From, conditions));
    }

    private static IEnumerable<string> Repeat(ListFilter filter, string condition, int times) =>
        condition.Contains("@" + filter.Name + "#", StringComparison.Ordinal)
            ? Enumerable.Range(0, times).Select(number => condition.Replace(
                "@" + filter.Name + "#", "@" + Repeated(filter.Name, number), StringComparison.Ordinal))
            : [condition];

    private sealed record Rows(string From, string[] Conditions);

    private readonly record struct Combination(
        Part Part, ListShape Shape, object? View, int Parent, string Filters, int Order, PageStart Start, int Limit,
        bool Walked);
}
