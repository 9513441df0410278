using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FunQuail.Infrastructure.Persistence.Migrations;

/// <summary>
/// What the catalogue's lists are narrowed by: how well recordings and releases sound, whether they are tagged, whose they are;
/// the order in which a tag's things are listed; and how many recordings a licence has.
/// </summary>
[DbContext(typeof(FunQuailDbContext))]
[Migration("20261124100000_CatalogueLists")]
internal sealed class CatalogueLists : Migration
{
    // Nine formats with five bits each, the lowest first: any sound at all, at least low, medium, high, very high. So what some
    // things sound like together is the OR of their bits, and one test answers for a format and a quality at once.
    private const string Sound = """
        CREATE FUNCTION sound_of(codec text, mimetype text, bit_rate integer) RETURNS bigint
        LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
            ((2::bigint << CASE
                WHEN codec IN ('flac', 'alac') OR codec LIKE 'pcm\_%' AND codec NOT IN ('pcm_alaw', 'pcm_mulaw') THEN 4
                WHEN codec = 'opus' THEN width_bucket(round(coalesce(bit_rate, 0) / 1000.0), ARRAY[96.0, 128, 160, 510])
                WHEN codec = 'aac' THEN width_bucket(round(coalesce(bit_rate, 0) / 1000.0), ARRAY[96.0, 128, 288])
                WHEN codec = 'vorbis' THEN width_bucket(round(coalesce(bit_rate, 0) / 1000.0), ARRAY[96.0, 192, 256])
                ELSE width_bucket(round(coalesce(bit_rate, 0) / 1000.0), ARRAY[192.0, 256, 320])
            END) - 1) << CASE
                WHEN codec = 'mp3' THEN 0
                WHEN codec = 'flac' THEN 5
                WHEN codec = 'vorbis' THEN 10
                WHEN codec = 'opus' THEN 15
                WHEN codec = 'aac' THEN 20
                WHEN codec = 'alac' THEN 25
                WHEN mimetype = 'audio/wav' THEN 30
                WHEN mimetype = 'audio/aiff' THEN 35
                ELSE 40
            END;

        -- The best of nine formats: 1 low, 2 medium, 3 high, 4 very high; 0 for less, or for nothing.
        CREATE FUNCTION quality_of(sound bigint) RETURNS smallint
        LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE
            WHEN sound & (1134979744801 << 4) <> 0 THEN 4
            WHEN sound & (1134979744801 << 3) <> 0 THEN 3
            WHEN sound & (1134979744801 << 2) <> 0 THEN 2
            WHEN sound & (1134979744801 << 1) <> 0 THEN 1
            ELSE 0
        END::smallint;

        ALTER TABLE recording ADD COLUMN sound bigint NOT NULL DEFAULT 0;
        ALTER TABLE recording ADD COLUMN quality smallint GENERATED ALWAYS AS (quality_of(sound)) STORED;
        ALTER TABLE release ADD COLUMN sound bigint NOT NULL DEFAULT 0;
        ALTER TABLE release ADD COLUMN quality smallint GENERATED ALWAYS AS (quality_of(sound)) STORED;
        """;

    // As before, and with the sound of what is touched.
    private const string Playability = """
        CREATE OR REPLACE FUNCTION refresh_playability(
            recordings integer[], lost_releases integer[], lost_groups integer[], lost_credits integer[])
        RETURNS void LANGUAGE plpgsql AS $$
        DECLARE
            releases integer[];
            groups integer[];
            artists integer[];
        BEGIN
            PERFORM FROM recording WHERE id = ANY (recordings) ORDER BY id FOR NO KEY UPDATE;
            DELETE FROM collection_recording c
            WHERE c.recording_id = ANY (recordings) AND NOT EXISTS (
                SELECT FROM upload u JOIN collection_upload cu ON cu.upload_id = u.id
                WHERE u.recording_id = c.recording_id AND u.state = 'finished' AND cu.collection_id = c.collection_id);
            INSERT INTO collection_recording (recording_id, collection_id)
            SELECT DISTINCT u.recording_id, cu.collection_id
            FROM upload u JOIN collection_upload cu ON cu.upload_id = u.id
            WHERE u.recording_id = ANY (recordings) AND u.state = 'finished'
            ON CONFLICT DO NOTHING;
            UPDATE recording r SET reach = w.reach, sound = w.sound
            FROM (SELECT k.id, coalesce((SELECT max(c.visibility) FROM collection_recording cr JOIN collection c ON c.id = cr.collection_id
                                         WHERE cr.recording_id = k.id), 0) AS reach,
                         coalesce((SELECT bit_or(sound_of(u.audio_codec, u.audio_mimetype, u.audio_bit_rate)) FROM upload u
                                   WHERE u.recording_id = k.id AND u.state = 'finished'), 0) AS sound
                  FROM unnest(recordings) AS k (id)) w
            WHERE r.id = w.id AND (r.reach <> w.reach OR r.sound <> w.sound);

            SELECT coalesce(array_agg(DISTINCT id ORDER BY id), '{}') INTO releases FROM (
                SELECT t.release_id AS id FROM track t WHERE t.recording_id = ANY (recordings)
                UNION SELECT r.id FROM release r WHERE r.id = ANY (lost_releases)) touched;
            PERFORM FROM release WHERE id = ANY (releases) ORDER BY id FOR NO KEY UPDATE;
            DELETE FROM collection_release c
            WHERE c.release_id = ANY (releases) AND NOT EXISTS (
                SELECT FROM track t JOIN collection_recording cr ON cr.recording_id = t.recording_id
                WHERE t.release_id = c.release_id AND cr.collection_id = c.collection_id);
            INSERT INTO collection_release (release_id, collection_id)
            SELECT DISTINCT t.release_id, cr.collection_id
            FROM track t JOIN collection_recording cr ON cr.recording_id = t.recording_id
            WHERE t.release_id = ANY (releases)
            ON CONFLICT DO NOTHING;
            UPDATE release r SET reach = w.reach, sound = w.sound
            FROM (SELECT k.id, coalesce((SELECT max(c.visibility) FROM collection_release cr JOIN collection c ON c.id = cr.collection_id
                                         WHERE cr.release_id = k.id), 0) AS reach,
                         coalesce((SELECT bit_or(e.sound) FROM track t JOIN recording e ON e.id = t.recording_id
                                   WHERE t.release_id = k.id), 0) AS sound
                  FROM unnest(releases) AS k (id)) w
            WHERE r.id = w.id AND (r.reach <> w.reach OR r.sound <> w.sound);

            SELECT coalesce(array_agg(DISTINCT id ORDER BY id), '{}') INTO groups FROM (
                SELECT r.release_group_id AS id FROM release r WHERE r.id = ANY (releases)
                UNION SELECT unnest(lost_groups)) touched;
            PERFORM FROM release_group WHERE id = ANY (groups) ORDER BY id FOR NO KEY UPDATE;
            UPDATE release_group g SET reach = w.reach
            FROM (SELECT k.id, coalesce((SELECT max(r.reach) FROM release r WHERE r.release_group_id = k.id), 0) AS reach
                  FROM unnest(groups) AS k (id)) w
            WHERE g.id = w.id AND g.reach <> w.reach;

            SELECT coalesce(array_agg(DISTINCT n.artist_id ORDER BY n.artist_id), '{}') INTO artists
            FROM credited_name n
            WHERE n.artist_credit_id = ANY (lost_credits)
               OR n.artist_credit_id IN (SELECT r.artist_credit_id FROM recording r WHERE r.id = ANY (recordings));
            PERFORM FROM artist WHERE id = ANY (artists) ORDER BY id FOR NO KEY UPDATE;
            DELETE FROM collection_artist c
            WHERE c.artist_id = ANY (artists) AND NOT EXISTS (
                SELECT FROM credited_name n
                JOIN recording r ON r.artist_credit_id = n.artist_credit_id
                JOIN collection_recording cr ON cr.recording_id = r.id AND cr.collection_id = c.collection_id
                WHERE n.artist_id = c.artist_id);
            INSERT INTO collection_artist (artist_id, collection_id)
            SELECT DISTINCT n.artist_id, cr.collection_id
            FROM recording r
            JOIN credited_name n ON n.artist_credit_id = r.artist_credit_id
            JOIN collection_recording cr ON cr.recording_id = r.id
            WHERE r.id = ANY (recordings)
            ON CONFLICT DO NOTHING;
            UPDATE artist a SET reach = w.reach
            FROM (SELECT k.id, coalesce((SELECT max(c.visibility) FROM collection_artist ca JOIN collection c ON c.id = ca.collection_id
                                         WHERE ca.artist_id = k.id), 0) AS reach FROM unnest(artists) AS k (id)) w
            WHERE a.id = w.id AND a.reach <> w.reach;
        END $$;
        """;

    private const string LicenceCounts = """
        ALTER TABLE license ADD COLUMN recording_count integer NOT NULL DEFAULT 0;
        UPDATE license n SET recording_count = (SELECT count(*) FROM recording r WHERE r.license_id = n.id);

        CREATE FUNCTION count_recording_of_license() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP <> 'INSERT' AND OLD.license_id IS NOT NULL THEN
                UPDATE license SET recording_count = recording_count - 1 WHERE id = OLD.license_id;
            END IF;
            IF TG_OP <> 'DELETE' AND NEW.license_id IS NOT NULL THEN
                UPDATE license SET recording_count = recording_count + 1 WHERE id = NEW.license_id;
            END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER recording_of_license_counted AFTER INSERT OR DELETE OR UPDATE OF license_id ON recording
            FOR EACH ROW EXECUTE FUNCTION count_recording_of_license();
        """;

    // What the tables hold already.
    private const string Held = """
        UPDATE recording r SET sound = w.sound FROM (
            SELECT u.recording_id AS id, bit_or(sound_of(u.audio_codec, u.audio_mimetype, u.audio_bit_rate)) AS sound
            FROM upload u WHERE u.state = 'finished' GROUP BY 1) w WHERE w.id = r.id;
        UPDATE release r SET sound = w.sound FROM (
            SELECT t.release_id AS id, bit_or(e.sound) AS sound
            FROM track t JOIN recording e ON e.id = t.recording_id GROUP BY 1) w WHERE w.id = r.id;
        UPDATE recording r SET tagged = true WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = r.id);
        UPDATE release r SET tagged = true WHERE EXISTS (SELECT FROM release_tag l WHERE l.release_id = r.id);
        """;

    private const string Indexes = """
        CREATE INDEX ix_artist_owner ON artist (attributed_to_id, sort_key, id);
        CREATE INDEX ix_release_group_owner ON release_group (attributed_to_id, sort_key, id);
        CREATE INDEX ix_release_owner ON release (attributed_to_id, sort_key, id);
        CREATE INDEX ix_recording_owner ON recording (attributed_to_id, creation_date, id);

        CREATE INDEX ix_artist_remote ON artist (sort_key, id) WHERE fid IS NOT NULL;
        CREATE INDEX ix_release_group_remote ON release_group (sort_key, id) WHERE fid IS NOT NULL;

        CREATE INDEX ix_release_with_cover ON release (sort_key, id) WHERE cover_id IS NOT NULL;
        CREATE INDEX ix_release_without_cover ON release (sort_key, id) WHERE cover_id IS NULL;
        CREATE INDEX ix_release_with_date ON release (sort_key, id) WHERE date IS NOT NULL;
        CREATE INDEX ix_release_without_date ON release (sort_key, id) WHERE date IS NULL;

        CREATE INDEX ix_collection_name ON collection ((lower(name) COLLATE "C"), id);
        CREATE INDEX ix_collection_creation_date ON collection (creation_date, id);
        CREATE INDEX ix_license_name ON license ((name COLLATE "C"), id);
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Sound);
        migrationBuilder.Sql(Playability);
        migrationBuilder.Sql(TaggedOf("recording"));
        migrationBuilder.Sql(TaggedOf("release"));
        migrationBuilder.Sql(Held);
        migrationBuilder.Sql(LicenceCounts);
        foreach (var thing in (string[])["artist", "release", "recording"]) migrationBuilder.Sql(OrderOfTagged(thing));

        migrationBuilder.Sql(Indexes);
        migrationBuilder.Sql(IndexesOfSound("recording", "creation_date"));
        migrationBuilder.Sql(IndexesOfSound("release", "sort_key"));
    }

    /// <summary>
    /// Whether something has tags. The rows are locked before they are looked at, so that whoever takes the last tag away and
    /// whoever adds one agree.
    /// </summary>
    private static string TaggedOf(string thing) => $"""
        ALTER TABLE {thing} ADD COLUMN tagged boolean NOT NULL DEFAULT false;

        CREATE FUNCTION note_tagged_{thing}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM FROM {thing} WHERE id IN (SELECT {thing}_id FROM changed) ORDER BY id FOR NO KEY UPDATE;
            UPDATE {thing} x SET tagged = NOT x.tagged
            WHERE x.id IN (SELECT {thing}_id FROM changed)
                AND x.tagged <> EXISTS (SELECT FROM {thing}_tag l WHERE l.{thing}_id = x.id);
            RETURN NULL;
        END $$;
        CREATE TRIGGER {thing}_tagged AFTER INSERT ON {thing}_tag
            REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_tagged_{thing}();
        CREATE TRIGGER {thing}_untagged AFTER DELETE ON {thing}_tag
            REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_tagged_{thing}();
        """;

    /// <summary>
    /// A tag's things come newest first from one index, however many there are: each link knows when its thing was created, which
    /// never changes.
    /// </summary>
    private static string OrderOfTagged(string thing) => $"""
        ALTER TABLE {thing}_tag ADD COLUMN thing_creation_date timestamptz NOT NULL DEFAULT now();
        UPDATE {thing}_tag l SET thing_creation_date = x.creation_date FROM {thing} x WHERE x.id = l.{thing}_id;

        CREATE FUNCTION date_tagged_{thing}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            SELECT creation_date INTO NEW.thing_creation_date FROM {thing} WHERE id = NEW.{thing}_id;
            -- The foreign key refuses what is not there; a null here would hide its reason.
            NEW.thing_creation_date := coalesce(NEW.thing_creation_date, now());
            RETURN NEW;
        END $$;
        CREATE TRIGGER {thing}_tag_dated BEFORE INSERT ON {thing}_tag FOR EACH ROW EXECUTE FUNCTION date_tagged_{thing}();
        CREATE INDEX ix_{thing}_tag_newest ON {thing}_tag (tag_id, thing_creation_date, {thing}_id);
        """;

    /// <summary>
    /// Each filter with the list's own order. A thing is in the indexes of its own formats only, so that they are small together.
    /// </summary>
    private static string IndexesOfSound(string table, string order) => $"""
        CREATE INDEX ix_{table}_quality ON {table} (quality, {order}, id);
        CREATE INDEX ix_{table}_mp3 ON {table} ({order}, id) WHERE sound & 1 <> 0;
        CREATE INDEX ix_{table}_flac ON {table} ({order}, id) WHERE sound & 32 <> 0;
        CREATE INDEX ix_{table}_vorbis ON {table} ({order}, id) WHERE sound & 1024 <> 0;
        CREATE INDEX ix_{table}_opus ON {table} ({order}, id) WHERE sound & 32768 <> 0;
        CREATE INDEX ix_{table}_aac ON {table} ({order}, id) WHERE sound & 1048576 <> 0;
        CREATE INDEX ix_{table}_alac ON {table} ({order}, id) WHERE sound & 33554432 <> 0;
        CREATE INDEX ix_{table}_wav ON {table} ({order}, id) WHERE sound & 1073741824 <> 0;
        CREATE INDEX ix_{table}_aiff ON {table} ({order}, id) WHERE sound & 34359738368 <> 0;
        CREATE INDEX ix_{table}_tagged ON {table} (tagged, {order}, id);
        CREATE INDEX ix_{table}_with_mbid ON {table} ({order}, id) WHERE mbid IS NOT NULL;
        CREATE INDEX ix_{table}_without_mbid ON {table} ({order}, id) WHERE mbid IS NULL;
        CREATE INDEX ix_{table}_remote ON {table} ({order}, id) WHERE fid IS NOT NULL;
        """;
}
