using System.Globalization;
using FunQuail.Application.Catalog.Search;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

/// <summary>
/// The columns of a hit, behind a page with tier and id. What several kinds have stands in one column for all of them, and credit
/// and cover are looked up once for whatever kind it is: a search spends most of its time here.
/// </summary>
internal static class SearchHits
{
    // In the order of kinds in the index.
    private static readonly IReadOnlyList<Part> Parts =
    [
        Part.Of(ArtistReads.Base, item => new ArtistHit { Item = item }),
        Part.Of(ReleaseGroupReads.Base, item => new ReleaseGroupHit { Item = item }),
        Part.Of(ReleaseReads.Base, item => new ReleaseHit { Item = item }),
        Part.Of(RecordingReads.Base, item => new RecordingHit { Item = item }),
    ];

    private static readonly string[] Columns = [.. Parts.SelectMany(part => part.Columns).Distinct()];

    // Where each kind finds its own columns, behind the kind.
    private static readonly int[][] Places =
        [.. Parts.Select(part => part.Columns.Select(column => 1 + Array.IndexOf(Columns, column)).ToArray())];

    public static readonly SqlView<SearchHit> View = new(
        "page", "page.tier % 4, " + string.Join(", ", Columns.Select(Value)),
        string.Concat(Parts.Select(Rows))
            + "\nLEFT JOIN artist_credit c ON c.id = " + OfAny("artist_credit_id", part => part.IsCredited)
            + "\nLEFT JOIN attachment i ON i.id = " + OfAny("cover_id", _ => true),
        Take);

    /// <summary>How many columns the view has.</summary>
    public static int Width => 1 + Columns.Length;

    private static SearchHit Take(Row row)
    {
        var kind = row.Int();
        row.Follow(Places[kind]);
        var hit = Parts[kind].Read(row);
        row.Goto(Width);
        return hit;
    }

    // Another kind's rows look for null, which no index has to be opened for.
    private static string Rows(Part part, int kind)
    {
        var own = part.Columns.Where(IsOwn).Select(column => $"{column} AS {NameOf(column)}");
        return $"""

            LEFT JOIN LATERAL (
                SELECT x.cover_id{(part.IsCredited ? ", x.artist_credit_id" : "")}, {string.Join(", ", own)}
                FROM {part.From}
                WHERE x.id = CASE page.tier % 4 WHEN {kind} THEN page.id END) v{kind} ON true
            """;
    }

    private static string Value(string column) =>
        IsOwn(column) ? OfAny(NameOf(column), part => part.Columns.Contains(column)) : column;

    private static string OfAny(string name, Func<Part, bool> has)
    {
        var values = Parts.Select((part, kind) => has(part) ? $"v{kind}.{name}" : null).OfType<string>().ToList();
        return values.Count == 1 ? values[0] : $"coalesce({string.Join(", ", values)})";
    }

    /// <summary>Whether it is of the thing, and not of its credit or cover.</summary>
    private static bool IsOwn(string column) => column.Contains("x.", StringComparison.Ordinal);

    private static string NameOf(string column) =>
        "k" + Array.IndexOf(Columns, column).ToString(CultureInfo.InvariantCulture);

    /// <summary>One kind's view.</summary>
    private sealed record Part(string From, string[] Columns, bool IsCredited, Func<Row, SearchHit> Read)
    {
        public static Part Of<T>(SqlView<T> view, Func<T, SearchHit> hit) => new(
            view.From, [.. Split(view.Columns)], view.Joins == CreditColumns.JoinsWithCover, row => hit(view.Read(row)));

        /// <summary>Columns are separated by commas outside of brackets.</summary>
        private static IEnumerable<string> Split(string columns)
        {
            var (start, depth) = (0, 0);
            for (var at = 0; at < columns.Length; at++)
            {
                if (columns[at] == '(') depth++;
                else if (columns[at] == ')') depth--;
                else if (columns[at] == ',' && depth == 0)
                {
                    yield return columns[start..at].Trim();
                    start = at + 1;
                }
            }

            yield return columns[start..].Trim();
        }
    }
}
