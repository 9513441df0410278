using System.Collections.Concurrent;
using FunQuail.Application.Catalog.Search;
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

    // Several words are put in order after they are found; so many, and one that tells whether there are more.
    private const int Ordered = 10_000;

    private static readonly string Several = $"""
        ,
        several AS MATERIALIZED (
            SELECT CASE WHEN d.name = a.name THEN 0
                        WHEN ' ' || d.name || ' ' LIKE ALL (a.patterns) THEN 4 ELSE 8 END + d.kind AS tier,
                    (CASE WHEN position(' ' || a.last || ' ' IN ' ' || d.name || ' ' || d.credit || ' ') > 0
                        THEN '' ELSE '~' END) COLLATE "C" AS word,
                    length(d.name) AS length, d.id
                FROM (SELECT *, search_query(words) AS query, search_patterns(words) AS patterns
                        FROM asked WHERE cardinality(words) > 1 OFFSET 0) a
                JOIN search_document d ON d.words @@ a.query AND d.kind = ANY (a.kinds)
            LIMIT {Ordered + 1})
        """;

    // Counting a common word takes longer than finding its best hits: not again before something has changed.
    private const string TotalOfOne = "CASE WHEN c.changes = @counted THEN @known ELSE search_total(a.last, a.kinds) END";

    private static readonly string TotalOfSeveral =
        $"(SELECT (count(*) * CASE WHEN count(*) > {Ordered} THEN -1 ELSE 1 END)::integer FROM several)";

    // Where the postings of a tier start and end. A name that is the word comes in a tier of its own, and not once more among
    // those that have it.
    private static readonly string[] Start =
        ["a.last", "CASE t.level WHEN 0 THEN a.length - 1 WHEN 4 THEN a.length ELSE -1 END", "2147483647"];

    private static readonly string[] End =
    [
        "CASE t.level WHEN 0 THEN a.last ELSE a.last || chr(1114111) END",
        "CASE t.level WHEN 0 THEN a.length + 1 ELSE 0 END", "0",
    ];

    private static readonly ConcurrentDictionary<(Words Words, bool Near, PageStart Start, int Limit), SqlStatement> Pages =
        new();

    /// <summary>How many words a text has for sure, which makes a statement shorter. The database says what words are.</summary>
    private enum Words
    {
        Unknown,
        One,
        Several,
    }

    /// <summary>
    /// By what hits are ordered. A tier is a kind, and 4 when the name has the words but others, too, or 8 when it takes the
    /// credit.
    /// </summary>
    public static SortKey[] Rank { get; } =
        [SortKey.Number("tier"), SortKey.Text("word"), SortKey.Number("length"), SortKey.Number("id")];

    /// <summary>
    /// Hits behind the place <c>@key0</c> to <c>@key3</c>, or before it. The first page, and a jump, tell in each row, behind
    /// the rest, the total, negative when it is estimated, and at which count of changes it was found; when nothing matches, it
    /// has a row without a hit. It is told the same of the last time, as <c>@known</c> and <c>@counted</c>.
    /// </summary>
    /// <param name="text">What is looked for.</param>
    /// <param name="near">Whether a typo in each word is forgiven.</param>
    /// <param name="start">Where the page is.</param>
    /// <param name="limit">The most hits, a number of the program's own.</param>
    public static SqlStatement Page(SearchText text, bool near, PageStart start, int limit) => Pages.GetOrAdd(
        (WordsIn(text.Value), near, start, limit), static asked => Render(asked.Words, asked.Near, asked.Start, asked.Limit));

    /// <summary>Letters, digits and blanks of ASCII are what they seem; whatever else may be folded or fall apart.</summary>
    private static Words WordsIn(string text)
    {
        if (!text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == ' ')) return Words.Unknown;

        return text.Contains(' ', StringComparison.Ordinal) ? Words.Several : Words.One;
    }

    private static SqlStatement Render(Words words, bool near, PageStart start, int limit)
    {
        var back = start is PageStart.Before or PageStart.End;
        var (window, share) = start == PageStart.Jump
            ? ($"LIMIT {limit} OFFSET @offset", $"LIMIT {limit} + @offset")
            : ($"LIMIT {limit}", $"LIMIT {limit}");
        var found = words switch
        {
            Words.One => OfOne(back, share),
            Words.Several => OfSeveral,
            _ => OfOne(back, share) + "\n    UNION ALL " + OfSeveral,
        };
        var (counted, total, from) = start is PageStart.First or PageStart.Jump
            ? (Counted(words), ", counted.total, counted.changes", "counted LEFT JOIN page ON true")
            : ("", "", "page");
        return SqlStatement.From(
            $"""
            WITH asked AS MATERIALIZED (
                SELECT words, words[cardinality(words)] AS last, array_to_string(words, ' ') AS name,
                    length(array_to_string(words, ' ')) AS length, @kinds AS kinds
                FROM (SELECT {(near ? Near : Exact)} AS words) said){(words == Words.One ? "" : Several)},
            page AS (
                SELECT * FROM ({found}) hit
                WHERE (tier, word, length, id) {(back ? "<" : ">")} (@key0, @key1, @key2, @key3)
                ORDER BY {Order(back, "tier", "word", "length", "id")}
                {window}){counted}
            SELECT {SearchHits.View.Columns}, page.tier, page.word, page.length, page.id{total}
            FROM {from}{SearchHits.View.Joins}
            ORDER BY {Order(back, "page.tier", "page.word", "page.length", "page.id")}
            """);
    }

    private static string OfSeveral => $"(SELECT * FROM several LIMIT {Ordered})";

    // In the order of the tiers, so that a full page ends it.
    private static string OfOne(bool back, string share) => $"""
        (
            SELECT t.tier, h.word, h.length, h.id
            FROM asked a, LATERAL (SELECT k + level AS tier, level, k + greatest(level, 4) AS stored
                    FROM unnest(a.kinds) k, (VALUES (0), (4), (8)) l (level)
                    WHERE cardinality(a.words) = 1 AND k + level {(back ? "<=" : ">=")} @key0
                    ORDER BY {Order(back, "k + level")}) t,
                LATERAL (
                SELECT p.word, p.length::integer AS length, p.id
                FROM search_posting p
                WHERE p.tier = t.stored AND p.shared < a.length
                    AND (p.word, p.length, p.id) > {Bound(Start, ofCursor: !back)}
                    AND (p.word, p.length, p.id) < {Bound(End, ofCursor: back)}
                ORDER BY {Order(back, "p.word", "p.length", "p.id")}
                {share}) h
            {share})
        """;

    private static string Counted(Words words)
    {
        var total = words switch
        {
            Words.One => TotalOfOne,
            Words.Several => TotalOfSeveral,
            _ => $"CASE WHEN cardinality(a.words) > 1 THEN {TotalOfSeveral} ELSE {TotalOfOne} END",
        };
        return $"""
            ,
            counted AS MATERIALIZED (
                SELECT {total} AS total, c.changes FROM asked a, ({ChangeCount.Sum}) c (changes))
            """;
    }

    private static string Order(bool back, params string[] keys) =>
        string.Join(", ", keys.Select(key => key + (back ? " DESC" : "")));

    private static string Bound(string[] keys, bool ofCursor) => "(" + string.Join(", ", ofCursor
        ? keys.Select((key, place) => $"CASE WHEN t.tier = @key0 THEN @key{place + 1} ELSE {key} END")
        : keys) + ")";
}
