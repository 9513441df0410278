using System.Collections.Concurrent;
using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Common.Ports;
using FunQuail.Infrastructure.Catalog;
using FunQuail.Infrastructure.Persistence.Sql;
using FunQuail.TestKit;
using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Catalog;

[TestFixture]
internal sealed class CatalogCountingTests
{
    private readonly FakeClock _clock = new();
    private readonly ConcurrentQueue<string> _asked = [];
    private TestDatabase _database = null!;
    private CatalogCounting _counting = null!;

    [SetUp]
    public async Task Seed()
    {
        _database = await TestDatabase.CreateAsync();
        await ChangeAsync("""
            INSERT INTO artist_credit (id, guid, version, creation_date, key, printed_names, join_phrases, artist_guids,
                artist_mbids)
            VALUES (1, gen_random_uuid(), 1, now(), 'k', '{A}', '{""}', '{00000000-0000-0000-0000-0000000000a1}', '{NULL}');
            INSERT INTO tag (id, guid, version, creation_date, name, key)
            SELECT i, gen_random_uuid(), 1, now(), 'Tag ' || i, 'tag ' || i FROM generate_series(1, 5) i;
            """);
        await AddAsync(1, 5_400_000);
        await AddAsync(2, 1_800_000);
        await ChangeAsync("INSERT INTO recording_tag (recording_id, tag_id) VALUES (1, 3), (2, 3), (1, 2), (1, 4), (1, 5)");
        _asked.Clear();
        var reader = new SqlReader(_database.DataSource, new PublicAddress(new Uri("https://quail.example/")))
        {
            Witness = (statement, _) => _asked.Enqueue(statement.Text),
        };
        _counting = new CatalogCounting(reader, _clock);
    }

    [TearDown]
    public async Task Drop() => await _database.DisposeAsync();

    [Test]
    public async Task Things_are_counted_and_lengths_added_up()
    {
        var counts = await _counting.CountAsync(default);

        Assert.That((counts.Artists, counts.ReleaseGroups, counts.Releases, counts.Recordings), Is.EqualTo((0, 0, 0, 2)));
        Assert.That(counts.Hours, Is.EqualTo(2));
    }

    [Test]
    public async Task The_three_tags_that_most_recordings_have_come_first()
    {
        var counts = await _counting.CountAsync(default);

        Assert.That(counts.TopTags, Is.EqualTo(
            [new TagCount("Tag 3", 2), new TagCount("Tag 2", 1), new TagCount("Tag 4", 1)]));
    }

    [Test]
    public async Task What_costs_is_remembered_for_ten_minutes_and_what_is_kept_is_not()
    {
        await _counting.CountAsync(default);
        await AddAsync(3, 3_600_000);
        _clock.Advance(TimeSpan.FromSeconds(599));
        _asked.Clear();
        var young = await _counting.CountAsync(default);
        var asked = _asked.Count;
        _clock.Advance(TimeSpan.FromSeconds(1));
        var old = await _counting.CountAsync(default);

        Assert.That((young.Recordings, young.Hours), Is.EqualTo((3, 2.0)));
        Assert.That(asked, Is.EqualTo(1), "the kept counters alone");
        Assert.That((old.Recordings, old.Hours), Is.EqualTo((3, 3.0)));
    }

    [Test]
    public async Task Who_asks_together_makes_it_add_up_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _counting.CountAsync(default))));

        Assert.That(_asked.Count(statement => statement.Contains("duration", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    private Task AddAsync(int id, int milliseconds) => ChangeAsync($"""
        INSERT INTO recording (id, guid, version, creation_date, name, sort_key, name_key, artist_credit_id, duration, isrcs,
            attributed_to_id) VALUES ({id}, gen_random_uuid(), 1, now(), 'R', 'r', 'r', 1, {milliseconds}, '{"{}"}', 1)
        """);

    private async Task ChangeAsync(string script)
    {
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(script, connection);
        await command.ExecuteNonQueryAsync();
    }
}
