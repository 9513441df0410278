using System.Globalization;
using FunQuail.TestKit;

namespace FunQuail.Benchmarks.Reading.Filling;

/// <summary>
/// Makes everything of the names, in a few statements. What is drawn by lot is a hash of a number, so that it is the same each
/// time. Some artists have far more than others, as some tags have: ranks are drawn by a power of an even lot.
/// </summary>
internal static class CatalogScript
{
    /// <summary>Where the names are put before: the thing by its number in <see cref="NamedThing"/>.</summary>
    public const string Begin = """
        SET session_replication_role = replica;
        CREATE TEMPORARY TABLE given (thing smallint, number integer, name text, sort_key text, name_key text);
        CREATE FUNCTION pg_temp.lot(number bigint, salt bigint) RETURNS double precision IMMUTABLE LANGUAGE sql AS
            'SELECT (hashint8extended($1, $2) & 9007199254740991) / 9007199254740992.0::double precision';
        CREATE FUNCTION pg_temp.pick(number bigint, salt bigint, choices integer) RETURNS integer IMMUTABLE LANGUAGE sql AS
            'SELECT 1 + floor(pg_temp.lot($1, $2) * $3)::integer';
        CREATE FUNCTION pg_temp.chance(number bigint, salt bigint, percent integer) RETURNS boolean IMMUTABLE LANGUAGE sql AS
            'SELECT pg_temp.lot($1, $2) * 100 < $3';
        CREATE FUNCTION pg_temp.ranked(number bigint, salt bigint, choices integer) RETURNS integer IMMUTABLE LANGUAGE sql AS
            'SELECT least(floor(($3 + 1) ^ pg_temp.lot($1, $2))::integer, $3)';
        CREATE FUNCTION pg_temp.artist(number bigint, salt bigint, artists integer) RETURNS integer IMMUTABLE LANGUAGE sql AS
            'SELECT 1 + floor($3 * pg_temp.lot($1, $2) ^ 3)::integer';
        """;

    private const string Things = """
        CREATE INDEX ON given (thing, number);
        ANALYZE given;
        INSERT INTO tag (id, guid, version, creation_date, name, key)
        SELECT number, md5('tag' || number)::uuid, 1, '2020-01-01Z'::timestamptz + number * interval '1 hour', name, name_key
        FROM given WHERE thing = 0;
        INSERT INTO attachment (id, guid, version, creation_date, sha256, mimetype, size, width, height, source)
        SELECT i, md5('attachment' || i)::uuid, 1, '2020-01-01Z'::timestamptz + i * interval '7 minutes', sha256(i::text::bytea),
            CASE WHEN i % 8 = 0 THEN 'image/png' ELSE 'image/jpeg' END, 50000 + pg_temp.pick(i, 1, 200000), 1200, 1200, NULL
        FROM generate_series(1, :releases) i;
        INSERT INTO artist (id, guid, version, creation_date, name, sort_key, name_key, mbid, content_category, cover_id,
            attributed_to_id)
        SELECT number, md5('artist' || number)::uuid, 1 + number % 3,
            '2020-01-01Z'::timestamptz + number * interval '11 minutes', name, sort_key, name_key,
            CASE WHEN number % 4 > 0 THEN md5('artist mbid' || number)::uuid END, 'music',
            CASE WHEN pg_temp.chance(number, 2, 60) THEN pg_temp.pick(number, 3, :releases) END, 1
        FROM given WHERE thing = 1;
        INSERT INTO artist_tag (artist_id, tag_id)
        SELECT DISTINCT i, pg_temp.ranked(i, 10 + k, :tags) FROM generate_series(1, :artists) i, generate_series(1, 3) k;
        """;

    private const string Credits = """
        CREATE TEMPORARY TABLE given_credit AS
        SELECT i AS credit, 0 AS position, i AS artist, '' AS phrase FROM generate_series(1, :artists) i
        UNION ALL SELECT :artists + i, 0, pg_temp.artist(i, 20, :artists), ' feat. ' FROM generate_series(1, :pairs) i
        UNION ALL SELECT :artists + i, 1, 1 + (pg_temp.artist(i, 20, :artists) + i) % :artists, ''
        FROM generate_series(1, :pairs) i;
        INSERT INTO artist_credit (id, guid, version, creation_date, key, printed_names, join_phrases, artist_guids, artist_mbids)
        SELECT credit, md5('credit' || credit)::uuid, 1, '2020-01-01Z', 'seed ' || credit, array_agg(a.name ORDER BY position),
            array_agg(phrase ORDER BY position), array_agg(a.guid ORDER BY position), array_agg(a.mbid ORDER BY position)
        FROM given_credit s JOIN artist a ON a.id = s.artist GROUP BY credit;
        INSERT INTO credited_name (artist_credit_id, position, artist_id, name, join_phrase)
        SELECT credit, position, artist, a.name, phrase FROM given_credit s JOIN artist a ON a.id = s.artist;
        """;

    // One group in ten has a second release, which is called like the first.
    private const string Releases = """
        INSERT INTO release_group (id, guid, version, creation_date, name, sort_key, name_key, mbid, artist_credit_id,
            primary_type, secondary_types, cover_id, attributed_to_id, reach)
        SELECT number, md5('group' || number)::uuid, 1, '2020-01-01Z'::timestamptz + number * interval '13 minutes',
            name, sort_key, name_key, CASE WHEN number % 4 > 0 THEN md5('group mbid' || number)::uuid END,
            CASE WHEN pg_temp.chance(number, 30, 15) THEN :artists + pg_temp.pick(number, 31, :pairs)
                ELSE pg_temp.artist(number, 32, :artists) END,
            (ARRAY['album', 'album', 'album', 'single', 'ep'])[1 + number % 5],
            CASE WHEN number % 9 = 0 THEN ARRAY['live', 'compilation'] ELSE ARRAY[]::text[] END,
            CASE WHEN pg_temp.chance(number, 33, 90) THEN number END, 1, 2
        FROM given WHERE thing = 2;
        INSERT INTO release (id, guid, version, creation_date, name, sort_key, name_key, mbid, release_group_id,
            artist_credit_id, date, cover_id, attributed_to_id, reach)
        SELECT i, md5('release' || i)::uuid, 1 + i % 3, '2020-01-01Z'::timestamptz + i * interval '13 minutes',
            g.name, g.sort_key, g.name_key, CASE WHEN i % 4 > 0 THEN md5('release mbid' || i)::uuid END, g.id,
            g.artist_credit_id,
            CASE pg_temp.pick(i, 40, 5) WHEN 1 THEN NULL WHEN 2 THEN (1960 + i % 60)::text
                ELSE to_char('1960-01-01'::date + pg_temp.pick(i, 41, 22000), 'YYYY-MM-DD') END,
            CASE WHEN pg_temp.chance(i, 42, 90) THEN i END, 1, 2
        FROM generate_series(1, :releases) i JOIN release_group g ON g.id = 1 + (i - 1) % :groups;
        INSERT INTO release_tag (release_id, tag_id)
        SELECT DISTINCT i, pg_temp.ranked(i, 50 + k, :tags) FROM generate_series(1, :releases) i, generate_series(1, 3) k;
        """;

    private const string Recordings = """
        INSERT INTO recording (id, guid, version, creation_date, name, sort_key, name_key, mbid, artist_credit_id, duration,
            license_id, copyright, lyrics, isrcs, cover_id, attributed_to_id, reach)
        SELECT number, md5('recording' || number)::uuid, 1 + number % 3,
            '2020-01-01Z'::timestamptz + number * interval '90 seconds', n.name, n.sort_key, n.name_key,
            CASE WHEN number % 4 > 0 THEN md5('recording mbid' || number)::uuid END,
            CASE WHEN pg_temp.chance(number, 60, 10) THEN :artists + pg_temp.pick(number, 61, :pairs)
                ELSE r.artist_credit_id END,
            90000 + pg_temp.pick(number, 62, 300000),
            CASE WHEN number % 20 = 0 THEN (SELECT min(id) FROM license) END, CASE WHEN number % 20 = 0 THEN '2020 Bench' END,
            CASE WHEN number % 20 = 0 THEN repeat(n.name || ' la la' || chr(10), 20) END, '{}', r.cover_id, 1, 2
        FROM given n JOIN release r ON r.id = 1 + (number - 1) / 10 WHERE thing = 3;
        INSERT INTO track (id, guid, release_id, recording_id, medium, position)
        SELECT i, md5('track' || i)::uuid, 1 + (i - 1) / 10, i, 1, 1 + (i - 1) % 10 FROM generate_series(1, :tracks) i
        UNION ALL SELECT :tracks + i, md5('second track' || i)::uuid, pg_temp.pick(i, 70, :releases), i * 50, 2, 1
        FROM generate_series(1, :tracks / 50) i;
        INSERT INTO recording_tag (recording_id, tag_id)
        SELECT DISTINCT i, pg_temp.ranked(i, 80 + k, :tags) FROM generate_series(1, :tracks) i, generate_series(1, 2) k;
        """;

    private const string Uploads = """
        INSERT INTO upload (id, guid, version, creation_date, state, recording_id, track_id, collection_id, owner_id, folder,
            file_name, size, modified_at, in_store, problems, audio_bit_depth, audio_bit_rate, audio_channels, audio_codec,
            audio_duration, audio_hash, audio_mimetype, audio_sample_rate, gain_track_gain, gain_track_peak, gain_album_gain,
            gain_album_peak)
        SELECT i, md5('upload' || i)::uuid, 1, '2020-01-01Z', 'finished', i, i, 1, 1, '/music/' || 1 + (i - 1) / 10,
            i || CASE WHEN flac THEN '.flac' ELSE '.mp3' END, 4000000 + i, '2020-01-01Z', false, '[]',
            CASE WHEN flac THEN 16 END, CASE WHEN flac THEN 900000 ELSE 320000 END, 2,
            CASE WHEN flac THEN 'flac' ELSE 'mp3' END, 180000, sha256(i::text::bytea),
            CASE WHEN flac THEN 'audio/flac' ELSE 'audio/mpeg' END, 44100,
            gain, peak, gain - 0.5, CASE WHEN gain IS NOT NULL THEN 0.99 END
        FROM generate_series(1, :tracks) i, LATERAL (SELECT pg_temp.chance(i, 90, 40) AS flac,
            CASE WHEN pg_temp.chance(i, 91, 50) THEN -pg_temp.pick(i, 92, 120) / 10.0::double precision END AS gain,
            CASE WHEN pg_temp.chance(i, 91, 50) THEN pg_temp.pick(i, 93, 1000) / 1000.0::double precision END AS peak) drawn;
        INSERT INTO collection_upload (collection_id, upload_id) SELECT collection_id, id FROM upload;
        """;

    private const string End = """
        DROP TABLE given, given_credit;
        SET session_replication_role = DEFAULT;
        """;

    public static string Rest(CatalogSize size) =>
        (Things + Credits + Releases + Recordings + Uploads + CatalogSeed.Kept + End)
            .Replace(":tracks", Text(size.Tracks), StringComparison.Ordinal)
            .Replace(":releases", Text(size.Releases), StringComparison.Ordinal)
            .Replace(":groups", Text(size.ReleaseGroups), StringComparison.Ordinal)
            .Replace(":artists", Text(size.Artists), StringComparison.Ordinal)
            .Replace(":pairs", Text(size.Pairs), StringComparison.Ordinal)
            .Replace(":tags", Text(CatalogSize.Tags), StringComparison.Ordinal);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
