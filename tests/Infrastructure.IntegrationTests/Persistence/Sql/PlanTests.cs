using System.Text.Json;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Infrastructure.Persistence.Sql;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;

/// <summary>
/// How PostgreSQL runs each list on the large catalogue: what it reads and sorts must not grow with the catalogue.
/// </summary>
[TestFixture]
internal sealed class PlanTests
{
    // Of 100,000 recordings, or 10,000 releases, or 2,000 artists.
    private const int ManyRows = 4_000;

    private const string Fetched =
        "what has the words is fetched before it is put in order, but never more than 10,000 things, however large the catalogue";

    private static readonly PageRequest FirstPage = new(Size: 25);

    /// <summary>What may read more, and why. An entry that is not needed any more fails its test.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["recordings that can be played"] =
            "an unknown viewer with a collection: what is for accounts is looked through for theirs, from the index alone",
        ["recordings with two tags"] =
            "the members of both tags, of which one is on a third of all recordings, are merged, from the index alone",
        ["recordings of an artist"] =
            "an artist's recordings are found by their credits and sorted; this artist has a quarter of all that there are",
        ["recordings in opus of a tag"] =
            "the newest of a tag are looked through for a format that one in eighty has",
        ["recordings by all filters"] =
            "of seven filters at once the planner chooses one and looks its rows through for the others",
        ["artists with a frequent word"] = Fetched,
        ["release groups with words"] = Fetched,
        ["releases with words"] = Fetched,
        ["releases with a frequent word"] = Fetched,
    };

    private TestDatabase _database = null!;

    [OneTimeSetUp]
    public async Task Seed() => _database = await CatalogSeed.LargeAsync();

    [OneTimeTearDown]
    public async Task Drop() => await _database.DisposeAsync();

    [TestCaseSource(typeof(ListCases), nameof(ListCases.All))]
    public async Task A_page_reads_by_index_and_sorts_little(ListCase list)
    {
        var faults = new List<string>();
        foreach (var viewer in Reads.Viewers)
        {
            // Every order of the whole list; with filters the list's own.
            foreach (var order in list.Filtered ? [null] : list.AllOrders)
            {
                var first = await FaultsAsync(list, FirstPage with { Ordering = order }, viewer, faults);
                if (first.Next is not null) await FaultsAsync(list, FirstPage with { Cursor = first.Next }, viewer, faults);
            }
        }

        if (Exceptions.TryGetValue(list.Name, out var reason))
            Assert.That(faults, Is.Not.Empty, "not needed any more: " + reason);
        else
            Assert.That(faults, Is.Empty, string.Join("\n\n", faults));
    }

    private async Task<Page<string>> FaultsAsync(ListCase list, PageRequest asked, Viewer viewer, List<string> faults)
    {
        var statements = new List<(SqlStatement Statement, IReadOnlyDictionary<string, SqlValue> Values)>();
        var reads = new Reads(_database.DataSource, (text, values) => statements.Add((text, values)));
        var page = (await list.Ask(reads, asked, viewer))!.Value.Value;
        // The last statement is the page, whatever it is counted by. An estimate is a plan already.
        var pages = statements.Where(one => one.Statement.Text.Contains("ORDER BY", StringComparison.Ordinal)
            && !one.Statement.Text.StartsWith("EXPLAIN", StringComparison.Ordinal));
        foreach (var (statement, values) in pages)
        {
            var plan = await ExplainAsync(statement, values);
            var nodes = Nodes(plan.RootElement[0].GetProperty("Plan")).ToList();
            var seen = nodes.Where(node => !node.TryGetProperty("Plans", out _) && !IsSmall(node)).Sum(RowsOf);
            var sorted = nodes
                .Where(node => node.GetProperty("Node Type").GetString()!.Contains("Sort", StringComparison.Ordinal))
                .SelectMany(node => node.GetProperty("Plans").EnumerateArray()).Sum(RowsOf);
            var scanned = nodes.Where(IsSeqScan).Select(node => node.GetProperty("Relation Name").GetString()).ToList();
            if (seen > ManyRows || sorted > ManyRows || scanned.Count > 0)
            {
                faults.Add($"{list.Name} ({viewer.ActorId}, {asked.Ordering}): {seen} rows seen, {sorted} sorted, scanned: "
                    + string.Join(", ", scanned) + "\n" + statement.Text + "\nPLAN " + string.Join(" | ", nodes.Select(Line)));
            }
        }

        return page;
    }

    // Tables of a page or two are best read whole.
    private static bool IsSmall(JsonElement node) =>
        node.GetProperty("Node Type").GetString() == "Seq Scan" && node.GetProperty("Actual Rows").GetDouble() <= 300;

    private static bool IsSeqScan(JsonElement node) => node.GetProperty("Node Type").GetString() == "Seq Scan" && !IsSmall(node);

    private static double RowsOf(JsonElement node) =>
        (node.GetProperty("Actual Rows").GetDouble()
            + (node.TryGetProperty("Rows Removed by Filter", out var removed) ? removed.GetDouble() : 0))
        * node.GetProperty("Actual Loops").GetDouble();

    private static string Line(JsonElement node) =>
        node.GetProperty("Node Type").GetString() + " "
            + (node.TryGetProperty("Index Name", out var index) ? index.GetString() : "") + " " + RowsOf(node);

    private static IEnumerable<JsonElement> Nodes(JsonElement node) => node.TryGetProperty("Plans", out var children)
        ? children.EnumerateArray().SelectMany(Nodes).Prepend(node)
        : [node];

    private async Task<JsonDocument> ExplainAsync(SqlStatement statement, IReadOnlyDictionary<string, SqlValue> values)
    {
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement is the program's own.
        // A plan for any values is what a prepared statement ends up with.
        command.CommandText = "SET plan_cache_mode = force_generic_plan";
        await command.ExecuteNonQueryAsync();
        command.CommandText = "EXPLAIN (ANALYZE, FORMAT JSON) " + statement.Text;
#pragma warning restore CA2100
        foreach (var value in statement.Values) command.Parameters.Add(values[value].ToParameter());
        return JsonDocument.Parse((string)(await command.ExecuteScalarAsync())!);
    }
}
