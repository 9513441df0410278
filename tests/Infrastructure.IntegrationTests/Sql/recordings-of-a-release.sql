-- the first page
WITH page AS (
    SELECT x.id AS id, e.medium AS k0, e.position AS k1, e.id AS k2
    FROM track e JOIN recording x ON x.id = e.recording_id
    WHERE e.release_id = (SELECT p.id FROM release p WHERE p.guid = $1)
    ORDER BY e.medium ASC, e.position ASC, e.id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $2 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($3))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1, page.k2, (SELECT p.track_count
FROM release p
WHERE p.guid = $1)
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC, page.k2 ASC;
-- $1: release, $2: reach, $3: collections

-- the next page
WITH page AS (
    SELECT x.id AS id, e.medium AS k0, e.position AS k1, e.id AS k2
    FROM track e JOIN recording x ON x.id = e.recording_id
    WHERE e.release_id = (SELECT p.id FROM release p WHERE p.guid = $1)
        AND (e.medium, e.position, e.id) > ($2, $3, $4)
    ORDER BY e.medium ASC, e.position ASC, e.id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $5 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($6))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1, page.k2, (SELECT p.track_count
FROM release p
WHERE p.guid = $1)
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC, page.k2 ASC;
-- $1: release, $2: key0, $3: key1, $4: key2, $5: reach, $6: collections

-- the page before that
WITH page AS (
    SELECT x.id AS id, e.medium AS k0, e.position AS k1, e.id AS k2
    FROM track e JOIN recording x ON x.id = e.recording_id
    WHERE e.release_id = (SELECT p.id FROM release p WHERE p.guid = $1)
        AND (e.medium, e.position, e.id) < ($2, $3, $4)
    ORDER BY e.medium DESC, e.position DESC, e.id DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $5 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($6))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1, page.k2, (SELECT p.track_count
FROM release p
WHERE p.guid = $1)
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC, page.k2 DESC;
-- $1: release, $2: key0, $3: key1, $4: key2, $5: reach, $6: collections

