using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence;

/// <summary>Totals and counters that triggers keep always equal a recount, whoever writes.</summary>
[TestFixture]
public sealed class CounterTests
{
    private static readonly string[] Tables = ["artist", "release_group", "release", "recording", "tag"];

    private static readonly string[] Statements =
    [
        "INSERT INTO artist (id, guid, version, creation_date, name, sort_key, name_key, content_category, attributed_to_id) "
            + "VALUES (nextval('artist_key'), gen_random_uuid(), 1, now(), 'A', 'a', 'a', 'music', 1)",
        "INSERT INTO tag (id, guid, version, creation_date, name, key) "
            + "SELECT nextval('tag_key'), g, 1, now(), g::text, g::text FROM gen_random_uuid() g",
        "WITH c AS ("
            + "INSERT INTO artist_credit "
            + "(id, guid, version, creation_date, key, printed_names, join_phrases, artist_guids, artist_mbids) "
            + "SELECT nextval('artist_credit_key'), g, 1, now(), g::text, '{A,A}', '{x,x}', '{}', '{}' "
            + "FROM gen_random_uuid() g RETURNING id) "
            + "INSERT INTO credited_name (artist_credit_id, position, artist_id, name, join_phrase) "
            + "SELECT c.id, n.position, n.artist, 'A', '' "
            + "FROM c, (VALUES (0, @artist), (1, @other_artist)) n (position, artist) WHERE n.artist IS NOT NULL",
        "INSERT INTO release_group (id, guid, version, creation_date, name, sort_key, name_key, "
            + "primary_type, secondary_types, artist_credit_id, attributed_to_id) "
            + "SELECT nextval('release_group_key'), gen_random_uuid(), 1, now(), 'G', 'g', 'g', "
            + "'album', '{}', @artist_credit, 1 WHERE @artist_credit IS NOT NULL",
        "INSERT INTO release (id, guid, version, creation_date, name, sort_key, name_key, "
            + "release_group_id, artist_credit_id, attributed_to_id) "
            + "SELECT nextval('release_key'), gen_random_uuid(), 1, now(), 'R', 'r', 'r', @release_group, @artist_credit, 1 "
            + "WHERE @artist_credit IS NOT NULL AND @release_group IS NOT NULL",
        "INSERT INTO recording (id, guid, version, creation_date, name, sort_key, name_key, "
            + "artist_credit_id, duration, isrcs, attributed_to_id) "
            + "SELECT nextval('recording_key'), gen_random_uuid(), 1, now(), 'R', 'r', 'r', "
            + "@artist_credit, 1000, '{}', 1 WHERE @artist_credit IS NOT NULL",
        "INSERT INTO track (id, guid, release_id, recording_id, medium, position) "
            + "SELECT nextval('track_key'), gen_random_uuid(), @release, @recording, 1, 1 "
            + "WHERE @release IS NOT NULL AND @recording IS NOT NULL",
        "INSERT INTO release_tag (release_id, tag_id) "
            + "SELECT @release, @tag WHERE @release IS NOT NULL AND @tag IS NOT NULL ON CONFLICT DO NOTHING",
        "INSERT INTO artist_tag (artist_id, tag_id) "
            + "SELECT @artist, @tag WHERE @artist IS NOT NULL AND @tag IS NOT NULL ON CONFLICT DO NOTHING",
        "INSERT INTO recording_tag (recording_id, tag_id) "
            + "SELECT @recording, @tag WHERE @recording IS NOT NULL AND @tag IS NOT NULL ON CONFLICT DO NOTHING",
        "UPDATE release SET artist_credit_id = @artist_credit, release_group_id = @release_group WHERE id = @release",
        "UPDATE recording SET artist_credit_id = @artist_credit WHERE id = @recording",
        "UPDATE release_group SET artist_credit_id = @artist_credit WHERE id = @release_group",
        "UPDATE track SET release_id = @release WHERE recording_id = @recording",
        "UPDATE recording SET license_id = CASE WHEN license_id IS NULL THEN (SELECT min(id) FROM license) END "
            + "WHERE id = @recording",
        "DELETE FROM track WHERE release_id = @release",
        "DELETE FROM release WHERE id = @release",
        "DELETE FROM recording WHERE id = @recording",
        "DELETE FROM tag WHERE id = @tag",
        "DELETE FROM release_tag WHERE tag_id = @tag",
        "DELETE FROM recording_tag WHERE tag_id = @tag",
        "DELETE FROM release_group WHERE id = @release_group",
        "DELETE FROM artist_credit WHERE id = @artist_credit",
        "DELETE FROM artist WHERE id = @artist",
    ];

    private Ground _ground = null!;

    [SetUp]
    public async Task MakeGround() => _ground = await Ground.MakeAsync();

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task Counters_equal_a_recount_after_random_work_of_four_connections()
    {
        await Task.WhenAll(Enumerable.Range(1, 4).Select(seed => WorkAsync(new Dice((ulong)seed))));

        Assert.That(await _ground.CountAsync("track"), Is.Not.Zero, "the walk went somewhere");
        await AssertCountedAsync();
    }

    [Test]
    public async Task Names_that_are_stored_after_what_they_credit_are_counted()
    {
        await _ground.DoAsync(command =>
        {
            // A new picture puts the artist, and the names of its credit with it, behind the release in EF Core's order of work.
            var picture = Domain.Media.Attachment.Create(Make.Guid(), new byte[32], "image/png", 1, 1, 1, Make.Now);
            command.Context.Add(picture);
            var artist = command.AddArtist("Ada Quail");
            artist.ShowCover(picture.Id);
            var credit = Make.Credit(artist, artist);
            command.Context.Add(credit);
            var group = Make.Group(credit);
            command.Context.Add(group);
            command.Context.AddRange(Make.Release(group, credit), Make.Recording(credit));
            return Task.CompletedTask;
        });

        var counted =
            await _ground.AskAsync<int[]>("SELECT ARRAY[release_group_count, release_count, recording_count] FROM artist");
        Assert.That(counted, Is.EqualTo([1, 1, 1]));
    }

    private async Task WorkAsync(Dice dice)
    {
        for (var round = 0; round < 150; round++)
        {
            await using var connection = await _ground.Source.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            try
            {
                for (var step = dice.Roll(4); step >= 0; step--) await RunAsync(connection, dice);
                if (dice.Roll(6) > 0) await transaction.CommitAsync();
            }
            catch (PostgresException failure)
                when (failure.SqlState.StartsWith("23", StringComparison.Ordinal) || failure.SqlState == "40P01")
            {
                // Refused by a key, or in the way of another: rolled back as a whole.
            }
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, Dice dice)
    {
        // Twice as much coming as going.
        var sql = dice.Pick(Statements[..(dice.Roll(3) > 0 ? 15 : Statements.Length)]);
        foreach (var table in (string[])[.. Tables, "artist_credit"])
        {
            sql = sql.Replace($"@other_{table}", Any(table, dice), StringComparison.Ordinal);
            sql = System.Text.RegularExpressions.Regex.Replace(sql, $@"@{table}\b", Any(table, dice));
        }

#pragma warning disable CA2100 // Put together from the constants above.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static string Any(string table, Dice dice) =>
        $"(SELECT id FROM {table} ORDER BY id OFFSET {dice.Roll(1000)} % greatest(1, (SELECT count(*) FROM {table})) LIMIT 1)";

    private async Task AssertCountedAsync()
    {
        foreach (var table in Tables)
        {
            var kept = await _ground.AskAsync<long>("SELECT coalesce(sum(n), 0)::bigint FROM counter WHERE kind = $1", table);
            Assert.That(kept, Is.EqualTo(await _ground.CountAsync(table)), $"total of {table}");
        }

        (string Table, string Counter, string Recount)[] counters =
        [
            ("artist", "release_group_count", Credited("release_group")),
            ("artist", "release_count", Credited("release")),
            ("artist", "recording_count", Credited("recording")),
            ("release_group", "release_count", "SELECT count(*) FROM release r WHERE r.release_group_id = x.id"),
            ("release", "track_count", "SELECT count(*) FROM track t WHERE t.release_id = x.id"),
            ("tag", "artist_count", "SELECT count(*) FROM artist_tag t WHERE t.tag_id = x.id"),
            ("tag", "release_count", "SELECT count(*) FROM release_tag t WHERE t.tag_id = x.id"),
            ("tag", "recording_count", "SELECT count(*) FROM recording_tag t WHERE t.tag_id = x.id"),
            ("license", "recording_count", "SELECT count(*) FROM recording r WHERE r.license_id = x.id"),
            ("release", "tagged", "SELECT EXISTS (SELECT FROM release_tag t WHERE t.release_id = x.id)"),
            ("recording", "tagged", "SELECT EXISTS (SELECT FROM recording_tag t WHERE t.recording_id = x.id)"),
            ("artist_tag", "thing_creation_date", "SELECT t.creation_date FROM artist t WHERE t.id = x.artist_id"),
            ("release_tag", "thing_creation_date", "SELECT t.creation_date FROM release t WHERE t.id = x.release_id"),
            ("recording_tag", "thing_creation_date", "SELECT t.creation_date FROM recording t WHERE t.id = x.recording_id"),
        ];
        foreach (var (table, counter, recount) in counters)
        {
            var wrong = await _ground.ListAsync<string>(
                $"SELECT x || ': kept ' || x.{counter} || ', counted ' || ({recount}) "
                + $"FROM {table} x WHERE x.{counter} <> ({recount})");
            Assert.That(wrong, Is.Empty, $"{table}.{counter}");
        }
    }

    private static string Credited(string child) =>
        $"SELECT count(*) FROM {child} c WHERE EXISTS ("
        + "SELECT FROM credited_name n WHERE n.artist_credit_id = c.artist_credit_id AND n.artist_id = x.id)";
}
