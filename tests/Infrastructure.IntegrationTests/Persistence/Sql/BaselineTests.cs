using System.Runtime.CompilerServices;
using System.Text;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Infrastructure.Persistence.Sql;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;

/// <summary>
/// The statements as PostgreSQL gets them, beside the tests in <c>Sql/*.sql</c>, so that a change of a read is reviewed as SQL.
/// <c>UPDATE_BASELINES=1</c> rewrites the files.
/// </summary>
[TestFixture]
internal sealed class BaselineTests
{
    private static readonly string[] Lists =
    [
        "artists", "artists with two tags", "artists that can be played", "release groups", "releases", "releases with a tag",
        "releases of an artist", "releases that can be played of an artist", "releases of a group", "recordings",
        "recordings that can be played", "recordings with words", "recordings with words of a release", "recordings of a release",
        "tags", "tags that begin so", "tags of a recording", "attachments",
        "release groups of an artist", "recordings of an artist", "releases with a guest", "releases of a recording",
        "uploads of a recording", "artists of a tag", "releases of a tag", "recordings of a tag", "collections of an artist",
        "collections of a release", "collections of a recording", "licenses", "recordings of high quality", "recordings in opus",
        "recordings in good opus or vorbis", "recordings by all filters", "releases without a date",
        "recordings of a quality of a release", "artists of several", "releases at home",
    ];

    private TestDatabase _database = null!;

    [OneTimeSetUp]
    public async Task Seed() => _database = await CatalogSeed.SmallAsync();

    [OneTimeTearDown]
    public async Task Drop() => await _database.DisposeAsync();

    [TestCaseSource(nameof(Lists))]
    public Task A_list_is_asked_for_by_the_statements_of_its_baseline(string name) => CheckAsync(name, Reads.Follower, name);

    [TestCase("recordings")]
    [TestCase("recordings of a tag")]
    public Task Who_has_no_collections_is_read_along_the_index(string name) =>
        CheckAsync(name, Viewer.Anonymous, name + " for anybody");

    [Test]
    public async Task An_item_is_asked_for_by_the_statements_of_its_baseline()
    {
        var text = new StringBuilder();
        var reads = new Reads(_database.DataSource, (statement, _) => Append(text, statement));
        await reads.Artists.GetAsync(ListCases.Seeded("artist1"), default);
        await reads.Groups.GetAsync(ListCases.Seeded("group1"), Reads.Follower, default);
        await reads.Releases.GetAsync(ListCases.Seeded("release1"), Reads.Follower, default);
        await reads.Recordings.GetAsync(ListCases.Seeded("recording1"), Reads.Follower, default);
        await reads.Tags.GetAsync("Tag 1", default);
        await reads.Licenses.GetAsync("cc0-1.0", default);
        await reads.Attachments.GetAsync(ListCases.Seeded("attachment1"), default);
        await reads.Audio.ListAsync(ListCases.Seeded("recording1"), null, Reads.Follower, default);
        await AssertBaselineAsync("items", text.ToString());
    }

    [Test]
    public async Task A_search_is_asked_for_by_the_statements_of_its_baseline()
    {
        var text = new StringBuilder();
        var reads = new Reads(_database.DataSource, (statement, _) => Append(text, statement));
        text.Append("-- the first page\n");
        var first = await FindAsync("artist 12", new PageRequest(Size: 2));
        text.Append("-- the next page\n");
        var next = await FindAsync("artist 12", new PageRequest(Size: 2, Cursor: first.Next));
        text.Append("-- the page before that\n");
        await FindAsync("artist 12", new PageRequest(Size: 2, Cursor: next.Previous));
        text.Append("-- a page by its number, forgiving a typo\n");
        await FindAsync("artisd", new PageRequest(2, 2));
        await AssertBaselineAsync("search", text.ToString());

        async Task<Page<SearchHit>> FindAsync(string asked, PageRequest page) => (await reads.Search.FindAsync(
            SearchText.From(asked)!, Enum.GetValues<SearchKind>(), page, Reads.Follower, default)).Value;
    }

    private async Task CheckAsync(string name, Viewer viewer, string file)
    {
        var list = ListCases.All().Single(list => list.Name == name);
        var text = new StringBuilder();
        var reads = new Reads(_database.DataSource, (statement, _) => Append(text, statement));
        text.Append("-- the first page\n");
        var first = (await list.Ask(reads, new PageRequest(Size: 2), viewer))!.Value.Value;
        if (first.Next is not null)
        {
            text.Append("-- the next page\n");
            var next = (await list.Ask(reads, new PageRequest(Size: 2, Cursor: first.Next), viewer))!.Value.Value;
            text.Append("-- the page before that\n");
            await list.Ask(reads, new PageRequest(Size: 2, Cursor: next.Previous), viewer);
        }

        await AssertBaselineAsync(file, text.ToString());
    }

    private static void Append(StringBuilder text, SqlStatement statement)
    {
        text.Append(statement.Text).Append(";\n");
        var values = statement.Values.Select((name, place) => $"${place + 1}: {name}");
        if (statement.Values.Count > 0) text.Append("-- ").AppendJoin(", ", values).Append('\n');
        text.Append('\n');
    }

    private static async Task AssertBaselineAsync(string name, string text, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Sql", name.Replace(' ', '-') + ".sql");
        if (Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1") await File.WriteAllTextAsync(file, text);
        Assert.That(
            text, Is.EqualTo(File.Exists(file) ? await File.ReadAllTextAsync(file) : ""), "UPDATE_BASELINES=1 rewrites it");
    }
}
