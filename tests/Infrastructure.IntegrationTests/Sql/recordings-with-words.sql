-- the first page
SELECT (SELECT count(*)::integer FROM (
    (SELECT 1
    FROM recording x
    WHERE NOT (SELECT search_is_frequent(search_asked($1), 3)) AND x.id IN (SELECT d.id FROM search_document d WHERE d.kind = 3 AND d.words @@ (SELECT search_query(search_asked($1)) && ''' 3'''::tsquery))
    LIMIT 10001)
    UNION ALL
    (SELECT 1
    FROM recording x
    WHERE (SELECT search_is_frequent(search_asked($1), 3)) AND (SELECT d.words FROM search_document d WHERE d.kind = 3 AND d.id = x.id) @@ (SELECT search_query(search_asked($1)))
    LIMIT 10001)
    LIMIT 10001) counted);
-- $1: q

WITH page AS (
    SELECT * FROM (
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE NOT (SELECT search_is_frequent(search_asked($1), 3)) AND x.id IN (SELECT d.id FROM search_document d WHERE d.kind = 3 AND d.words @@ (SELECT search_query(search_asked($1)) && ''' 3'''::tsquery))
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE (SELECT search_is_frequent(search_asked($1), 3)) AND (SELECT d.words FROM search_document d WHERE d.kind = 3 AND d.id = x.id) @@ (SELECT search_query(search_asked($1)))
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)) page
    ORDER BY page.k0 DESC, page.k1 DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $2 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($3))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: q, $2: reach, $3: collections

-- the next page
WITH page AS (
    SELECT * FROM (
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE NOT (SELECT search_is_frequent(search_asked($1), 3)) AND x.id IN (SELECT d.id FROM search_document d WHERE d.kind = 3 AND d.words @@ (SELECT search_query(search_asked($1)) && ''' 3'''::tsquery))
        AND (x.creation_date, x.id) < ($2, $3)
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE (SELECT search_is_frequent(search_asked($1), 3)) AND (SELECT d.words FROM search_document d WHERE d.kind = 3 AND d.id = x.id) @@ (SELECT search_query(search_asked($1)))
        AND (x.creation_date, x.id) < ($2, $3)
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)) page
    ORDER BY page.k0 DESC, page.k1 DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $4 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($5))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: q, $2: key0, $3: key1, $4: reach, $5: collections

-- the page before that
WITH page AS (
    SELECT * FROM (
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE NOT (SELECT search_is_frequent(search_asked($1), 3)) AND x.id IN (SELECT d.id FROM search_document d WHERE d.kind = 3 AND d.words @@ (SELECT search_query(search_asked($1)) && ''' 3'''::tsquery))
        AND (x.creation_date, x.id) > ($2, $3)
    ORDER BY x.creation_date ASC, x.id ASC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE (SELECT search_is_frequent(search_asked($1), 3)) AND (SELECT d.words FROM search_document d WHERE d.kind = 3 AND d.id = x.id) @@ (SELECT search_query(search_asked($1)))
        AND (x.creation_date, x.id) > ($2, $3)
    ORDER BY x.creation_date ASC, x.id ASC
    LIMIT 11)) page
    ORDER BY page.k0 ASC, page.k1 ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $4 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($5))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: q, $2: key0, $3: key1, $4: reach, $5: collections

