using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FunQuail.Infrastructure.Persistence.Migrations;

/// <summary>
/// The index that is searched (decision 16): a document for each thing, a posting for each word of it, and the words. Kept by
/// triggers, whoever changes the rows. Kinds are 0 artists, 1 release groups, 2 releases, 3 recordings.
/// </summary>
[DbContext(typeof(FunQuailDbContext))]
[Migration("20261124110000_Search")]
internal sealed class Search : Migration
{
    private const string Extensions = """
        DO $$
        BEGIN
            IF (SELECT count(*) FROM pg_available_extensions WHERE name IN ('unaccent', 'pg_trgm')) < 2 THEN
                RAISE EXCEPTION 'PostgreSQL lacks its extensions unaccent and pg_trgm, by which FunQuail searches: '
                    'install the package with its contributed modules (postgresql-contrib in most systems) and start again.';
            END IF;
        END $$;
        CREATE EXTENSION IF NOT EXISTS unaccent;
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        """;

    // Both what is stored and what is asked for goes through here. Ideographs are words, for nobody writes blanks between them.
    private const string Words = """
        CREATE FUNCTION search_words(said text) RETURNS text[] LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE AS $$
        DECLARE
            ideograph constant text := '([\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])';
            folded text := translate(lower(unaccent(normalize(said, NFKC))), '''’ʼ`´', '');
            words text[];
        BEGIN
            -- R.E.M. is one word.
            IF position('.' IN folded) > 0 THEN
                folded := regexp_replace(folded, '(?<=\m\w)\.(?=\w\M)', '', 'g');
            END IF;
            IF folded ~ ideograph THEN
                folded := regexp_replace(folded, ideograph, ' \1 ', 'g');
            END IF;
            words := string_to_array(btrim(regexp_replace(folded, '[^[:alnum:]]+', ' ', 'g')), ' ');
            -- A name of nothing but signs is a word of its own.
            IF cardinality(words) = 0 THEN
                words := array_remove(ARRAY[regexp_replace(folded, '\s+', '', 'g')], '');
            END IF;
            IF length(folded) <= 40 THEN
                RETURN words;
            END IF;
            -- Nobody types more, and a hostile name must not fill the index.
            RETURN ARRAY(SELECT left(word, 40) FROM unnest(words[:64]) WITH ORDINALITY w (word, place) ORDER BY place);
        END $$;

        CREATE FUNCTION search_asked(said text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS
        'SELECT (search_words(said))[:8]';

        -- All words, the last as the beginning of one. Null when there are none, and null matches nothing.
        CREATE FUNCTION search_query(words text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
            SELECT (string_agg('''' || replace(replace(word, '\', '\\'), '''', '''''') || '''', ' & ' ORDER BY place)
                || ':*')::tsquery
            FROM unnest(words) WITH ORDINALITY w (word, place)
        $$;

        -- With how many letters both begin.
        CREATE FUNCTION search_common(one text, other text) RETURNS integer LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
        DECLARE
            n integer := 0;
        BEGIN
            WHILE substr(one, n + 1, 1) = substr(other, n + 1, 1) AND substr(one, n + 1, 1) <> '' LOOP
                n := n + 1;
            END LOOP;
            RETURN n;
        END $$;
        """;

    private const string Tables = """
        -- name and credit are folded; words has both, and a blank with the kind, which no word is.
        CREATE TABLE search_document (
            kind smallint NOT NULL,
            id integer NOT NULL,
            name text COLLATE "C" NOT NULL,
            credit text COLLATE "C" NOT NULL,
            words tsvector NOT NULL,
            PRIMARY KEY (kind, id));
        -- Without a list of what waits, which each search would have to read through.
        CREATE INDEX ix_search_document_words ON search_document USING gin (words) WITH (fastupdate = off);

        -- In the order in which hits come: of one tier (kind, and 4 for a word of the name, 8 for one of the credit only) by
        -- word, then by the name's length. shared tells how many first letters the word has in common with one of the same
        -- thing that comes before it, so that whoever asks for a prefix meets each thing once.
        CREATE TABLE search_posting (
            tier smallint NOT NULL,
            word text COLLATE "C" NOT NULL,
            length smallint NOT NULL,
            id integer NOT NULL,
            shared smallint NOT NULL,
            PRIMARY KEY (tier, word, length, id) INCLUDE (shared));
        -- By this the planner tells how many things a word is in, when counting them would take too long.
        ALTER TABLE search_posting ALTER COLUMN word SET STATISTICS 500;

        -- Not unique: whoever adds a word must not wait for another who adds the same. Words that are used no more stay until all
        -- is rebuilt, and are not offered.
        CREATE TABLE search_word (word text COLLATE "C" NOT NULL);
        CREATE INDEX ix_search_word ON search_word (word);
        CREATE INDEX ix_search_word_near ON search_word USING gin (word gin_trgm_ops);

        CREATE INDEX ix_tag_prefix ON tag (key COLLATE "C");
        """;

    private const string Contents = """
        CREATE VIEW search_source AS
        SELECT 0::smallint AS kind, id, name, '{}'::text[] AS credited FROM artist
        UNION ALL SELECT 1::smallint, x.id, x.name, c.printed_names
            FROM release_group x JOIN artist_credit c ON c.id = x.artist_credit_id
        UNION ALL SELECT 2::smallint, x.id, x.name, c.printed_names
            FROM release x JOIN artist_credit c ON c.id = x.artist_credit_id
        UNION ALL SELECT 3::smallint, x.id, x.name, c.printed_names
            FROM recording x JOIN artist_credit c ON c.id = x.artist_credit_id;

        CREATE FUNCTION search_document_of(thing search_source) RETURNS search_document LANGUAGE plpgsql STABLE AS $$
        DECLARE
            named text[] := search_words(thing.name);
            credit text[] := '{}';
            one text;
        BEGIN
            FOREACH one IN ARRAY thing.credited LOOP
                EXIT WHEN cardinality(credit) >= 64;
                credit := credit || search_words(one);
            END LOOP;
            RETURN ROW(thing.kind, thing.id, array_to_string(named, ' '), array_to_string(credit, ' '),
                array_to_tsvector(named || credit || (' ' || thing.kind)));
        END $$;

        -- The postings of each document. In the order of letters the nearest words share most.
        CREATE VIEW search_entry AS
        SELECT d.kind, d.id, (d.kind + CASE WHEN w.named THEN 4 ELSE 8 END)::smallint AS tier, w.word,
            length(d.name)::smallint AS length,
            greatest(
                CASE WHEN left(w.before, 1) = left(w.word, 1) THEN search_common(w.word, w.before) ELSE 0 END,
                CASE WHEN left(w.behind, 1) = left(w.word, 1) THEN search_common(w.word, w.behind) ELSE 0 END)::smallint AS shared
        FROM search_document d CROSS JOIN LATERAL (
            SELECT word, named,
                CASE WHEN named THEN max(word) FILTER (WHERE named) OVER earlier ELSE max(word) OVER earlier END AS before,
                CASE WHEN NOT named THEN min(word) FILTER (WHERE named) OVER later END AS behind
            FROM (SELECT word COLLATE "C" AS word, bool_or(named) AS named
                FROM (SELECT unnest(string_to_array(d.name, ' ')), true
                    UNION ALL SELECT unnest(string_to_array(d.credit, ' ')), false) said (word, named)
                GROUP BY 1) once
            WINDOW earlier AS (ORDER BY word ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
                later AS (ORDER BY word ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)) w;
        """;

    private const string Upkeep = """
        CREATE FUNCTION search_forget(gone smallint, ids integer[]) RETURNS void LANGUAGE sql AS $$
            DELETE FROM search_posting p USING search_entry e
            WHERE e.kind = gone AND e.id = ANY (ids)
                AND p.tier = e.tier AND p.word = e.word AND p.length = e.length AND p.id = e.id
        $$;

        -- Rows are locked in the order of their keys, so that two transactions wait instead of deadlocking; the next statement
        -- sees what the other has left.
        CREATE FUNCTION search_refresh(changed smallint, ids integer[]) RETURNS void LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM FROM search_document WHERE kind = changed AND id = ANY (ids) ORDER BY id FOR UPDATE;
            IF FOUND THEN
                PERFORM search_forget(changed, ids);
            END IF;
            INSERT INTO search_document AS d
            SELECT o.* FROM search_source s, search_document_of(s) o WHERE s.kind = changed AND s.id = ANY (ids)
            ON CONFLICT (kind, id) DO UPDATE SET name = excluded.name, credit = excluded.credit, words = excluded.words;
            WITH added AS (
                INSERT INTO search_posting (tier, word, length, id, shared)
                SELECT tier, word, length, id, shared FROM search_entry WHERE kind = changed AND id = ANY (ids)
                RETURNING word)
            INSERT INTO search_word (word)
            SELECT DISTINCT word FROM added a WHERE NOT EXISTS (SELECT FROM search_word w WHERE w.word = a.word);
        END $$;

        CREATE FUNCTION search_thing_added() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            ids integer[] := ARRAY(SELECT id FROM changed);
        BEGIN
            IF ids <> '{}' THEN
                PERFORM search_refresh(TG_ARGV[0]::smallint, ids);
            END IF;
            RETURN NULL;
        END $$;

        CREATE FUNCTION search_thing_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM search_refresh(TG_ARGV[0]::smallint, ARRAY[NEW.id]);
            RETURN NULL;
        END $$;

        CREATE FUNCTION search_thing_removed() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            gone smallint := TG_ARGV[0];
            ids integer[] := ARRAY(SELECT id FROM changed);
        BEGIN
            PERFORM FROM search_document WHERE kind = gone AND id = ANY (ids) ORDER BY id FOR UPDATE;
            IF FOUND THEN
                PERFORM search_forget(gone, ids);
                DELETE FROM search_document WHERE kind = gone AND id = ANY (ids);
            END IF;
            RETURN NULL;
        END $$;

        -- Whoever credits something so at the same moment holds the credit's key: they end first, and what they add is seen.
        CREATE FUNCTION search_credit_awaited() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM FROM artist_credit WHERE id = NEW.id FOR UPDATE;
            RETURN NEW;
        END $$;
        CREATE TRIGGER credit_awaited BEFORE UPDATE OF printed_names ON artist_credit FOR EACH ROW
            WHEN (OLD.printed_names IS DISTINCT FROM NEW.printed_names) EXECUTE FUNCTION search_credit_awaited();

        CREATE FUNCTION search_credit_reprinted() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM search_refresh(1::smallint, ARRAY(SELECT id FROM release_group WHERE artist_credit_id = NEW.id));
            PERFORM search_refresh(2::smallint, ARRAY(SELECT id FROM release WHERE artist_credit_id = NEW.id));
            PERFORM search_refresh(3::smallint, ARRAY(SELECT id FROM recording WHERE artist_credit_id = NEW.id));
            RETURN NULL;
        END $$;
        CREATE TRIGGER credit_reprinted AFTER UPDATE OF printed_names ON artist_credit FOR EACH ROW
            WHEN (OLD.printed_names IS DISTINCT FROM NEW.printed_names) EXECUTE FUNCTION search_credit_reprinted();

        CREATE FUNCTION rebuild_search() RETURNS void LANGUAGE plpgsql AS $$
        BEGIN
            TRUNCATE search_document, search_posting, search_word;
            INSERT INTO search_document SELECT o.* FROM search_source s, search_document_of(s) o;
            INSERT INTO search_posting (tier, word, length, id, shared)
            SELECT tier, word, length, id, shared FROM search_entry;
            INSERT INTO search_word (word) SELECT DISTINCT word FROM search_posting;
        END $$;
        """;

    private const string Answers = """
        -- How many things have a word that begins so, but at most so many. The plan is told: it must end as soon as enough is
        -- counted, whatever the planner thinks of the table.
        CREATE FUNCTION search_count(beginning text, tiers integer[], most integer) RETURNS integer LANGUAGE plpgsql STABLE
        SET enable_bitmapscan = off SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
        DECLARE
            bound constant text := beginning || chr(1114111);
            letters constant integer := length(beginning);
        BEGIN
            RETURN (SELECT count(*) FROM (
                SELECT FROM search_posting p
                WHERE p.tier = ANY (tiers) AND p.word >= beginning AND p.word < bound AND p.shared < letters LIMIT most) counted);
        END $$;

        -- How many things match; negative when it is an estimate, beyond 10,000. The planner's histogram is right to two of its
        -- 500 steps.
        CREATE FUNCTION search_total(words text[], kinds integer[]) RETURNS integer LANGUAGE plpgsql AS $$
        DECLARE
            counted constant integer := 10000;
            soon constant integer := 2000;
            first constant text := words[1];
            tiers constant integer[] := ARRAY(SELECT k + level FROM unnest(kinds) k, (VALUES (4), (8)) l (level));
            found integer;
            guess integer;
            surely integer;
            plan json;
        BEGIN
            IF coalesce(cardinality(words), 0) = 0 THEN
                RETURN 0;
            END IF;
            IF cardinality(words) > 1 THEN
                SELECT count(*) INTO found FROM (
                    SELECT FROM search_document d WHERE d.words @@ search_query(search_total.words) AND d.kind = ANY (kinds)
                    LIMIT counted + 1) matching;
                RETURN CASE WHEN found > counted THEN -found ELSE found END;
            END IF;

            found := search_count(first, tiers, soon + 1);
            IF found <= soon THEN
                RETURN found;
            END IF;

            -- Of all tiers the planner would take the sum for too much, and guess.
            EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM search_posting WHERE '
                || format('word >= %L AND word < %L', first, first || chr(1114111))
                || CASE WHEN cardinality(kinds) < 4 THEN format(' AND tier = ANY (%L)', tiers) ELSE '' END INTO plan;
            guess := (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8;
            SELECT 1.1 * counted + greatest(reltuples, 0) / 250 INTO surely
            FROM pg_class WHERE oid = 'search_posting'::regclass;
            IF guess < surely THEN
                found := search_count(first, tiers, counted + 1);
                IF found <= counted THEN
                    RETURN found;
                END IF;
            END IF;
            RETURN -greatest(guess, counted + 1);
        END $$;

        -- Whether more things of a kind have the words than should be fetched before they are put in order.
        CREATE FUNCTION search_is_frequent(words text[], kind integer) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
        DECLARE
            most constant integer := 10000;
            asked constant tsquery := search_query(words) && quote_literal(' ' || kind)::tsquery;
        BEGIN
            IF cardinality(words) = 1 THEN
                RETURN most < search_count(words[1], ARRAY[kind + 4, kind + 8], most + 1);
            END IF;
            RETURN most < (SELECT count(*) FROM (
                SELECT FROM search_document d WHERE d.words @@ asked LIMIT most + 1) matching);
        END $$;

        -- Whether one letter more, less or other, or two that changed places, makes the one word the other.
        CREATE FUNCTION search_is_near(one text, other text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
        DECLARE
            n constant integer := search_common(one, other);
        BEGIN
            RETURN CASE length(one) - length(other)
                WHEN 1 THEN substr(one, n + 2) = substr(other, n + 1)
                WHEN -1 THEN substr(one, n + 1) = substr(other, n + 2)
                WHEN 0 THEN substr(one, n + 2) = substr(other, n + 2) OR (substr(one, n + 3) = substr(other, n + 3)
                    AND substr(one, n + 1, 1) = substr(other, n + 2, 1) AND substr(one, n + 2, 1) = substr(other, n + 1, 1))
                ELSE false END;
        END $$;

        -- The words, each that nothing has replaced by the commonest that is one typo away; null when nothing would be found so,
        -- either. Words that are one typo apart share at least one group of three letters, which 0.1 lets through.
        CREATE FUNCTION search_corrected(words text[]) RETURNS text[] LANGUAGE plpgsql STABLE
        SET pg_trgm.similarity_threshold = 0.1 AS $$
        DECLARE
            tiers constant integer[] := '{4,5,6,7,9,10,11}';
            corrected text[] := words;
            one text;
            near text;
        BEGIN
            FOR place IN 1 .. coalesce(cardinality(words), 0) LOOP
                one := words[place];
                CONTINUE WHEN EXISTS (SELECT FROM search_posting p WHERE p.tier = ANY (tiers) AND p.word >= one
                    AND p.word < CASE WHEN place = cardinality(words) THEN one || chr(1114111) ELSE one || ' ' END);
                IF length(one) < 4 THEN
                    RETURN NULL;
                END IF;
                SELECT c.word INTO near
                FROM (SELECT DISTINCT w.word FROM search_word w
                        WHERE w.word % one AND length(w.word) BETWEEN length(one) - 1 AND length(one) + 1
                            AND search_is_near(w.word, one)) c,
                    LATERAL (SELECT count(*) AS times FROM (SELECT FROM search_posting p
                        WHERE p.tier = ANY (tiers) AND p.word = c.word LIMIT 100) used) u
                WHERE u.times > 0 ORDER BY u.times DESC, c.word LIMIT 1;
                IF near IS NULL THEN
                    RETURN NULL;
                END IF;
                corrected[place] := near;
            END LOOP;
            RETURN CASE WHEN corrected <> words THEN corrected END;
        END $$;
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Extensions);
        migrationBuilder.Sql(Words);
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(Contents);
        migrationBuilder.Sql(Upkeep);
        migrationBuilder.Sql(Answers);
        migrationBuilder.Sql(KeptFor("artist", 0, "name"));
        migrationBuilder.Sql(KeptFor("release_group", 1, "name, artist_credit_id"));
        migrationBuilder.Sql(KeptFor("release", 2, "name, artist_credit_id"));
        migrationBuilder.Sql(KeptFor("recording", 3, "name, artist_credit_id"));
        migrationBuilder.Sql("SELECT rebuild_search()");
    }

    /// <summary>
    /// Rows come and go many at a time, and are renamed one by one: a trigger of the columns costs the many updates of counters
    /// nothing.
    /// </summary>
    private static string KeptFor(string table, int kind, string columns) => $"""
        CREATE TRIGGER {table}_found AFTER INSERT ON {table}
            REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_thing_added({kind});
        CREATE TRIGGER {table}_found_again AFTER UPDATE OF {columns} ON {table}
            FOR EACH ROW WHEN (({New(columns)}) IS DISTINCT FROM ({Old(columns)})) EXECUTE FUNCTION search_thing_renamed({kind});
        CREATE TRIGGER {table}_lost AFTER DELETE ON {table}
            REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_thing_removed({kind});
        """;

    private static string New(string columns) => "NEW." + columns.Replace(", ", ", NEW.", StringComparison.Ordinal);

    private static string Old(string columns) => "OLD." + columns.Replace(", ", ", OLD.", StringComparison.Ordinal);
}
