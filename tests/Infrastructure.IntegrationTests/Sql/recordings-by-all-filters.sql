-- the first page
SELECT (SELECT count(*)::integer FROM (
    (SELECT 1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 1 <> 0 AND x.sound & 2 <> 0
        AND x.reach = 2
    LIMIT 10001)
    UNION ALL
    (SELECT 1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 32768 <> 0 AND x.sound & 65536 <> 0 AND x.sound & 2 = 0
        AND x.reach = 2
    LIMIT 10001)
    UNION ALL
    (SELECT 1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 1 <> 0 AND x.sound & 2 <> 0
        AND x.reach = 1
    LIMIT 10001)
    UNION ALL
    (SELECT 1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 32768 <> 0 AND x.sound & 65536 <> 0 AND x.sound & 2 = 0
        AND x.reach = 1
    LIMIT 10001)
    UNION ALL
    (SELECT 1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 1 <> 0 AND x.sound & 2 <> 0
        AND x.reach = 0 AND EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($2))
    LIMIT 10001)
    UNION ALL
    (SELECT 1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 32768 <> 0 AND x.sound & 65536 <> 0 AND x.sound & 2 = 0
        AND x.reach = 0 AND EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($2))
    LIMIT 10001)
    LIMIT 10001) counted);
-- $1: tag0, $2: collections

WITH page AS (
    SELECT * FROM (
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 1 <> 0 AND x.sound & 2 <> 0
        AND x.reach = 2
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 32768 <> 0 AND x.sound & 65536 <> 0 AND x.sound & 2 = 0
        AND x.reach = 2
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 1 <> 0 AND x.sound & 2 <> 0
        AND x.reach = 1
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 32768 <> 0 AND x.sound & 65536 <> 0 AND x.sound & 2 = 0
        AND x.reach = 1
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 1 <> 0 AND x.sound & 2 <> 0
        AND x.reach = 0 AND EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($2))
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 32768 <> 0 AND x.sound & 65536 <> 0 AND x.sound & 2 = 0
        AND x.reach = 0 AND EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($2))
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)) page
    ORDER BY page.k0 DESC, page.k1 DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $3 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($2))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: tag0, $2: collections, $3: reach

-- the next page
WITH page AS (
    SELECT * FROM (
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 1 <> 0 AND x.sound & 2 <> 0
        AND x.reach = 2
        AND (x.creation_date, x.id) < ($2, $3)
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 32768 <> 0 AND x.sound & 65536 <> 0 AND x.sound & 2 = 0
        AND x.reach = 2
        AND (x.creation_date, x.id) < ($2, $3)
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 1 <> 0 AND x.sound & 2 <> 0
        AND x.reach = 1
        AND (x.creation_date, x.id) < ($2, $3)
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 32768 <> 0 AND x.sound & 65536 <> 0 AND x.sound & 2 = 0
        AND x.reach = 1
        AND (x.creation_date, x.id) < ($2, $3)
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 1 <> 0 AND x.sound & 2 <> 0
        AND x.reach = 0 AND EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($4))
        AND (x.creation_date, x.id) < ($2, $3)
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 32768 <> 0 AND x.sound & 65536 <> 0 AND x.sound & 2 = 0
        AND x.reach = 0 AND EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($4))
        AND (x.creation_date, x.id) < ($2, $3)
    ORDER BY x.creation_date DESC, x.id DESC
    LIMIT 11)) page
    ORDER BY page.k0 DESC, page.k1 DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $5 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($4))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: tag0, $2: key0, $3: key1, $4: collections, $5: reach

-- the page before that
WITH page AS (
    SELECT * FROM (
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 1 <> 0 AND x.sound & 2 <> 0
        AND x.reach = 2
        AND (x.creation_date, x.id) > ($2, $3)
    ORDER BY x.creation_date ASC, x.id ASC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 32768 <> 0 AND x.sound & 65536 <> 0 AND x.sound & 2 = 0
        AND x.reach = 2
        AND (x.creation_date, x.id) > ($2, $3)
    ORDER BY x.creation_date ASC, x.id ASC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 1 <> 0 AND x.sound & 2 <> 0
        AND x.reach = 1
        AND (x.creation_date, x.id) > ($2, $3)
    ORDER BY x.creation_date ASC, x.id ASC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 32768 <> 0 AND x.sound & 65536 <> 0 AND x.sound & 2 = 0
        AND x.reach = 1
        AND (x.creation_date, x.id) > ($2, $3)
    ORDER BY x.creation_date ASC, x.id ASC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 1 <> 0 AND x.sound & 2 <> 0
        AND x.reach = 0 AND EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($4))
        AND (x.creation_date, x.id) > ($2, $3)
    ORDER BY x.creation_date ASC, x.id ASC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.creation_date AS k0, x.id AS k1
    FROM recording x
    WHERE EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND x.mbid IS NOT NULL
        AND x.tagged
        AND x.fid IS NULL
        AND x.sound & 32768 <> 0 AND x.sound & 65536 <> 0 AND x.sound & 2 = 0
        AND x.reach = 0 AND EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($4))
        AND (x.creation_date, x.id) > ($2, $3)
    ORDER BY x.creation_date ASC, x.id ASC
    LIMIT 11)) page
    ORDER BY page.k0 ASC, page.k1 ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $5 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($4))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: tag0, $2: key0, $3: key1, $4: collections, $5: reach

