using FunQuail.Infrastructure.Persistence.Connections;
using FunQuail.TestKit;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Connections;

/// <summary>A server that was filled by an older version holds, once it is migrated, what a new one holds.</summary>
[TestFixture]
internal sealed class UpgradeTests
{
    private const string Foundation = "20261121080000_ReadIndexes";

    /// <summary>Rows as the foundation wrote them, with its triggers at work.</summary>
    private const string Rows = """
        INSERT INTO artist (id, guid, version, creation_date, name, sort_key, name_key, content_category, attributed_to_id)
        SELECT i, md5('a' || i)::uuid, 1, '2026-01-01Z', 'Anna ' || i, 'anna ' || i, 'anna ' || i, 'music', 1
        FROM generate_series(1, 5) i;
        INSERT INTO artist_credit (id, guid, version, creation_date, key, printed_names, join_phrases, artist_guids, artist_mbids)
        SELECT id, md5('c' || id)::uuid, 1, '2026-01-01Z', 'k' || id, ARRAY[name], ARRAY[''], ARRAY[guid], ARRAY[NULL::uuid]
        FROM artist;
        INSERT INTO credited_name (artist_credit_id, position, artist_id, name, join_phrase)
        SELECT id, 0, id, name, '' FROM artist;
        INSERT INTO release_group (id, guid, version, creation_date, name, sort_key, name_key, artist_credit_id, primary_type,
            secondary_types, attributed_to_id)
        SELECT i, md5('g' || i)::uuid, 1, '2026-01-01Z', 'Regen ' || i, 'regen ' || i, 'regen ' || i, i, 'album', '{}', 1
        FROM generate_series(1, 5) i;
        INSERT INTO release (id, guid, version, creation_date, name, sort_key, name_key, release_group_id, artist_credit_id,
            attributed_to_id)
        SELECT i, md5('r' || i)::uuid, 1, '2026-01-01Z', 'Regen ' || i, 'regen ' || i, 'regen ' || i, i, i, 1
        FROM generate_series(1, 5) i;
        INSERT INTO recording (id, guid, version, creation_date, name, sort_key, name_key, artist_credit_id, duration, license_id,
            isrcs, attributed_to_id)
        SELECT i, md5('t' || i)::uuid, 1, '2026-01-01Z', 'Tropfen ' || i, 'tropfen ' || i, 'tropfen ' || i, 1 + i % 5, 180000,
            CASE WHEN i % 2 = 0 THEN (SELECT min(id) FROM license) END, '{}', 1
        FROM generate_series(1, 20) i;
        INSERT INTO track (id, guid, release_id, recording_id, medium, position)
        SELECT i, md5('p' || i)::uuid, 1 + i % 5, i, 1, i FROM generate_series(1, 20) i;
        INSERT INTO tag (id, guid, version, creation_date, name, key)
        SELECT i, md5('w' || i)::uuid, 1, '2026-01-01Z', 'Wet ' || i, 'wet ' || i FROM generate_series(1, 3) i;
        INSERT INTO recording_tag (recording_id, tag_id) SELECT i, 1 + i % 3 FROM generate_series(1, 10) i;
        INSERT INTO release_tag (release_id, tag_id) VALUES (1, 1), (2, 1);
        INSERT INTO artist_tag (artist_id, tag_id) VALUES (3, 2);
        INSERT INTO upload (id, guid, version, creation_date, state, recording_id, track_id, collection_id, owner_id, folder,
            file_name, size, modified_at, in_store, problems, audio_bit_rate, audio_channels, audio_codec, audio_duration,
            audio_hash, audio_mimetype, audio_sample_rate)
        SELECT i, md5('u' || i)::uuid, 1, '2026-01-01Z', CASE WHEN i % 7 = 0 THEN 'missing' ELSE 'finished' END, i, i, 1, 1,
            '/music', i || '.mp3', 4000000, '2026-01-01Z', false, '[]', 100000 + i * 20000, 2,
            CASE WHEN i % 3 = 0 THEN 'flac' ELSE 'mp3' END, 180000, sha256(i::text::bytea), 'audio/mpeg', 44100
        FROM generate_series(1, 20) i;
        INSERT INTO collection_upload (collection_id, upload_id) SELECT 1, id FROM upload;
        SELECT refresh_playability(ARRAY(SELECT id FROM recording), '{}', '{}', '{}');
        """;

    /// <summary>What tables the program has, but for the log of changes and the history of migrations.</summary>
    private const string Tables =
        "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace "
        + "AND relname NOT IN ('changes', '__EFMigrationsHistory', 'counter') ORDER BY 1";

    // Which of its shards a count is in is chance.
    private const string Counts = "SELECT kind || ' ' || sum(n) FROM counter GROUP BY kind ORDER BY 1";

    [Test]
    public async Task A_filled_database_of_the_foundation_becomes_what_a_new_one_is()
    {
        await using var older = await TestDatabase.CreateEmptyAsync();
        await MigrateAsync(older.DataSource, Foundation);
        await RunAsync(older.DataSource, Rows);
        await MigrateAsync(older.DataSource, target: null);
        await using var newer = await TestDatabase.CreateAsync();
        await RunAsync(newer.DataSource, Rows);

        Assert.That(await ListAsync(older.DataSource, Counts), Is.EqualTo(await ListAsync(newer.DataSource, Counts)));
        foreach (var table in await ListAsync(newer.DataSource, Tables))
        {
            var rows = $"SELECT (to_jsonb(t) - 'guid' - 'creation_date')::text FROM \"{table}\" t ORDER BY 1";
            Assert.That(
                await ListAsync(older.DataSource, rows), Is.EqualTo(await ListAsync(newer.DataSource, rows)), table);
        }
    }

    private static async Task MigrateAsync(NpgsqlDataSource source, string? target)
    {
        await using var context = Schema.OpenContext(source);
        await context.GetService<IMigrator>().MigrateAsync(target);
    }

    private static async Task<List<string>> ListAsync(NpgsqlDataSource source, string query)
    {
        var rows = new List<string>();
#pragma warning disable CA2100 // Names of tables come from the database itself.
        await using var command = source.CreateCommand(query);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }

    private static async Task RunAsync(NpgsqlDataSource source, string script)
    {
#pragma warning disable CA2100 // Tests write their own SQL.
        await using var command = source.CreateCommand(script);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
