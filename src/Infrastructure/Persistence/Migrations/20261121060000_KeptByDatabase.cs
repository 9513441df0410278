using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FunQuail.Infrastructure.Persistence.Migrations;

/// <summary>
/// What the database keeps by itself: counters, who may play what, the change log, the jobs; and the rows that every
/// server starts with.
/// </summary>
[DbContext(typeof(FunQuailDbContext))]
[Migration("20261121060000_KeptByDatabase")]
internal sealed class KeptByDatabase : Migration
{
    private const string Logs = """
        CREATE TABLE changes (
            seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
            kind text NOT NULL,
            guid uuid NOT NULL,
            deleted boolean NOT NULL,
            creation_date timestamptz NOT NULL DEFAULT now());

        CREATE TABLE jobs (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            kind text NOT NULL,
            payload jsonb NOT NULL,
            state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'failed')),
            run_at timestamptz NOT NULL DEFAULT now(),
            attempts integer NOT NULL DEFAULT 0,
            last_error text,
            creation_date timestamptz NOT NULL DEFAULT now());

        CREATE INDEX ix_jobs_due ON jobs (run_at, id) WHERE state = 'waiting';
        """;

    private const string Totals = """
        CREATE TABLE counter (
            kind text NOT NULL,
            shard smallint NOT NULL,
            n bigint NOT NULL,
            PRIMARY KEY (kind, shard));

        CREATE FUNCTION count_rows() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            delta bigint;
        BEGIN
            IF TG_OP = 'INSERT' THEN
                SELECT count(*) INTO delta FROM changed;
            ELSE
                SELECT -count(*) INTO delta FROM changed;
            END IF;
            IF delta <> 0 THEN
                -- Several rows for one total, so that commands do not wait for each other.
                INSERT INTO counter AS c (kind, shard, n) VALUES (TG_TABLE_NAME, pg_backend_pid() % 8, delta)
                ON CONFLICT (kind, shard) DO UPDATE SET n = c.n + delta;
            END IF;
            RETURN NULL;
        END $$;
        """;

    // A credit's names may be stored after what is credited by it; each pair is counted by whichever comes last.
    private const string CountedLate = """
        CREATE FUNCTION count_by_name() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            sign integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
            name credited_name;
            groups integer;
            releases integer;
            recordings integer;
        BEGIN
            IF TG_OP = 'INSERT' THEN name := NEW; ELSE name := OLD; END IF;
            -- An artist that a credit names twice counts once.
            IF EXISTS (SELECT FROM credited_name n WHERE n.artist_credit_id = name.artist_credit_id
                       AND n.artist_id = name.artist_id AND n.position < name.position) THEN
                RETURN NULL;
            END IF;
            SELECT count(*) INTO groups FROM release_group WHERE artist_credit_id = name.artist_credit_id;
            SELECT count(*) INTO releases FROM release WHERE artist_credit_id = name.artist_credit_id;
            SELECT count(*) INTO recordings FROM recording WHERE artist_credit_id = name.artist_credit_id;
            IF groups + releases + recordings > 0 THEN
                UPDATE artist SET release_group_count = release_group_count + sign * groups,
                    release_count = release_count + sign * releases, recording_count = recording_count + sign * recordings
                WHERE id = name.artist_id;
            END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER credited_name_counted AFTER INSERT OR DELETE ON credited_name
            FOR EACH ROW EXECUTE FUNCTION count_by_name();
        """;

    private const string Playability = """
        CREATE TABLE collection_recording (
            recording_id integer NOT NULL REFERENCES recording ON DELETE CASCADE,
            collection_id integer NOT NULL REFERENCES collection ON DELETE CASCADE,
            PRIMARY KEY (recording_id, collection_id));
        CREATE INDEX ix_collection_recording_collection ON collection_recording (collection_id, recording_id);

        CREATE TABLE collection_release (
            release_id integer NOT NULL REFERENCES release ON DELETE CASCADE,
            collection_id integer NOT NULL REFERENCES collection ON DELETE CASCADE,
            PRIMARY KEY (release_id, collection_id));
        CREATE INDEX ix_collection_release_collection ON collection_release (collection_id, release_id);

        CREATE TABLE collection_artist (
            artist_id integer NOT NULL REFERENCES artist ON DELETE CASCADE,
            collection_id integer NOT NULL REFERENCES collection ON DELETE CASCADE,
            PRIMARY KEY (artist_id, collection_id));
        CREATE INDEX ix_collection_artist_collection ON collection_artist (collection_id, artist_id);

        -- Rows are locked kind by kind and in the order of their keys, so that two transactions wait instead of deadlocking.
        CREATE FUNCTION refresh_playability(
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
            UPDATE recording r SET reach = w.reach
            FROM (SELECT k.id, coalesce((SELECT max(c.visibility) FROM collection_recording cr JOIN collection c ON c.id = cr.collection_id
                                         WHERE cr.recording_id = k.id), 0) AS reach FROM unnest(recordings) AS k (id)) w
            WHERE r.id = w.id AND r.reach <> w.reach;

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
            UPDATE release r SET reach = w.reach
            FROM (SELECT k.id, coalesce((SELECT max(c.visibility) FROM collection_release cr JOIN collection c ON c.id = cr.collection_id
                                         WHERE cr.release_id = k.id), 0) AS reach FROM unnest(releases) AS k (id)) w
            WHERE r.id = w.id AND r.reach <> w.reach;

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

        -- A collection that goes, or changes its audience, takes its recordings with it.
        CREATE FUNCTION empty_collection() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            DELETE FROM collection_upload WHERE collection_id = OLD.id;
            PERFORM refresh_playability(
                ARRAY(SELECT recording_id FROM collection_recording WHERE collection_id = OLD.id), '{}', '{}', '{}');
            RETURN OLD;
        END $$;
        CREATE TRIGGER collection_emptied BEFORE DELETE ON collection FOR EACH ROW EXECUTE FUNCTION empty_collection();

        CREATE FUNCTION open_or_close_collection() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM refresh_playability(
                ARRAY(SELECT recording_id FROM collection_recording WHERE collection_id = NEW.id), '{}', '{}', '{}');
            RETURN NULL;
        END $$;
        CREATE TRIGGER collection_opened_or_closed AFTER UPDATE OF visibility ON collection
            FOR EACH ROW WHEN (OLD.visibility <> NEW.visibility) EXECUTE FUNCTION open_or_close_collection();

        -- A recording that goes leaves its releases.
        CREATE FUNCTION leave_releases() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            left_behind integer[];
        BEGIN
            WITH gone AS (DELETE FROM track WHERE recording_id = OLD.id RETURNING release_id)
            SELECT array_agg(DISTINCT release_id) INTO left_behind FROM gone;
            IF left_behind IS NOT NULL THEN
                PERFORM refresh_playability('{}', left_behind, '{}', '{}');
            END IF;
            RETURN OLD;
        END $$;
        CREATE TRIGGER recording_left BEFORE DELETE ON recording FOR EACH ROW EXECUTE FUNCTION leave_releases();
        """;

    private const string Seeds = """
        CREATE INDEX ix_upload_audio_hash ON upload (audio_hash);
        CREATE UNIQUE INDEX ix_federated_domain_local ON federated_domain ((true)) WHERE name IS NULL;

        INSERT INTO federated_domain (id, guid, version, creation_date)
        VALUES (nextval('federated_domain_key'), gen_random_uuid(), 1, now());

        INSERT INTO actor (id, guid, version, creation_date, type, domain_id, preferred_username)
        SELECT nextval('actor_key'), gen_random_uuid(), 1, now(), 'service', id, 'service' FROM federated_domain;

        INSERT INTO collection (id, guid, version, creation_date, name, visibility, owner_id, automatic)
        SELECT nextval('collection_key'), gen_random_uuid(), 1, now(), 'Imports', 2, id, true FROM actor;

        INSERT INTO license (id, guid, version, creation_date, code, name, url)
        SELECT nextval('license_key'), gen_random_uuid(), 1, now(), code, name, url FROM (VALUES
            ('cc0-1.0', 'Creative Commons Zero 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'),
            ('cc-by-4.0', 'Creative Commons Attribution 4.0', 'https://creativecommons.org/licenses/by/4.0/'),
            ('cc-by-sa-4.0', 'Creative Commons Attribution-ShareAlike 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'),
            ('cc-by-nc-4.0', 'Creative Commons Attribution-NonCommercial 4.0', 'https://creativecommons.org/licenses/by-nc/4.0/'),
            ('cc-by-nd-4.0', 'Creative Commons Attribution-NoDerivatives 4.0', 'https://creativecommons.org/licenses/by-nd/4.0/'),
            ('cc-by-nc-sa-4.0', 'Creative Commons Attribution-NonCommercial-ShareAlike 4.0', 'https://creativecommons.org/licenses/by-nc-sa/4.0/'),
            ('cc-by-nc-nd-4.0', 'Creative Commons Attribution-NonCommercial-NoDerivatives 4.0', 'https://creativecommons.org/licenses/by-nc-nd/4.0/'),
            ('cc-by-3.0', 'Creative Commons Attribution 3.0', 'https://creativecommons.org/licenses/by/3.0/'),
            ('cc-by-sa-3.0', 'Creative Commons Attribution-ShareAlike 3.0', 'https://creativecommons.org/licenses/by-sa/3.0/'),
            ('cc-by-nc-sa-3.0', 'Creative Commons Attribution-NonCommercial-ShareAlike 3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'),
            ('cc-by-nc-3.0', 'Creative Commons Attribution-NonCommercial 3.0', 'https://creativecommons.org/licenses/by-nc/3.0/'),
            ('cc-by-nd-3.0', 'Creative Commons Attribution-NoDerivatives 3.0', 'https://creativecommons.org/licenses/by-nd/3.0/')
        ) AS known (code, name, url);
        """;

    private static readonly string[] CountedTables =
        ["artist", "release_group", "release", "recording", "tag", "license", "attachment", "upload", "collection"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Logs);
        migrationBuilder.Sql(Totals);
        foreach (var table in CountedTables) migrationBuilder.Sql(TotalOf(table));

        migrationBuilder.Sql(CountCredited("release_group", "release_group_count"));
        migrationBuilder.Sql(CountCredited("release", "release_count"));
        migrationBuilder.Sql(CountCredited("recording", "recording_count"));
        migrationBuilder.Sql(CountedLate);
        migrationBuilder.Sql(CountOf("release", "release_group_id", "release_group", "release_count"));
        migrationBuilder.Sql(CountOf("track", "release_id", "release", "track_count"));
        migrationBuilder.Sql(CountOf("artist_tag", "tag_id", "tag", "artist_count"));
        migrationBuilder.Sql(CountOf("release_tag", "tag_id", "tag", "release_count"));
        migrationBuilder.Sql(CountOf("recording_tag", "tag_id", "tag", "recording_count"));
        migrationBuilder.Sql(Playability);
        migrationBuilder.Sql(Seeds);
    }

    /// <summary>The number of rows of a table, whoever inserts or deletes.</summary>
    private static string TotalOf(string table) => $"""
        CREATE TRIGGER {table}_counted_in AFTER INSERT ON {table}
            REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_rows();
        CREATE TRIGGER {table}_counted_out AFTER DELETE ON {table}
            REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_rows();
        """;

    /// <summary>How many rows of <paramref name="child"/> name each parent.</summary>
    private static string CountOf(string child, string key, string parent, string counter) => $"""
        CREATE FUNCTION count_{child}_of_{parent}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP <> 'INSERT' THEN
                UPDATE {parent} SET {counter} = {counter} - 1 WHERE id = OLD.{key};
            END IF;
            IF TG_OP <> 'DELETE' THEN
                UPDATE {parent} SET {counter} = {counter} + 1 WHERE id = NEW.{key};
            END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER {child}_of_{parent}_counted AFTER INSERT OR DELETE OR UPDATE OF {key} ON {child}
            FOR EACH ROW EXECUTE FUNCTION count_{child}_of_{parent}();
        """;

    /// <summary>How many rows of <paramref name="child"/> credit each artist.</summary>
    private static string CountCredited(string child, string counter) => $"""
        CREATE FUNCTION count_{child}_of_artist() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP <> 'INSERT' THEN
                UPDATE artist SET {counter} = {counter} - 1
                WHERE id IN (SELECT artist_id FROM credited_name WHERE artist_credit_id = OLD.artist_credit_id);
            END IF;
            IF TG_OP <> 'DELETE' THEN
                UPDATE artist SET {counter} = {counter} + 1
                WHERE id IN (SELECT artist_id FROM credited_name WHERE artist_credit_id = NEW.artist_credit_id);
            END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER {child}_of_artist_counted AFTER INSERT OR DELETE OR UPDATE OF artist_credit_id ON {child}
            FOR EACH ROW EXECUTE FUNCTION count_{child}_of_artist();
        """;
}
