using System.Globalization;
using Npgsql;

namespace FunQuail.TestKit;

/// <summary>
/// A catalogue made by the database itself, the same each time: a release to ten recordings, an artist to fifty, many equal names
/// and dates, some dates unknown, and four collections of which two are private. 100,000 recordings take some ten seconds.
/// </summary>
public static class CatalogSeed
{
    /// <summary>Enough that every filter finds something on every list, and little enough to be evaluated by hand.</summary>
    public const int Small = 3000;

    /// <summary>As many as a page must be quick with.</summary>
    public const int Large = 100_000;

    /// <summary>Keys of the collections: everybody's, accounts', and two private ones.</summary>
    public const int Everybodys = 1, Accounts = 2, PrivateOne = 3, PrivateOther = 4;

    private const string Things = """
        SET session_replication_role = replica;
        INSERT INTO federated_domain (id, guid, version, creation_date, name)
        VALUES (2, md5('domain')::uuid, 1, '2020-01-01Z', 'elsewhere.example');
        INSERT INTO actor (id, guid, version, creation_date, type, domain_id, preferred_username, name, fid)
        VALUES (2, md5('actor')::uuid, 1, '2020-01-01Z', 'person', 2, 'ada', 'Ada', 'https://elsewhere.example/actors/ada');
        INSERT INTO collection (id, guid, version, creation_date, name, visibility, owner_id, automatic) VALUES
            (2, md5('collection 2')::uuid, 1, '2020-01-01Z', 'For accounts', 1, 1, false),
            (3, md5('collection 3')::uuid, 1, '2020-01-01Z', 'Private', 0, 1, false),
            (4, md5('collection 4')::uuid, 1, '2020-01-01Z', 'Other private', 0, 1, false);
        INSERT INTO tag (id, guid, version, creation_date, name, key)
        SELECT i, md5('tag' || i)::uuid, 1, '2020-01-01Z'::timestamptz + i / 3 * interval '1 hour', 'Tag ' || i, 'tag ' || i
        FROM generate_series(1, 60) i;
        INSERT INTO attachment (id, guid, version, creation_date, sha256, mimetype, size, width, height, source)
        SELECT i, md5('attachment' || i)::uuid, 1, '2020-01-01Z'::timestamptz + i / 3 * interval '1 minute',
            sha256(i::text::bytea),
            CASE WHEN i % 2 = 0 THEN 'image/png' ELSE 'image/jpeg' END, 1000 + i, 600, 600,
            CASE WHEN i % 7 = 0 THEN 'https://elsewhere.example/' || i END
        FROM generate_series(1, :releases / 2) i;
        INSERT INTO artist (id, guid, version, creation_date, name, sort_key, name_key, mbid, fid, content_category, cover_id,
            attributed_to_id)
        SELECT i, md5('artist' || i)::uuid, 1 + i % 3, '2020-01-01Z'::timestamptz + i / 3 * interval '1 minute',
            'Artist ' || i % (:artists * 4 / 5), 'artist ' || i % (:artists * 4 / 5), 'artist ' || i % (:artists * 4 / 5),
            CASE WHEN i % 2 = 0 THEN md5('artist mbid' || i)::uuid END,
            CASE WHEN i % 50 = 7 THEN 'https://elsewhere.example/artists/' || i END,
            CASE WHEN i % 20 = 0 THEN 'podcast' WHEN i % 33 = 0 THEN 'other' ELSE 'music' END,
            CASE WHEN i % 3 = 0 THEN 1 + i % (:releases / 2) END, CASE WHEN i % 50 = 7 THEN 2 ELSE 1 END
        FROM generate_series(1, :artists) i;
        """;

    private const string Credits = """
        CREATE TEMPORARY TABLE seed_credit AS
        SELECT i AS credit, 0 AS position, i AS artist, '' AS phrase FROM generate_series(1, :artists) i
        UNION ALL SELECT :artists + i, 0, i, ' & ' FROM generate_series(1, :artists / 4) i
        UNION ALL SELECT :artists + i, 1, i + :artists / 2, '' FROM generate_series(1, :artists / 4) i;
        INSERT INTO artist_credit (id, guid, version, creation_date, key, printed_names, join_phrases, artist_guids, artist_mbids)
        SELECT credit, md5('credit' || credit)::uuid, 1, '2020-01-01Z', 'seed ' || credit, array_agg(a.name ORDER BY position),
            array_agg(phrase ORDER BY position), array_agg(a.guid ORDER BY position), array_agg(a.mbid ORDER BY position)
        FROM seed_credit s JOIN artist a ON a.id = s.artist GROUP BY credit;
        INSERT INTO credited_name (artist_credit_id, position, artist_id, name, join_phrase)
        SELECT credit, position, artist, a.name, phrase FROM seed_credit s JOIN artist a ON a.id = s.artist;
        """;

    // Artists whose number is a multiple of 13 have recordings by others' releases only, some none at all.
    private const string Releases = """
        INSERT INTO release_group (id, guid, version, creation_date, name, sort_key, name_key, mbid, artist_credit_id,
            primary_type, secondary_types, cover_id, attributed_to_id)
        SELECT i, md5('group' || i)::uuid, 1, '2020-01-01Z'::timestamptz + i / 3 * interval '1 minute',
            'Group ' || i % (:groups * 4 / 5), 'group ' || i % (:groups * 4 / 5), 'group ' || i % (:groups * 4 / 5),
            CASE WHEN i % 2 = 0 THEN md5('group mbid' || i)::uuid END,
            1 + i % (:artists * 6 / 5), (ARRAY['album', 'album', 'album', 'single', 'ep'])[1 + i % 5],
            CASE WHEN i % 9 = 0 THEN ARRAY['live', 'djMix'] ELSE ARRAY[]::text[] END,
            CASE WHEN i % 2 = 0 THEN 1 + i % (:releases / 2) END, 1
        FROM generate_series(1, :groups) i;
        INSERT INTO release (id, guid, version, creation_date, name, sort_key, name_key, mbid, fid, release_group_id,
            artist_credit_id, date, cover_id, attributed_to_id)
        SELECT i, md5('release' || i)::uuid, 1, '2020-01-01Z'::timestamptz + i / 3 * interval '1 minute',
            'Release ' || i % (:releases * 4 / 5), 'release ' || i % (:releases * 4 / 5), 'release ' || i % (:releases * 4 / 5),
            CASE WHEN i % 2 = 0 THEN md5('release mbid' || i)::uuid END,
            CASE WHEN i % 50 = 7 THEN 'https://elsewhere.example/releases/' || i END, 1 + i % :groups,
            CASE WHEN i % 4 = 0 THEN 1 ELSE 1 + i * 12 % (:artists * 5 / 4) END,
            CASE i % 5 WHEN 0 THEN NULL WHEN 1 THEN (1960 + i % 60)::text WHEN 2 THEN 1960 + i % 60 || '-0' || 1 + i % 9
                ELSE 1960 + i % 60 || '-0' || 1 + i % 9 || '-1' || i % 10 END,
            CASE WHEN i % 3 > 0 THEN 1 + i % (:releases / 2) END, 1
        FROM generate_series(1, :releases) i;
        """;

    private const string Recordings = """
        INSERT INTO recording (id, guid, version, creation_date, name, sort_key, name_key, mbid, artist_credit_id, duration,
            license_id, copyright, lyrics, isrcs, cover_id, attributed_to_id)
        SELECT i, md5('recording' || i)::uuid, 1, '2020-01-01Z'::timestamptz + i / 3 * interval '1 minute',
            'Recording ' || i % (:recordings * 4 / 5),
            'recording ' || i % (:recordings * 4 / 5), 'recording ' || i % (:recordings * 4 / 5),
            CASE WHEN i % 2 = 0 THEN md5('recording mbid' || i)::uuid END,
            CASE WHEN i % 17 = 0 THEN :artists + 1 + i % (:artists / 4) ELSE r.artist_credit_id END, 180000 + i % 1000 * 100,
            CASE WHEN i % 10 = 0 THEN (SELECT min(id) FROM license) END, CASE WHEN i % 10 = 0 THEN '2020 Seed' END,
            CASE WHEN i % 10 = 0 THEN 'La la' END, '{}', r.cover_id, 1
        FROM generate_series(1, :recordings) i JOIN release r ON r.id = 1 + (i - 1) / 10;
        INSERT INTO track (id, guid, release_id, recording_id, medium, position)
        SELECT i, md5('track' || i)::uuid, 1 + (i - 1) / 10, i, 1 + (i - 1) % 10 / 5, 1 + (i - 1) % 5
        FROM generate_series(1, :recordings) i
        UNION ALL SELECT :recordings + i, md5('second track' || i)::uuid, 1 + i * 3 % :releases, i * 50, 3, 1
        FROM generate_series(1, :recordings / 50) i
        UNION ALL SELECT 2 * :recordings + i, md5('third track' || i)::uuid, 1 + (i * 70 - 1) / 10, i * 70, 4, 0
        FROM generate_series(1, :recordings / 70) i;
        INSERT INTO artist_tag (artist_id, tag_id)
        SELECT DISTINCT i, t FROM generate_series(1, :artists) i, LATERAL (VALUES (1 + i % 40), (1 + i % 3)) v (t);
        INSERT INTO release_tag (release_id, tag_id)
        SELECT DISTINCT i, t FROM generate_series(1, :releases) i, LATERAL (VALUES (1 + i % 40), (1 + i % 3)) v (t);
        INSERT INTO recording_tag (recording_id, tag_id)
        SELECT DISTINCT i, t FROM generate_series(1, :recordings) i, LATERAL (VALUES (1 + i % 40), (1 + i % 3)) v (t);
        """;

    private const string Uploads = """
        INSERT INTO upload (id, guid, version, creation_date, state, recording_id, track_id, collection_id, owner_id, folder,
            file_name, size, modified_at, in_store, problems, audio_bit_depth, audio_bit_rate, audio_channels, audio_codec,
            audio_duration, audio_hash, audio_mimetype, audio_sample_rate, gain_track_gain, gain_track_peak)
        SELECT i, md5('upload' || i)::uuid, 1, '2020-01-01Z', CASE WHEN i % 31 = 0 THEN 'missing' ELSE 'finished' END, i, i,
            (ARRAY[1, 1, 1, 1, 1, 1, 1, 2, 3, 4])[1 + (i - 1) / 10 % 10], 1,
            '/music/' || 1 + (i - 1) / 10, i || '.mp3', 4000000 + i,
            '2020-01-01Z', false, '[]', NULL, 320000, 2, 'mp3', 180000, sha256(i::text::bytea), 'audio/mpeg', 44100,
            CASE WHEN i % 2 = 0 THEN -6.5 END, CASE WHEN i % 2 = 0 THEN 0.98 END
        FROM generate_series(1, :recordings) i;
        INSERT INTO upload (id, guid, version, creation_date, state, recording_id, track_id, collection_id, owner_id, folder,
            file_name, size, modified_at, in_store, problems, audio_bit_depth, audio_bit_rate, audio_channels, audio_codec,
            audio_duration, audio_hash, audio_mimetype, audio_sample_rate)
        SELECT :recordings + i, md5('lossless upload' || i)::uuid, 1, '2020-01-01Z', 'finished', i * 10, i * 10, 1 + i % 4, 1, '',
            'store/' || i || '.flac', 40000000 + i, '2020-01-01Z', true, '[]', 16, 900000, 2, 'flac', 180000,
            sha256(('f' || i)::bytea), 'audio/flac', 44100
        FROM generate_series(1, :recordings / 10) i;
        INSERT INTO collection_upload (collection_id, upload_id) SELECT collection_id, id FROM upload;
        """;

    // Where a file is missing there is mostly another, of one of many kinds. It is in no collection, so nobody may play it.
    private const string OtherKinds = """
        INSERT INTO upload (id, guid, version, creation_date, state, recording_id, track_id, collection_id, owner_id, folder,
            file_name, size, modified_at, in_store, problems, audio_bit_rate, audio_channels, audio_codec, audio_duration,
            audio_hash, audio_mimetype, audio_sample_rate)
        SELECT 2 * :recordings + i, md5('other upload' || i)::uuid, 1, '2020-01-01Z', 'finished', i * 31, i * 31, 1, 1, '',
            'store/other/' || i, 1000000 + i, '2020-01-01Z', true, '[]', k.rate * 1000, 2, k.codec, 180000,
            sha256(('o' || i)::bytea), 'audio/' || k.mimetype, 48000
        FROM generate_series(1, :recordings / 31) i JOIN (VALUES
            (0, 'opus', 'ogg', 64), (1, 'opus', 'ogg', 96), (2, 'opus', 'ogg', 128), (3, 'opus', 'ogg', 160),
            (4, 'opus', 'ogg', 510), (5, 'vorbis', 'ogg', 96), (6, 'vorbis', 'ogg', 192), (7, 'aac', 'mp4', 96),
            (8, 'aac', 'mp4', 288), (9, 'alac', 'mp4', 900), (10, 'pcm_s16le', 'wav', 1411), (11, 'pcm_s16be', 'aiff', 1411),
            (12, 'mp3', 'mpeg', 192)) k (n, codec, mimetype, rate) ON k.n = i % 14;
        """;

    /// <summary>What triggers and commands keep otherwise; row by row they would take minutes.</summary>
    public const string Kept = """
        INSERT INTO collection_recording SELECT DISTINCT u.recording_id, c.collection_id
        FROM upload u JOIN collection_upload c ON c.upload_id = u.id WHERE u.state = 'finished';
        INSERT INTO collection_release SELECT DISTINCT t.release_id, c.collection_id
        FROM track t JOIN collection_recording c ON c.recording_id = t.recording_id;
        INSERT INTO collection_artist SELECT DISTINCT n.artist_id, c.collection_id
        FROM recording r JOIN credited_name n ON n.artist_credit_id = r.artist_credit_id
            JOIN collection_recording c ON c.recording_id = r.id;
        UPDATE recording x SET reach = w.reach FROM (SELECT recording_id AS id, max(visibility) AS reach
            FROM collection_recording JOIN collection c ON c.id = collection_id GROUP BY 1) w
        WHERE w.id = x.id AND x.reach <> w.reach;
        UPDATE release_group x SET reach = w.reach, release_count = w.n FROM (SELECT r.release_group_id AS id,
            max(coalesce(c.visibility, 0)) AS reach, count(DISTINCT r.id) AS n
            FROM release r LEFT JOIN collection_release cr ON cr.release_id = r.id
                LEFT JOIN collection c ON c.id = cr.collection_id
            GROUP BY 1) w WHERE w.id = x.id;
        UPDATE release x SET reach = w.reach, track_count = w.n FROM (SELECT r.id,
            (SELECT coalesce(max(c.visibility), 0)
                FROM collection_release cr JOIN collection c ON c.id = cr.collection_id WHERE cr.release_id = r.id) AS reach,
            (SELECT count(*) FROM track t WHERE t.release_id = r.id) AS n FROM release r) w WHERE w.id = x.id;
        UPDATE artist x SET reach = w.reach FROM (SELECT artist_id AS id, max(visibility) AS reach
            FROM collection_artist JOIN collection c ON c.id = collection_id GROUP BY 1) w WHERE w.id = x.id;
        UPDATE artist x SET recording_count = w.n FROM (SELECT n.artist_id AS id, count(DISTINCT r.id) AS n
            FROM credited_name n JOIN recording r USING (artist_credit_id) GROUP BY 1) w WHERE w.id = x.id;
        UPDATE artist x SET release_count = w.n FROM (SELECT n.artist_id AS id, count(DISTINCT r.id) AS n
            FROM credited_name n JOIN release r USING (artist_credit_id) GROUP BY 1) w WHERE w.id = x.id;
        UPDATE artist x SET release_group_count = w.n FROM (SELECT n.artist_id AS id, count(DISTINCT r.id) AS n
            FROM credited_name n JOIN release_group r USING (artist_credit_id) GROUP BY 1) w WHERE w.id = x.id;
        UPDATE recording x SET tagged = EXISTS (SELECT FROM recording_tag WHERE recording_id = x.id),
            sound = coalesce((SELECT bit_or(sound_of(audio_codec, audio_mimetype, audio_bit_rate))
                FROM upload WHERE recording_id = x.id AND state = 'finished'), 0);
        UPDATE release x SET tagged = EXISTS (SELECT FROM release_tag WHERE release_id = x.id),
            sound = (SELECT bit_or(r.sound) FROM track t JOIN recording r ON r.id = t.recording_id WHERE t.release_id = x.id);
        UPDATE artist_tag l SET thing_creation_date = x.creation_date FROM artist x WHERE x.id = l.artist_id;
        UPDATE release_tag l SET thing_creation_date = x.creation_date FROM release x WHERE x.id = l.release_id;
        UPDATE recording_tag l SET thing_creation_date = x.creation_date FROM recording x WHERE x.id = l.recording_id;
        UPDATE license x SET recording_count = (SELECT count(*) FROM recording WHERE license_id = x.id);
        UPDATE tag x SET artist_count = (SELECT count(*) FROM artist_tag WHERE tag_id = x.id),
            release_count = (SELECT count(*) FROM release_tag WHERE tag_id = x.id),
            recording_count = (SELECT count(*) FROM recording_tag WHERE tag_id = x.id);
        DELETE FROM counter;
        INSERT INTO counter (kind, shard, n)
        SELECT 'artist', 0, count(*) FROM artist UNION ALL SELECT 'release_group', 0, count(*) FROM release_group
        UNION ALL SELECT 'release', 0, count(*) FROM release UNION ALL SELECT 'recording', 0, count(*) FROM recording
        UNION ALL SELECT 'tag', 0, count(*) FROM tag UNION ALL SELECT 'license', 0, count(*) FROM license
        UNION ALL SELECT 'attachment', 0, count(*) FROM attachment UNION ALL SELECT 'upload', 0, count(*) FROM upload
        UNION ALL SELECT 'collection', 0, count(*) FROM collection;
        SELECT setval(s.oid::regclass, 100000001) FROM pg_class s WHERE s.relkind = 'S' AND s.relname LIKE '%\_key';
        SELECT rebuild_search();
        """;

    private const string Done = """
        DROP TABLE seed_credit;
        SET session_replication_role = DEFAULT;
        """;

    /// <summary>A database with the small catalogue, copied from a template.</summary>
    public static Task<TestDatabase> SmallAsync() => TestDatabase.CreateAsync(FillSmallAsync);

    /// <summary>A database with the large catalogue, copied from a template.</summary>
    public static Task<TestDatabase> LargeAsync() => TestDatabase.CreateAsync(FillLargeAsync);

    /// <summary>
    /// Fills a database that has FunQuail's schema and nothing else. The user must be a superuser, for triggers are put off.
    /// </summary>
    public static async Task FillAsync(NpgsqlDataSource source, int recordings)
    {
        var releases = recordings / 10;
        var script = (Things + Credits + Releases + Recordings + Uploads + OtherKinds + Kept + Done)
            .Replace(":recordings", Text(recordings), StringComparison.Ordinal)
            .Replace(":releases", Text(releases), StringComparison.Ordinal)
            .Replace(":groups", Text(releases * 9 / 10), StringComparison.Ordinal)
            .Replace(":artists", Text(recordings / 50), StringComparison.Ordinal);
        await using var connection = await source.OpenConnectionAsync();
        await RunAsync(connection, script);
        await RunAsync(connection, "VACUUM (ANALYZE)");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task FillSmallAsync(NpgsqlDataSource source)
    {
        await TestDatabase.MigrateAsync(source);
        await FillAsync(source, Small);
    }

    private static async Task FillLargeAsync(NpgsqlDataSource source)
    {
        await TestDatabase.MigrateAsync(source);
        await FillAsync(source, Large);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string script)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The script is made here, of constants and numbers.
        command.CommandText = script;
#pragma warning restore CA2100
        command.CommandTimeout = 300;
        await command.ExecuteNonQueryAsync();
    }
}
