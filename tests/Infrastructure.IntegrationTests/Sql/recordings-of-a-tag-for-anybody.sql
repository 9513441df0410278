-- the first page
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $1 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($2))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, k.thing_creation_date, k.recording_id, (SELECT p.recording_count
FROM tag p
WHERE p.key = $3)
FROM recording_tag k JOIN recording x ON x.id = k.recording_id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE k.tag_id = (SELECT p.id FROM tag p WHERE p.key = $3)
ORDER BY k.thing_creation_date DESC, k.recording_id DESC
LIMIT 11;
-- $1: reach, $2: collections, $3: word

-- the next page
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $1 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($2))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, k.thing_creation_date, k.recording_id, (SELECT p.recording_count
FROM tag p
WHERE p.key = $3)
FROM recording_tag k JOIN recording x ON x.id = k.recording_id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE k.tag_id = (SELECT p.id FROM tag p WHERE p.key = $3)
        AND (k.thing_creation_date, k.recording_id) < ($4, $5)
ORDER BY k.thing_creation_date DESC, k.recording_id DESC
LIMIT 11;
-- $1: reach, $2: collections, $3: word, $4: key0, $5: key1

-- the page before that
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $1 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($2))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, k.thing_creation_date, k.recording_id, (SELECT p.recording_count
FROM tag p
WHERE p.key = $3)
FROM recording_tag k JOIN recording x ON x.id = k.recording_id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE k.tag_id = (SELECT p.id FROM tag p WHERE p.key = $3)
        AND (k.thing_creation_date, k.recording_id) > ($4, $5)
ORDER BY k.thing_creation_date ASC, k.recording_id ASC
LIMIT 11;
-- $1: reach, $2: collections, $3: word, $4: key0, $5: key1

