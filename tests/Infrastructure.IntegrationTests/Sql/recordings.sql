-- the first page
WITH page AS (
    SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $1 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($2))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'recording')
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: reach, $2: collections

-- the next page
WITH page AS (
    SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE (x.creation_date, x.id) < ($1, $2)
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $3 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($4))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'recording')
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: key0, $2: key1, $3: reach, $4: collections

-- the page before that
WITH page AS (
    SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE (x.creation_date, x.id) > ($1, $2)
    ORDER BY x.creation_date ASC, x.id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $3 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($4))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'recording')
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: key0, $2: key1, $3: reach, $4: collections

