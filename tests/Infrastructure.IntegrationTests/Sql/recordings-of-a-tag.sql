-- the first page
WITH page AS (
    SELECT x.id AS id, k.thing_creation_date AS k0, k.recording_id AS k1
    FROM recording_tag k JOIN recording x ON x.id = k.recording_id
    WHERE k.tag_id = (SELECT p.id FROM tag p WHERE p.key = $1)
    ORDER BY k.thing_creation_date DESC, k.recording_id DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $2 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($3))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1, (SELECT p.recording_count
FROM tag p
WHERE p.key = $1)
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: word, $2: reach, $3: collections

-- the next page
WITH page AS (
    SELECT x.id AS id, k.thing_creation_date AS k0, k.recording_id AS k1
    FROM recording_tag k JOIN recording x ON x.id = k.recording_id
    WHERE k.tag_id = (SELECT p.id FROM tag p WHERE p.key = $1)
        AND (k.thing_creation_date, k.recording_id) < ($2, $3)
    ORDER BY k.thing_creation_date DESC, k.recording_id DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $4 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($5))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1, (SELECT p.recording_count
FROM tag p
WHERE p.key = $1)
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: word, $2: key0, $3: key1, $4: reach, $5: collections

-- the page before that
WITH page AS (
    SELECT x.id AS id, k.thing_creation_date AS k0, k.recording_id AS k1
    FROM recording_tag k JOIN recording x ON x.id = k.recording_id
    WHERE k.tag_id = (SELECT p.id FROM tag p WHERE p.key = $1)
        AND (k.thing_creation_date, k.recording_id) > ($2, $3)
    ORDER BY k.thing_creation_date ASC, k.recording_id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $4 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($5))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1, (SELECT p.recording_count
FROM tag p
WHERE p.key = $1)
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: word, $2: key0, $3: key1, $4: reach, $5: collections

