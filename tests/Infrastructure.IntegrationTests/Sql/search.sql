-- the first page
WITH asked AS MATERIALIZED (
    SELECT words, words[cardinality(words)] AS last, array_to_string(words, ' ') AS name,
        length(array_to_string(words, ' ')) AS length, $1 AS kinds
    FROM (SELECT search_asked($2) AS words) said),
several AS MATERIALIZED (
    SELECT CASE WHEN d.name = a.name THEN 0
                WHEN ' ' || d.name || ' ' LIKE ALL (a.patterns) THEN 4 ELSE 8 END + d.kind AS tier,
            (CASE WHEN position(' ' || a.last || ' ' IN ' ' || d.name || ' ' || d.credit || ' ') > 0
                THEN '' ELSE '~' END) COLLATE "C" AS word,
            length(d.name) AS length, d.id
        FROM (SELECT *, search_query(words) AS query, search_patterns(words) AS patterns
                FROM asked WHERE cardinality(words) > 1 OFFSET 0) a
        JOIN search_document d ON d.words @@ a.query AND d.kind = ANY (a.kinds)
    LIMIT 10001),
page AS (
    SELECT * FROM ((SELECT * FROM several LIMIT 10000)) hit
    WHERE (tier, word, length, id) > ($3, $4, $5, $6)
    ORDER BY tier, word, length, id
    LIMIT 11),
counted AS MATERIALIZED (
    SELECT (SELECT (count(*) * CASE WHEN count(*) > 10000 THEN -1 ELSE 1 END)::integer FROM several) AS total, c.changes FROM asked a, (SELECT coalesce(sum(n), 0)::bigint FROM counter WHERE kind = 'change') c (changes))
SELECT page.tier % 4, coalesce(v0.k0, v1.k0, v2.k0, v3.k0), coalesce(v0.k1, v1.k1, v2.k1, v3.k1), coalesce(v0.k2, v1.k2, v2.k2, v3.k2), coalesce(v0.k3, v1.k3, v2.k3, v3.k3), v0.k4, i.guid, i.mimetype, i.size, i.creation_date, i.source, v0.k10, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, v1.k15, v1.k16, v1.k17, v2.k18, v3.k19, v3.k20, page.tier, page.word, page.length, page.id, counted.total, counted.changes
FROM counted LEFT JOIN page ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, x.content_category AS k4, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key) AS k10
    FROM artist x
    WHERE x.id = CASE page.tier % 4 WHEN 0 THEN page.id END) v0 ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.artist_credit_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, x.primary_type AS k15, x.secondary_types AS k16, x.release_count AS k17
    FROM release_group x
    WHERE x.id = CASE page.tier % 4 WHEN 1 THEN page.id END) v1 ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.artist_credit_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, (x.reach >= $7 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($8))) AS k18
    FROM release x
    WHERE x.id = CASE page.tier % 4 WHEN 2 THEN page.id END) v2 ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.artist_credit_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, (x.reach >= $7 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($8))) AS k19, x.duration AS k20
    FROM recording x
    WHERE x.id = CASE page.tier % 4 WHEN 3 THEN page.id END) v3 ON true
LEFT JOIN artist_credit c ON c.id = coalesce(v1.artist_credit_id, v2.artist_credit_id, v3.artist_credit_id)
LEFT JOIN attachment i ON i.id = coalesce(v0.cover_id, v1.cover_id, v2.cover_id, v3.cover_id)
ORDER BY page.tier, page.word, page.length, page.id;
-- $1: kinds, $2: q, $3: key0, $4: key1, $5: key2, $6: key3, $7: reach, $8: collections

-- the next page
WITH asked AS MATERIALIZED (
    SELECT words, words[cardinality(words)] AS last, array_to_string(words, ' ') AS name,
        length(array_to_string(words, ' ')) AS length, $1 AS kinds
    FROM (SELECT search_asked($2) AS words) said),
several AS MATERIALIZED (
    SELECT CASE WHEN d.name = a.name THEN 0
                WHEN ' ' || d.name || ' ' LIKE ALL (a.patterns) THEN 4 ELSE 8 END + d.kind AS tier,
            (CASE WHEN position(' ' || a.last || ' ' IN ' ' || d.name || ' ' || d.credit || ' ') > 0
                THEN '' ELSE '~' END) COLLATE "C" AS word,
            length(d.name) AS length, d.id
        FROM (SELECT *, search_query(words) AS query, search_patterns(words) AS patterns
                FROM asked WHERE cardinality(words) > 1 OFFSET 0) a
        JOIN search_document d ON d.words @@ a.query AND d.kind = ANY (a.kinds)
    LIMIT 10001),
page AS (
    SELECT * FROM ((SELECT * FROM several LIMIT 10000)) hit
    WHERE (tier, word, length, id) > ($3, $4, $5, $6)
    ORDER BY tier, word, length, id
    LIMIT 11)
SELECT page.tier % 4, coalesce(v0.k0, v1.k0, v2.k0, v3.k0), coalesce(v0.k1, v1.k1, v2.k1, v3.k1), coalesce(v0.k2, v1.k2, v2.k2, v3.k2), coalesce(v0.k3, v1.k3, v2.k3, v3.k3), v0.k4, i.guid, i.mimetype, i.size, i.creation_date, i.source, v0.k10, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, v1.k15, v1.k16, v1.k17, v2.k18, v3.k19, v3.k20, page.tier, page.word, page.length, page.id
FROM page
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, x.content_category AS k4, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key) AS k10
    FROM artist x
    WHERE x.id = CASE page.tier % 4 WHEN 0 THEN page.id END) v0 ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.artist_credit_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, x.primary_type AS k15, x.secondary_types AS k16, x.release_count AS k17
    FROM release_group x
    WHERE x.id = CASE page.tier % 4 WHEN 1 THEN page.id END) v1 ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.artist_credit_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, (x.reach >= $7 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($8))) AS k18
    FROM release x
    WHERE x.id = CASE page.tier % 4 WHEN 2 THEN page.id END) v2 ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.artist_credit_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, (x.reach >= $7 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($8))) AS k19, x.duration AS k20
    FROM recording x
    WHERE x.id = CASE page.tier % 4 WHEN 3 THEN page.id END) v3 ON true
LEFT JOIN artist_credit c ON c.id = coalesce(v1.artist_credit_id, v2.artist_credit_id, v3.artist_credit_id)
LEFT JOIN attachment i ON i.id = coalesce(v0.cover_id, v1.cover_id, v2.cover_id, v3.cover_id)
ORDER BY page.tier, page.word, page.length, page.id;
-- $1: kinds, $2: q, $3: key0, $4: key1, $5: key2, $6: key3, $7: reach, $8: collections

-- the page before that
WITH asked AS MATERIALIZED (
    SELECT words, words[cardinality(words)] AS last, array_to_string(words, ' ') AS name,
        length(array_to_string(words, ' ')) AS length, $1 AS kinds
    FROM (SELECT search_asked($2) AS words) said),
several AS MATERIALIZED (
    SELECT CASE WHEN d.name = a.name THEN 0
                WHEN ' ' || d.name || ' ' LIKE ALL (a.patterns) THEN 4 ELSE 8 END + d.kind AS tier,
            (CASE WHEN position(' ' || a.last || ' ' IN ' ' || d.name || ' ' || d.credit || ' ') > 0
                THEN '' ELSE '~' END) COLLATE "C" AS word,
            length(d.name) AS length, d.id
        FROM (SELECT *, search_query(words) AS query, search_patterns(words) AS patterns
                FROM asked WHERE cardinality(words) > 1 OFFSET 0) a
        JOIN search_document d ON d.words @@ a.query AND d.kind = ANY (a.kinds)
    LIMIT 10001),
page AS (
    SELECT * FROM ((SELECT * FROM several LIMIT 10000)) hit
    WHERE (tier, word, length, id) < ($3, $4, $5, $6)
    ORDER BY tier DESC, word DESC, length DESC, id DESC
    LIMIT 11)
SELECT page.tier % 4, coalesce(v0.k0, v1.k0, v2.k0, v3.k0), coalesce(v0.k1, v1.k1, v2.k1, v3.k1), coalesce(v0.k2, v1.k2, v2.k2, v3.k2), coalesce(v0.k3, v1.k3, v2.k3, v3.k3), v0.k4, i.guid, i.mimetype, i.size, i.creation_date, i.source, v0.k10, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, v1.k15, v1.k16, v1.k17, v2.k18, v3.k19, v3.k20, page.tier, page.word, page.length, page.id
FROM page
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, x.content_category AS k4, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key) AS k10
    FROM artist x
    WHERE x.id = CASE page.tier % 4 WHEN 0 THEN page.id END) v0 ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.artist_credit_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, x.primary_type AS k15, x.secondary_types AS k16, x.release_count AS k17
    FROM release_group x
    WHERE x.id = CASE page.tier % 4 WHEN 1 THEN page.id END) v1 ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.artist_credit_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, (x.reach >= $7 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($8))) AS k18
    FROM release x
    WHERE x.id = CASE page.tier % 4 WHEN 2 THEN page.id END) v2 ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.artist_credit_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, (x.reach >= $7 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($8))) AS k19, x.duration AS k20
    FROM recording x
    WHERE x.id = CASE page.tier % 4 WHEN 3 THEN page.id END) v3 ON true
LEFT JOIN artist_credit c ON c.id = coalesce(v1.artist_credit_id, v2.artist_credit_id, v3.artist_credit_id)
LEFT JOIN attachment i ON i.id = coalesce(v0.cover_id, v1.cover_id, v2.cover_id, v3.cover_id)
ORDER BY page.tier DESC, page.word DESC, page.length DESC, page.id DESC;
-- $1: kinds, $2: q, $3: key0, $4: key1, $5: key2, $6: key3, $7: reach, $8: collections

-- a page by its number, forgiving a typo
WITH asked AS MATERIALIZED (
    SELECT words, words[cardinality(words)] AS last, array_to_string(words, ' ') AS name,
        length(array_to_string(words, ' ')) AS length, $1 AS kinds
    FROM (SELECT search_asked($2) AS words) said),
page AS (
    SELECT * FROM ((
    SELECT t.tier, h.word, h.length, h.id
    FROM asked a, LATERAL (SELECT k + level AS tier, level, k + greatest(level, 4) AS stored
            FROM unnest(a.kinds) k, (VALUES (0), (4), (8)) l (level)
            WHERE cardinality(a.words) = 1 AND k + level >= $3
            ORDER BY k + level) t,
        LATERAL (
        SELECT p.word, p.length::integer AS length, p.id
        FROM search_posting p
        WHERE p.tier = t.stored AND p.shared < a.length
            AND (p.word, p.length, p.id) > (CASE WHEN t.tier = $3 THEN $4 ELSE a.last END, CASE WHEN t.tier = $3 THEN $5 ELSE CASE t.level WHEN 0 THEN a.length - 1 WHEN 4 THEN a.length ELSE -1 END END, CASE WHEN t.tier = $3 THEN $6 ELSE 2147483647 END)
            AND (p.word, p.length, p.id) < (CASE t.level WHEN 0 THEN a.last ELSE a.last || chr(1114111) END, CASE t.level WHEN 0 THEN a.length + 1 ELSE 0 END, 0)
        ORDER BY p.word, p.length, p.id
        LIMIT 11 + $7) h
    LIMIT 11 + $7)) hit
    WHERE (tier, word, length, id) > ($3, $4, $5, $6)
    ORDER BY tier, word, length, id
    LIMIT 11 OFFSET $7),
counted AS MATERIALIZED (
    SELECT CASE WHEN c.changes = $8 THEN $9 ELSE search_total(a.last, a.kinds) END AS total, c.changes FROM asked a, (SELECT coalesce(sum(n), 0)::bigint FROM counter WHERE kind = 'change') c (changes))
SELECT page.tier % 4, coalesce(v0.k0, v1.k0, v2.k0, v3.k0), coalesce(v0.k1, v1.k1, v2.k1, v3.k1), coalesce(v0.k2, v1.k2, v2.k2, v3.k2), coalesce(v0.k3, v1.k3, v2.k3, v3.k3), v0.k4, i.guid, i.mimetype, i.size, i.creation_date, i.source, v0.k10, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, v1.k15, v1.k16, v1.k17, v2.k18, v3.k19, v3.k20, page.tier, page.word, page.length, page.id, counted.total, counted.changes
FROM counted LEFT JOIN page ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, x.content_category AS k4, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key) AS k10
    FROM artist x
    WHERE x.id = CASE page.tier % 4 WHEN 0 THEN page.id END) v0 ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.artist_credit_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, x.primary_type AS k15, x.secondary_types AS k16, x.release_count AS k17
    FROM release_group x
    WHERE x.id = CASE page.tier % 4 WHEN 1 THEN page.id END) v1 ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.artist_credit_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, (x.reach >= $10 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($11))) AS k18
    FROM release x
    WHERE x.id = CASE page.tier % 4 WHEN 2 THEN page.id END) v2 ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.artist_credit_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, (x.reach >= $10 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($11))) AS k19, x.duration AS k20
    FROM recording x
    WHERE x.id = CASE page.tier % 4 WHEN 3 THEN page.id END) v3 ON true
LEFT JOIN artist_credit c ON c.id = coalesce(v1.artist_credit_id, v2.artist_credit_id, v3.artist_credit_id)
LEFT JOIN attachment i ON i.id = coalesce(v0.cover_id, v1.cover_id, v2.cover_id, v3.cover_id)
ORDER BY page.tier, page.word, page.length, page.id;
-- $1: kinds, $2: q, $3: key0, $4: key1, $5: key2, $6: key3, $7: offset, $8: counted, $9: known, $10: reach, $11: collections

WITH asked AS MATERIALIZED (
    SELECT words, words[cardinality(words)] AS last, array_to_string(words, ' ') AS name,
        length(array_to_string(words, ' ')) AS length, $1 AS kinds
    FROM (SELECT search_corrected(search_asked($2)) AS words) said),
page AS (
    SELECT * FROM ((
    SELECT t.tier, h.word, h.length, h.id
    FROM asked a, LATERAL (SELECT k + level AS tier, level, k + greatest(level, 4) AS stored
            FROM unnest(a.kinds) k, (VALUES (0), (4), (8)) l (level)
            WHERE cardinality(a.words) = 1 AND k + level >= $3
            ORDER BY k + level) t,
        LATERAL (
        SELECT p.word, p.length::integer AS length, p.id
        FROM search_posting p
        WHERE p.tier = t.stored AND p.shared < a.length
            AND (p.word, p.length, p.id) > (CASE WHEN t.tier = $3 THEN $4 ELSE a.last END, CASE WHEN t.tier = $3 THEN $5 ELSE CASE t.level WHEN 0 THEN a.length - 1 WHEN 4 THEN a.length ELSE -1 END END, CASE WHEN t.tier = $3 THEN $6 ELSE 2147483647 END)
            AND (p.word, p.length, p.id) < (CASE t.level WHEN 0 THEN a.last ELSE a.last || chr(1114111) END, CASE t.level WHEN 0 THEN a.length + 1 ELSE 0 END, 0)
        ORDER BY p.word, p.length, p.id
        LIMIT 11 + $7) h
    LIMIT 11 + $7)) hit
    WHERE (tier, word, length, id) > ($3, $4, $5, $6)
    ORDER BY tier, word, length, id
    LIMIT 11 OFFSET $7),
counted AS MATERIALIZED (
    SELECT CASE WHEN c.changes = $8 THEN $9 ELSE search_total(a.last, a.kinds) END AS total, c.changes FROM asked a, (SELECT coalesce(sum(n), 0)::bigint FROM counter WHERE kind = 'change') c (changes))
SELECT page.tier % 4, coalesce(v0.k0, v1.k0, v2.k0, v3.k0), coalesce(v0.k1, v1.k1, v2.k1, v3.k1), coalesce(v0.k2, v1.k2, v2.k2, v3.k2), coalesce(v0.k3, v1.k3, v2.k3, v3.k3), v0.k4, i.guid, i.mimetype, i.size, i.creation_date, i.source, v0.k10, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, v1.k15, v1.k16, v1.k17, v2.k18, v3.k19, v3.k20, page.tier, page.word, page.length, page.id, counted.total, counted.changes
FROM counted LEFT JOIN page ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, x.content_category AS k4, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key) AS k10
    FROM artist x
    WHERE x.id = CASE page.tier % 4 WHEN 0 THEN page.id END) v0 ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.artist_credit_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, x.primary_type AS k15, x.secondary_types AS k16, x.release_count AS k17
    FROM release_group x
    WHERE x.id = CASE page.tier % 4 WHEN 1 THEN page.id END) v1 ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.artist_credit_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, (x.reach >= $10 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($11))) AS k18
    FROM release x
    WHERE x.id = CASE page.tier % 4 WHEN 2 THEN page.id END) v2 ON true
LEFT JOIN LATERAL (
    SELECT x.cover_id, x.artist_credit_id, x.guid AS k0, x.fid AS k1, x.mbid AS k2, x.name AS k3, (x.reach >= $10 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($11))) AS k19, x.duration AS k20
    FROM recording x
    WHERE x.id = CASE page.tier % 4 WHEN 3 THEN page.id END) v3 ON true
LEFT JOIN artist_credit c ON c.id = coalesce(v1.artist_credit_id, v2.artist_credit_id, v3.artist_credit_id)
LEFT JOIN attachment i ON i.id = coalesce(v0.cover_id, v1.cover_id, v2.cover_id, v3.cover_id)
ORDER BY page.tier, page.word, page.length, page.id;
-- $1: kinds, $2: q, $3: key0, $4: key1, $5: key2, $6: key3, $7: offset, $8: counted, $9: known, $10: reach, $11: collections

