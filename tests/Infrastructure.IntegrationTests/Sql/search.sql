-- the first page
SELECT search_total(search_asked($1), $2);
-- $1: q, $2: kinds

WITH asked AS MATERIALIZED (
    SELECT words, words[cardinality(words)] AS last, search_query(words) AS query,
        array_to_string(words, ' ') AS name, length(array_to_string(words, ' ')) AS length, $1 AS kinds
    FROM (SELECT search_asked($2) AS words) said),
page AS (
    SELECT * FROM (
    (SELECT t.tier, h.word, h.length, h.id
    FROM asked a, LATERAL (SELECT k + level AS tier, level, k + greatest(level, 4) AS stored
            FROM unnest(a.kinds) k, (VALUES (0), (4), (8)) l (level)) t,
        LATERAL (
        SELECT p.word, p.length::integer AS length, p.id
        FROM search_posting p
        WHERE p.tier = t.stored AND p.shared < a.length
            AND (p.word, p.length, p.id) > (CASE WHEN t.tier = $3 THEN $4 ELSE a.last END, CASE WHEN t.tier = $3 THEN $5 ELSE CASE t.level WHEN 0 THEN a.length - 1 WHEN 4 THEN a.length ELSE -1 END END, CASE WHEN t.tier = $3 THEN $6 ELSE 2147483647 END)
            AND (p.word, p.length, p.id) < (CASE t.level WHEN 0 THEN a.last ELSE a.last || chr(1114111) END, CASE t.level WHEN 0 THEN a.length + 1 ELSE 0 END, 0)
        ORDER BY p.word, p.length, p.id
        LIMIT 11) h
    WHERE cardinality(a.words) = 1 AND t.tier >= $3)
    UNION ALL
    (SELECT CASE WHEN d.name = a.name THEN 0
            WHEN array_to_tsvector(string_to_array(d.name, ' ')) @@ a.query THEN 4 ELSE 8 END + d.kind,
        (CASE WHEN a.last = ANY (tsvector_to_array(d.words)) THEN '' ELSE '~' END) COLLATE "C", length(d.name), d.id
    FROM asked a JOIN search_document d ON d.words @@ a.query AND d.kind = ANY (a.kinds)
    WHERE cardinality(a.words) > 1
    LIMIT 10000)) hit
    WHERE (tier, word, length, id) > ($3, $4, $5, $6)
    ORDER BY tier, word, length, id
    LIMIT 11)
SELECT page.tier % 4, v0.*, v1.*, v2.*, v3.*, page.tier, page.word, page.length, page.id
FROM page
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key)
    FROM artist x
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 0 THEN page.id END) v0 ON true
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.primary_type, x.secondary_types, x.release_count
    FROM release_group x
    JOIN artist_credit c ON c.id = x.artist_credit_id
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 1 THEN page.id END) v1 ON true
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $7 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($8))), i.guid, i.mimetype, i.size, i.creation_date, i.source
    FROM release x
    JOIN artist_credit c ON c.id = x.artist_credit_id
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 2 THEN page.id END) v2 ON true
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $7 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($8))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration
    FROM recording x
    JOIN artist_credit c ON c.id = x.artist_credit_id
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 3 THEN page.id END) v3 ON true
ORDER BY page.tier, page.word, page.length, page.id;
-- $1: kinds, $2: q, $3: key0, $4: key1, $5: key2, $6: key3, $7: reach, $8: collections

-- the next page
WITH asked AS MATERIALIZED (
    SELECT words, words[cardinality(words)] AS last, search_query(words) AS query,
        array_to_string(words, ' ') AS name, length(array_to_string(words, ' ')) AS length, $1 AS kinds
    FROM (SELECT search_asked($2) AS words) said),
page AS (
    SELECT * FROM (
    (SELECT t.tier, h.word, h.length, h.id
    FROM asked a, LATERAL (SELECT k + level AS tier, level, k + greatest(level, 4) AS stored
            FROM unnest(a.kinds) k, (VALUES (0), (4), (8)) l (level)) t,
        LATERAL (
        SELECT p.word, p.length::integer AS length, p.id
        FROM search_posting p
        WHERE p.tier = t.stored AND p.shared < a.length
            AND (p.word, p.length, p.id) > (CASE WHEN t.tier = $3 THEN $4 ELSE a.last END, CASE WHEN t.tier = $3 THEN $5 ELSE CASE t.level WHEN 0 THEN a.length - 1 WHEN 4 THEN a.length ELSE -1 END END, CASE WHEN t.tier = $3 THEN $6 ELSE 2147483647 END)
            AND (p.word, p.length, p.id) < (CASE t.level WHEN 0 THEN a.last ELSE a.last || chr(1114111) END, CASE t.level WHEN 0 THEN a.length + 1 ELSE 0 END, 0)
        ORDER BY p.word, p.length, p.id
        LIMIT 11) h
    WHERE cardinality(a.words) = 1 AND t.tier >= $3)
    UNION ALL
    (SELECT CASE WHEN d.name = a.name THEN 0
            WHEN array_to_tsvector(string_to_array(d.name, ' ')) @@ a.query THEN 4 ELSE 8 END + d.kind,
        (CASE WHEN a.last = ANY (tsvector_to_array(d.words)) THEN '' ELSE '~' END) COLLATE "C", length(d.name), d.id
    FROM asked a JOIN search_document d ON d.words @@ a.query AND d.kind = ANY (a.kinds)
    WHERE cardinality(a.words) > 1
    LIMIT 10000)) hit
    WHERE (tier, word, length, id) > ($3, $4, $5, $6)
    ORDER BY tier, word, length, id
    LIMIT 11)
SELECT page.tier % 4, v0.*, v1.*, v2.*, v3.*, page.tier, page.word, page.length, page.id
FROM page
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key)
    FROM artist x
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 0 THEN page.id END) v0 ON true
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.primary_type, x.secondary_types, x.release_count
    FROM release_group x
    JOIN artist_credit c ON c.id = x.artist_credit_id
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 1 THEN page.id END) v1 ON true
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $7 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($8))), i.guid, i.mimetype, i.size, i.creation_date, i.source
    FROM release x
    JOIN artist_credit c ON c.id = x.artist_credit_id
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 2 THEN page.id END) v2 ON true
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $7 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($8))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration
    FROM recording x
    JOIN artist_credit c ON c.id = x.artist_credit_id
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 3 THEN page.id END) v3 ON true
ORDER BY page.tier, page.word, page.length, page.id;
-- $1: kinds, $2: q, $3: key0, $4: key1, $5: key2, $6: key3, $7: reach, $8: collections

-- the page before that
WITH asked AS MATERIALIZED (
    SELECT words, words[cardinality(words)] AS last, search_query(words) AS query,
        array_to_string(words, ' ') AS name, length(array_to_string(words, ' ')) AS length, $1 AS kinds
    FROM (SELECT search_asked($2) AS words) said),
page AS (
    SELECT * FROM (
    (SELECT t.tier, h.word, h.length, h.id
    FROM asked a, LATERAL (SELECT k + level AS tier, level, k + greatest(level, 4) AS stored
            FROM unnest(a.kinds) k, (VALUES (0), (4), (8)) l (level)) t,
        LATERAL (
        SELECT p.word, p.length::integer AS length, p.id
        FROM search_posting p
        WHERE p.tier = t.stored AND p.shared < a.length
            AND (p.word, p.length, p.id) > (a.last, CASE t.level WHEN 0 THEN a.length - 1 WHEN 4 THEN a.length ELSE -1 END, 2147483647)
            AND (p.word, p.length, p.id) < (CASE WHEN t.tier = $3 THEN $4 ELSE CASE t.level WHEN 0 THEN a.last ELSE a.last || chr(1114111) END END, CASE WHEN t.tier = $3 THEN $5 ELSE CASE t.level WHEN 0 THEN a.length + 1 ELSE 0 END END, CASE WHEN t.tier = $3 THEN $6 ELSE 0 END)
        ORDER BY p.word DESC, p.length DESC, p.id DESC
        LIMIT 11) h
    WHERE cardinality(a.words) = 1 AND t.tier <= $3)
    UNION ALL
    (SELECT CASE WHEN d.name = a.name THEN 0
            WHEN array_to_tsvector(string_to_array(d.name, ' ')) @@ a.query THEN 4 ELSE 8 END + d.kind,
        (CASE WHEN a.last = ANY (tsvector_to_array(d.words)) THEN '' ELSE '~' END) COLLATE "C", length(d.name), d.id
    FROM asked a JOIN search_document d ON d.words @@ a.query AND d.kind = ANY (a.kinds)
    WHERE cardinality(a.words) > 1
    LIMIT 10000)) hit
    WHERE (tier, word, length, id) < ($3, $4, $5, $6)
    ORDER BY tier DESC, word DESC, length DESC, id DESC
    LIMIT 11)
SELECT page.tier % 4, v0.*, v1.*, v2.*, v3.*, page.tier, page.word, page.length, page.id
FROM page
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key)
    FROM artist x
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 0 THEN page.id END) v0 ON true
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.primary_type, x.secondary_types, x.release_count
    FROM release_group x
    JOIN artist_credit c ON c.id = x.artist_credit_id
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 1 THEN page.id END) v1 ON true
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $7 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($8))), i.guid, i.mimetype, i.size, i.creation_date, i.source
    FROM release x
    JOIN artist_credit c ON c.id = x.artist_credit_id
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 2 THEN page.id END) v2 ON true
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $7 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($8))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration
    FROM recording x
    JOIN artist_credit c ON c.id = x.artist_credit_id
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 3 THEN page.id END) v3 ON true
ORDER BY page.tier DESC, page.word DESC, page.length DESC, page.id DESC;
-- $1: kinds, $2: q, $3: key0, $4: key1, $5: key2, $6: key3, $7: reach, $8: collections

-- a page by its number, forgiving a typo
SELECT search_total(search_asked($1), $2);
-- $1: q, $2: kinds

WITH asked AS MATERIALIZED (
    SELECT words, words[cardinality(words)] AS last, search_query(words) AS query,
        array_to_string(words, ' ') AS name, length(array_to_string(words, ' ')) AS length, $1 AS kinds
    FROM (SELECT search_asked($2) AS words) said),
page AS (
    SELECT * FROM (
    (SELECT t.tier, h.word, h.length, h.id
    FROM asked a, LATERAL (SELECT k + level AS tier, level, k + greatest(level, 4) AS stored
            FROM unnest(a.kinds) k, (VALUES (0), (4), (8)) l (level)) t,
        LATERAL (
        SELECT p.word, p.length::integer AS length, p.id
        FROM search_posting p
        WHERE p.tier = t.stored AND p.shared < a.length
            AND (p.word, p.length, p.id) > (CASE WHEN t.tier = $3 THEN $4 ELSE a.last END, CASE WHEN t.tier = $3 THEN $5 ELSE CASE t.level WHEN 0 THEN a.length - 1 WHEN 4 THEN a.length ELSE -1 END END, CASE WHEN t.tier = $3 THEN $6 ELSE 2147483647 END)
            AND (p.word, p.length, p.id) < (CASE t.level WHEN 0 THEN a.last ELSE a.last || chr(1114111) END, CASE t.level WHEN 0 THEN a.length + 1 ELSE 0 END, 0)
        ORDER BY p.word, p.length, p.id
        LIMIT 11 + $7) h
    WHERE cardinality(a.words) = 1 AND t.tier >= $3)
    UNION ALL
    (SELECT CASE WHEN d.name = a.name THEN 0
            WHEN array_to_tsvector(string_to_array(d.name, ' ')) @@ a.query THEN 4 ELSE 8 END + d.kind,
        (CASE WHEN a.last = ANY (tsvector_to_array(d.words)) THEN '' ELSE '~' END) COLLATE "C", length(d.name), d.id
    FROM asked a JOIN search_document d ON d.words @@ a.query AND d.kind = ANY (a.kinds)
    WHERE cardinality(a.words) > 1
    LIMIT 10000)) hit
    WHERE (tier, word, length, id) > ($3, $4, $5, $6)
    ORDER BY tier, word, length, id
    LIMIT 11 OFFSET $7)
SELECT page.tier % 4, v0.*, v1.*, v2.*, v3.*, page.tier, page.word, page.length, page.id
FROM page
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key)
    FROM artist x
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 0 THEN page.id END) v0 ON true
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.primary_type, x.secondary_types, x.release_count
    FROM release_group x
    JOIN artist_credit c ON c.id = x.artist_credit_id
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 1 THEN page.id END) v1 ON true
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $8 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($9))), i.guid, i.mimetype, i.size, i.creation_date, i.source
    FROM release x
    JOIN artist_credit c ON c.id = x.artist_credit_id
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 2 THEN page.id END) v2 ON true
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $8 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($9))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration
    FROM recording x
    JOIN artist_credit c ON c.id = x.artist_credit_id
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 3 THEN page.id END) v3 ON true
ORDER BY page.tier, page.word, page.length, page.id;
-- $1: kinds, $2: q, $3: key0, $4: key1, $5: key2, $6: key3, $7: offset, $8: reach, $9: collections

SELECT search_total(search_corrected(search_asked($1)), $2);
-- $1: q, $2: kinds

WITH asked AS MATERIALIZED (
    SELECT words, words[cardinality(words)] AS last, search_query(words) AS query,
        array_to_string(words, ' ') AS name, length(array_to_string(words, ' ')) AS length, $1 AS kinds
    FROM (SELECT search_corrected(search_asked($2)) AS words) said),
page AS (
    SELECT * FROM (
    (SELECT t.tier, h.word, h.length, h.id
    FROM asked a, LATERAL (SELECT k + level AS tier, level, k + greatest(level, 4) AS stored
            FROM unnest(a.kinds) k, (VALUES (0), (4), (8)) l (level)) t,
        LATERAL (
        SELECT p.word, p.length::integer AS length, p.id
        FROM search_posting p
        WHERE p.tier = t.stored AND p.shared < a.length
            AND (p.word, p.length, p.id) > (CASE WHEN t.tier = $3 THEN $4 ELSE a.last END, CASE WHEN t.tier = $3 THEN $5 ELSE CASE t.level WHEN 0 THEN a.length - 1 WHEN 4 THEN a.length ELSE -1 END END, CASE WHEN t.tier = $3 THEN $6 ELSE 2147483647 END)
            AND (p.word, p.length, p.id) < (CASE t.level WHEN 0 THEN a.last ELSE a.last || chr(1114111) END, CASE t.level WHEN 0 THEN a.length + 1 ELSE 0 END, 0)
        ORDER BY p.word, p.length, p.id
        LIMIT 11 + $7) h
    WHERE cardinality(a.words) = 1 AND t.tier >= $3)
    UNION ALL
    (SELECT CASE WHEN d.name = a.name THEN 0
            WHEN array_to_tsvector(string_to_array(d.name, ' ')) @@ a.query THEN 4 ELSE 8 END + d.kind,
        (CASE WHEN a.last = ANY (tsvector_to_array(d.words)) THEN '' ELSE '~' END) COLLATE "C", length(d.name), d.id
    FROM asked a JOIN search_document d ON d.words @@ a.query AND d.kind = ANY (a.kinds)
    WHERE cardinality(a.words) > 1
    LIMIT 10000)) hit
    WHERE (tier, word, length, id) > ($3, $4, $5, $6)
    ORDER BY tier, word, length, id
    LIMIT 11 OFFSET $7)
SELECT page.tier % 4, v0.*, v1.*, v2.*, v3.*, page.tier, page.word, page.length, page.id
FROM page
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key)
    FROM artist x
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 0 THEN page.id END) v0 ON true
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.primary_type, x.secondary_types, x.release_count
    FROM release_group x
    JOIN artist_credit c ON c.id = x.artist_credit_id
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 1 THEN page.id END) v1 ON true
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $8 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($9))), i.guid, i.mimetype, i.size, i.creation_date, i.source
    FROM release x
    JOIN artist_credit c ON c.id = x.artist_credit_id
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 2 THEN page.id END) v2 ON true
LEFT JOIN LATERAL (
    SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $8 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($9))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration
    FROM recording x
    JOIN artist_credit c ON c.id = x.artist_credit_id
    LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE x.id = CASE page.tier % 4 WHEN 3 THEN page.id END) v3 ON true
ORDER BY page.tier, page.word, page.length, page.id;
-- $1: kinds, $2: q, $3: key0, $4: key1, $5: key2, $6: key3, $7: offset, $8: reach, $9: collections

