using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;
using FunQuail.TestKit;
using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Catalog.Search;

/// <summary>In which order hits come, against a naive reading of the same tables, page by page to the end and back.</summary>
[TestFixture]
internal sealed class RankTests
{
    private static readonly SearchKind[][] Kinds =
        [Enum.GetValues<SearchKind>(), [SearchKind.Recording], [SearchKind.Release, SearchKind.Artist]];

    private TestDatabase _database = null!;
    private Reads _reads = null!;
    private List<Named> _things = null!;

    [OneTimeSetUp]
    public async Task Seed()
    {
        _database = await CatalogSeed.SmallAsync();
        _reads = new Reads(_database.DataSource);
        _things = await ReadAsync(_database.DataSource);
    }

    [OneTimeTearDown]
    public async Task Drop() => await _database.DisposeAsync();

    [TestCase("artist")]
    [TestCase("a")]
    [TestCase("1")]
    [TestCase("12")]
    [TestCase("recording 1")]
    [TestCase("1 artist")]
    [TestCase("artist 12")]
    [TestCase("recording 12 artist")]
    [TestCase("release 100")]
    public async Task Walking_there_and_back_gives_each_hit_once_and_the_best_first(string text)
    {
        foreach (var kinds in Kinds)
        {
            var expected = Ranked(text.Split(' '), kinds);
            Assert.That(await ThereAsync(text, kinds, expected.Count), Is.EqualTo(expected));
            Assert.That(await BackAsync(text, kinds), Is.EqualTo(expected));
        }
    }

    [Test]
    public async Task A_jump_lands_where_the_number_says()
    {
        var expected = Ranked(["12"], Kinds[0]);
        foreach (var number in new[] { 1, 2, 5, 10_000 })
        {
            var page = await AskAsync("12", Kinds[0], new PageRequest(number, number == 10_000 ? 1 : 10));
            Assert.That(page.Results.Select(GuidOf), Is.EqualTo(expected.Skip((number - 1) * 10).Take(10)), $"page {number}");
        }
    }

    [Test]
    public async Task A_cursor_belongs_to_its_search()
    {
        var first = await AskAsync("12", Kinds[0], new PageRequest(Size: 1));
        var page = new PageRequest(Size: 1, Cursor: first.Next);
        var others = new[]
        {
            await _reads.Search.FindAsync(SearchText.From("13")!, Kinds[0], page, Viewer.Anonymous, default),
            await _reads.Search.FindAsync(SearchText.From("12")!, Kinds[1], page, Viewer.Anonymous, default),
        };

        Assert.That(others.Select(other => other.Errors.Single().Code), Is.All.EqualTo("paging.bad_cursor"));
    }

    private async Task<List<Guid>> ThereAsync(string text, SearchKind[] kinds, int total)
    {
        var found = new List<Guid>();
        var page = await AskAsync(text, kinds, new PageRequest(Size: 100));
        for (var pages = 0; pages < 100; pages++)
        {
            Assert.That((page.Total, page.TotalIsExact), Is.EqualTo((total, true)));
            found.AddRange(page.Results.Select(GuidOf));
            if (page.Next is null) return found;

            page = await AskAsync(text, kinds, new PageRequest(Size: 100, Cursor: page.Next));
        }

        return found;
    }

    private async Task<List<Guid>> BackAsync(string text, SearchKind[] kinds)
    {
        var found = new List<Guid>();
        // Behind the end, from where the page before leads back.
        var page = await AskAsync(text, kinds, new PageRequest(100, 100));
        for (var pages = 0; pages < 100 && page.Previous is not null; pages++)
        {
            page = await AskAsync(text, kinds, new PageRequest(Size: 100, Cursor: page.Previous));
            found.InsertRange(0, page.Results.Select(GuidOf));
        }

        return found;
    }

    private async Task<Page<SearchHit>> AskAsync(string text, SearchKind[] kinds, PageRequest page) =>
        (await _reads.Search.FindAsync(SearchText.From(text)!, kinds, page, Viewer.Anonymous, default)).Value;

    private List<Guid> Ranked(string[] words, SearchKind[] kinds) =>
    [
        .. _things
            .Where(thing => kinds.Contains(thing.Kind) && Has(thing.All, words))
            .OrderBy(thing => thing.Whole == string.Join(' ', words) ? 0 : Has(thing.Name, words) ? 1 : 2)
            .ThenBy(thing => thing.Kind)
            .ThenBy(thing => Completed(thing, words), StringComparer.Ordinal)
            .ThenBy(thing => thing.Whole.Length)
            .ThenBy(thing => thing.Id)
            .Select(thing => thing.Guid),
    ];

    /// <summary>The word that the last was the beginning of; of several words only whether it is one.</summary>
    private static string Completed(Named thing, string[] words)
    {
        if (words.Length > 1) return thing.All.Contains(words[^1]) ? "" : "~";

        var among = (Has(thing.Name, words) ? thing.Name : thing.Credit)
            .Where(word => word.StartsWith(words[0], StringComparison.Ordinal));
        return among.Order(StringComparer.Ordinal).First();
    }

    private static bool Has(IReadOnlyList<string> words, string[] asked) =>
        asked[..^1].All(words.Contains) && words.Any(word => word.StartsWith(asked[^1], StringComparison.Ordinal));

    private static Guid GuidOf(SearchHit hit) => hit switch
    {
        ArtistHit artist => artist.Item.Guid,
        ReleaseGroupHit group => group.Item.Guid,
        ReleaseHit release => release.Item.Guid,
        RecordingHit recording => recording.Item.Guid,
        _ => throw new ArgumentOutOfRangeException(nameof(hit)),
    };

    /// <summary>The seed's names are plain words.</summary>
    private static async Task<List<Named>> ReadAsync(NpgsqlDataSource source)
    {
        var things = new List<Named>();
        await using var command = source.CreateCommand(
            "SELECT 0, id, guid, lower(name), '' FROM artist UNION ALL "
            + string.Join(" UNION ALL ", new[] { "release_group", "release", "recording" }.Select((table, place) =>
                $"SELECT {place + 1}, x.id, x.guid, lower(x.name), lower(array_to_string(c.printed_names, ' ')) "
                + $"FROM {table} x JOIN artist_credit c ON c.id = x.artist_credit_id")));
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            things.Add(new Named(
                (SearchKind)reader.GetInt32(0), reader.GetInt32(1), reader.GetGuid(2), reader.GetString(3).Split(' '),
                reader.GetString(4).Split(' ')));
        }

        return things;
    }

    private sealed record Named(SearchKind Kind, int Id, Guid Guid, string[] Name, string[] Credit)
    {
        public IReadOnlyList<string> All { get; } = [.. Name, .. Credit];

        public string Whole { get; } = string.Join(' ', Name);
    }
}
