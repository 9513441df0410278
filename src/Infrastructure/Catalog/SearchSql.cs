using System.Collections.Concurrent;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

/// <summary>
/// Renders searches, each combination once. Hits are found by the index alone (decision 16): those of one word by a range of
/// postings in each tier, those of several words by the documents; then each gets the columns of its kind.
/// </summary>
internal static class SearchSql
{
    // What is asked for is worked out before all else: the planner sees no value, and so keeps one plan for all.
    private const string Exact = "search_asked(@q)";

    private const string Near = "search_corrected(search_asked(@q))";

    // Several words are put in order after they are found; so many at most.
    private const string OfSeveral = """
        SELECT CASE WHEN d.name = a.name THEN 0
                    WHEN array_to_tsvector(string_to_array(d.name, ' ')) @@ a.query THEN 4 ELSE 8 END + d.kind,
                (CASE WHEN a.last = ANY (tsvector_to_array(d.words)) THEN '' ELSE '~' END) COLLATE "C", length(d.name), d.id
            FROM asked a JOIN search_document d ON d.words @@ a.query AND d.kind = ANY (a.kinds)
            WHERE cardinality(a.words) > 1
            LIMIT 10000
        """;

    // Where the postings of a tier start and end. A name that is the word comes in a tier of its own, and not once more among
    // those that have it.
    private static readonly string[] Start =
        ["a.last", "CASE t.level WHEN 0 THEN a.length - 1 WHEN 4 THEN a.length ELSE -1 END", "2147483647"];

    private static readonly string[] End =
    [
        "CASE t.level WHEN 0 THEN a.last ELSE a.last || chr(1114111) END",
        "CASE t.level WHEN 0 THEN a.length + 1 ELSE 0 END", "0",
    ];

    private static readonly ConcurrentDictionary<(bool Near, PageStart Start, int Limit), SqlStatement> Pages = new();
    private static readonly SqlStatement ExactTotal = TotalOf(Exact);
    private static readonly SqlStatement NearTotal = TotalOf(Near);

    /// <summary>
    /// By what hits are ordered. A tier is a kind, and 4 when the name has the words but others, too, or 8 when it takes the
    /// credit.
    /// </summary>
    public static SortKey[] Rank { get; } =
        [SortKey.Number("tier"), SortKey.Text("word"), SortKey.Number("length"), SortKey.Number("id")];

    /// <summary>The number of hits, negative when it is estimated.</summary>
    /// <param name="near">Whether a typo in each word is forgiven.</param>
    public static SqlStatement Total(bool near) => near ? NearTotal : ExactTotal;

    /// <summary>Hits behind the place <c>@key0</c> to <c>@key3</c>, or before it.</summary>
    public static SqlStatement Page(bool near, PageStart start, int limit) =>
        Pages.GetOrAdd((near, start, limit), static asked => Render(asked.Near, asked.Start, asked.Limit));

    private static SqlStatement TotalOf(string words) => SqlStatement.From($"SELECT search_total({words}, @kinds)");

    private static SqlStatement Render(bool near, PageStart start, int limit)
    {
        var back = start is PageStart.Before or PageStart.End;
        var (window, share) = start == PageStart.Jump
            ? ($"LIMIT {limit} OFFSET @offset", $"LIMIT {limit} + @offset")
            : ($"LIMIT {limit}", $"LIMIT {limit}");
        return SqlStatement.From(
            $"""
            WITH asked AS MATERIALIZED (
                SELECT words, words[cardinality(words)] AS last, search_query(words) AS query,
                    array_to_string(words, ' ') AS name, length(array_to_string(words, ' ')) AS length, @kinds AS kinds
                FROM (SELECT {(near ? Near : Exact)} AS words) said),
            page AS (
                SELECT * FROM (
                (SELECT t.tier, h.word, h.length, h.id
                FROM asked a, LATERAL (SELECT k + level AS tier, level, k + greatest(level, 4) AS stored
                        FROM unnest(a.kinds) k, (VALUES (0), (4), (8)) l (level)) t,
                    LATERAL (
                    SELECT p.word, p.length::integer AS length, p.id
                    FROM search_posting p
                    WHERE p.tier = t.stored AND p.shared < a.length
                        AND (p.word, p.length, p.id) > {Bound(Start, ofCursor: !back)}
                        AND (p.word, p.length, p.id) < {Bound(End, ofCursor: back)}
                    ORDER BY {Order("p.word", "p.length", "p.id")}
                    {share}) h
                WHERE cardinality(a.words) = 1 AND t.tier {(back ? "<=" : ">=")} @key0)
                UNION ALL
                ({OfSeveral})) hit
                WHERE (tier, word, length, id) {(back ? "<" : ">")} (@key0, @key1, @key2, @key3)
                ORDER BY {Order("tier", "word", "length", "id")}
                {window})
            SELECT {SearchHits.View.Columns}, page.tier, page.word, page.length, page.id
            FROM page{SearchHits.View.Joins}
            ORDER BY {Order("page.tier", "page.word", "page.length", "page.id")}
            """);

        string Order(params string[] keys) => string.Join(", ", keys.Select(key => key + (back ? " DESC" : "")));
    }

    private static string Bound(string[] keys, bool ofCursor) => "(" + string.Join(", ", ofCursor
        ? keys.Select((key, place) => $"CASE WHEN t.tier = @key0 THEN @key{place + 1} ELSE {key} END")
        : keys) + ")";
}
