using System.Text.Json;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;
using FunQuail.Infrastructure.Persistence.Sql;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Catalog.Search;

/// <summary>
/// What PostgreSQL reads for a search of the large catalogue does not grow with the catalogue, however common what is asked for
/// is: of its 121,000 things all are a recording, a release, a group or an artist, and all but a few have an artist's name.
/// </summary>
[TestFixture]
internal sealed class BoundTests
{
    // Fifty of each tier, and what the views of fifty hits need.
    private const int ManyRows = 4_000;

    // Of 8 kB each. Counting what has a word that all have would read a thousand of the index.
    private const int ManyBlocks = 300;

    private TestDatabase _database = null!;

    [OneTimeSetUp]
    public async Task Seed() => _database = await CatalogSeed.LargeAsync();

    [OneTimeTearDown]
    public async Task Drop() => await _database.DisposeAsync();

    [TestCase("recording")]
    [TestCase("artist")]
    [TestCase("a")]
    [TestCase("r")]
    [TestCase("1")]
    [TestCase("99")]
    [TestCase("artist 1999")]
    [TestCase("nothing")]
    public async Task Pages_of_a_common_word_read_little(string text)
    {
        var statements = new List<(SqlStatement Statement, IReadOnlyDictionary<string, SqlValue> Values)>();
        var reads = new Reads(_database.DataSource, (statement, values) => statements.Add((statement, values)));
        var first = await AskAsync(reads, text, new PageRequest());
        if (first.Next is not null) await AskAsync(reads, text, new PageRequest(Cursor: first.Next));

        Assert.That(statements, Is.Not.Empty);
        foreach (var (statement, values) in statements)
        {
            var plan = await ExplainAsync(statement, values);
            var rows = Nodes(plan).Where(node => !node.TryGetProperty("Plans", out _)).Sum(RowsOf);
            Assert.That(rows, Is.LessThan(ManyRows), statement.Text + plan);
            // What a function reads its plan does not tell.
            if (statement.Text.Contains("counted.total", StringComparison.Ordinal))
                Assert.That(BlocksOf(Nodes(plan).Single(IsTotal)), Is.LessThan(ManyBlocks), statement.Text);
        }
    }

    [TestCase("recording 1")]
    [TestCase("1 artist")]
    public async Task Of_several_common_words_so_many_are_put_in_order(string text)
    {
        var reads = new Reads(_database.DataSource);
        var first = await AskAsync(reads, text, new PageRequest(1, 100));
        var last = await AskAsync(reads, text, new PageRequest(100, 100));

        Assert.That((first.Total, first.TotalIsExact), Is.EqualTo((10_001, false)));
        Assert.That((last.Results.Count, last.Next), Is.EqualTo((100, (string?)null)));
    }

    [Test]
    public async Task A_total_beyond_ten_thousand_is_estimated_and_below_it_is_exact()
    {
        var reads = new Reads(_database.DataSource);
        var common = await AskAsync(reads, "recording", new PageRequest());
        var rare = await AskAsync(reads, "recording 4711", new PageRequest());
        var some = await AskAsync(reads, "77", new PageRequest());

        Assert.That(common.TotalIsExact, Is.False);
        Assert.That(common.Total, Is.EqualTo(100_000).Within(10_000));
        Assert.That((rare.Total, rare.TotalIsExact), Is.EqualTo((12, true)));
        Assert.That((some.Total, some.TotalIsExact), Is.EqualTo((await CountAsync("77"), true)));
    }

    private async Task<int> CountAsync(string beginning)
    {
        await using var command = _database.DataSource.CreateCommand(
            "SELECT count(*)::integer FROM search_document WHERE ' ' || name || ' ' || credit LIKE '% ' || $1 || '%'");
        command.Parameters.AddWithValue(beginning);
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<Page<SearchHit>> AskAsync(Reads reads, string text, PageRequest page) => (await reads.Search
        .FindAsync(SearchText.From(text)!, Enum.GetValues<SearchKind>(), page, Viewer.Anonymous, default)).Value;

    private static bool IsTotal(JsonElement node) =>
        node.TryGetProperty("Subplan Name", out var name) && name.ValueEquals("CTE counted");

    private static int BlocksOf(JsonElement plan) =>
        plan.GetProperty("Shared Hit Blocks").GetInt32() + plan.GetProperty("Shared Read Blocks").GetInt32();

    private static double RowsOf(JsonElement node) =>
        (node.GetProperty("Actual Rows").GetDouble()
            + (node.TryGetProperty("Rows Removed by Filter", out var removed) ? removed.GetDouble() : 0))
        * node.GetProperty("Actual Loops").GetDouble();

    private static IEnumerable<JsonElement> Nodes(JsonElement node) => node.TryGetProperty("Plans", out var children)
        ? children.EnumerateArray().SelectMany(Nodes).Prepend(node)
        : [node];

    private async Task<JsonElement> ExplainAsync(SqlStatement statement, IReadOnlyDictionary<string, SqlValue> values)
    {
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement is the program's own.
        // A plan for any values is what a prepared statement ends up with; the first run fills the caches of the connection.
        command.CommandText = "SET plan_cache_mode = force_generic_plan";
        await command.ExecuteNonQueryAsync();
        command.CommandText = statement.Text;
        foreach (var value in statement.Values) command.Parameters.Add(values[value].ToParameter());
        await command.ExecuteNonQueryAsync();
        command.CommandText = "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + statement.Text;
#pragma warning restore CA2100
        return JsonDocument.Parse((string)(await command.ExecuteScalarAsync())!).RootElement[0].GetProperty("Plan");
    }
}
