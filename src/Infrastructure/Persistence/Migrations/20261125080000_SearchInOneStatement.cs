using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FunQuail.Infrastructure.Persistence.Migrations;

/// <summary>
/// What a search is asked by (decision 16): total and page in one statement, and typos found by looking up the word without
/// each of its letters instead of comparing it with whatever shares a few.
/// </summary>
[DbContext(typeof(FunQuailDbContext))]
[Migration("20261125080000_SearchInOneStatement")]
internal sealed class SearchInOneStatement : Migration
{
    // In PL/pgSQL, whose statements stay planned with the connection; a function in SQL is planned by each statement that calls
    // it.
    private const string Asking = """
        DROP FUNCTION search_total(text[], integer[]);

        -- All words, the last as the beginning of one. Null when there are none, and null matches nothing.
        CREATE OR REPLACE FUNCTION search_query(words text[]) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
        DECLARE
            query text := '';
            word text;
        BEGIN
            FOREACH word IN ARRAY coalesce(words, '{}') LOOP
                query := query || ' & ''' || replace(replace(word, '\', '\\'), '''', '''''') || '''';
            END LOOP;
            RETURN CASE WHEN query <> '' THEN substr(query, 4) || ':*' END::tsquery;
        END $$;

        -- What words with a blank before and behind each are LIKE when they have them all, the last perhaps as a beginning.
        CREATE FUNCTION search_patterns(words text[]) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
        DECLARE
            patterns text[] := '{}';
            word text;
        BEGIN
            FOREACH word IN ARRAY coalesce(words, '{}') LOOP
                word := '% ' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_');
                patterns := patterns
                    || (word || CASE WHEN cardinality(patterns) = cardinality(words) - 1 THEN '%' ELSE ' %' END);
            END LOOP;
            RETURN patterns;
        END $$;

        -- How many things have a word that begins so; negative when it is an estimate, beyond 10,000. The planner's histogram is
        -- right to two of its 500 steps. Of all tiers the planner would take the sum for too much, and guess.
        CREATE FUNCTION search_total(beginning text, kinds integer[]) RETURNS integer LANGUAGE plpgsql AS $$
        DECLARE
            counted constant integer := 10000;
            tiers constant integer[] := ARRAY(SELECT k + level FROM unnest(kinds) k, (VALUES (4), (8)) l (level));
            found constant integer := search_count(beginning, tiers, counted + 1);
            plan json;
        BEGIN
            IF found <= counted THEN
                RETURN found;
            END IF;
            EXECUTE 'EXPLAIN (FORMAT JSON) SELECT FROM search_posting WHERE '
                || format('word >= %L AND word < %L', beginning, beginning || chr(1114111))
                || CASE WHEN cardinality(kinds) < 4 THEN format(' AND tier = ANY (%L)', tiers) ELSE '' END INTO plan;
            RETURN -greatest((plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8, found);
        END $$;
        """;

    private const string Typos = """
        -- The word, and it without each of its letters: words that are one typo apart have one of these in common.
        CREATE FUNCTION search_forms(word text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
        DECLARE
            forms text[] := ARRAY[word];
        BEGIN
            FOR n IN 1 .. length(word) LOOP
                forms := forms || (left(word, n - 1) || substr(word, n + 1));
            END LOOP;
            RETURN forms;
        END $$;

        DROP INDEX ix_search_word_near;
        -- New words wait in a list that each search of a typo reads through: a short one.
        CREATE INDEX ix_search_word_near ON search_word USING gin (search_forms(word)) WITH (gin_pending_list_limit = 128);

        -- The words, each that nothing has replaced by the commonest that is one typo away; null when nothing would be found so,
        -- either.
        CREATE OR REPLACE FUNCTION search_corrected(words text[]) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
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
                        WHERE search_forms(w.word) && search_forms(one) AND search_is_near(w.word, one)) c,
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
        migrationBuilder.Sql(Asking);
        migrationBuilder.Sql(Typos);
    }
}
