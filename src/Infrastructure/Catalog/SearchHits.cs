using FunQuail.Application.Catalog.Search;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

/// <summary>
/// The columns of a hit, behind a page with tier and id: those of each kind side by side, of which a row has its own kind's.
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

    public static readonly SqlView<SearchHit> View = new(
        "page", "page.tier % 4, " + string.Join(", ", Parts.Select((_, kind) => "v" + kind + ".*")),
        string.Concat(Parts.Select((part, kind) => part.Join(kind))), Take);

    /// <summary>How many columns the view has.</summary>
    public static readonly int Width = 1 + Parts.Sum(part => part.Width);

    private static SearchHit Take(Row row)
    {
        var kind = row.Int();
        row.Skip(Parts.Take(kind).Sum(part => part.Width));
        var hit = Parts[kind].Read(row);
        row.Skip(Parts.Skip(kind + 1).Sum(part => part.Width));
        return hit;
    }

    /// <summary>One kind's columns.</summary>
    private sealed record Part(string Select, int Width, Func<Row, SearchHit> Read)
    {
        public static Part Of<T>(SqlView<T> view, Func<T, SearchHit> hit) => new(
            "SELECT " + view.Columns + "\n    FROM " + view.From + view.Joins.Replace("\n", "\n    ", StringComparison.Ordinal)
                + "\n    WHERE " + view.Alias + ".id = ",
            WidthOf(view.Columns),
            row => hit(view.Read(row)));

        // Another kind's rows look for null, which no index has to be opened for.
        public string Join(int kind) =>
            $"\nLEFT JOIN LATERAL (\n    {Select}CASE page.tier % 4 WHEN {kind} THEN page.id END) v{kind} ON true";

        /// <summary>Columns are separated by commas outside of brackets.</summary>
        private static int WidthOf(string columns)
        {
            var (width, depth) = (1, 0);
            foreach (var sign in columns)
            {
                if (sign == '(') depth++;
                else if (sign == ')') depth--;
                else if (sign == ',' && depth == 0) width++;
            }

            return width;
        }
    }
}
