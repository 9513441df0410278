-- the first page
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $1 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($2))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, x.creation_date, x.id, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'recording')
FROM recording x
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY x.creation_date DESC, x.id DESC
LIMIT 11;
-- $1: reach, $2: collections

-- the next page
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $1 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($2))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, x.creation_date, x.id, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'recording')
FROM recording x
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE (x.creation_date, x.id) < ($3, $4)
ORDER BY x.creation_date DESC, x.id DESC
LIMIT 11;
-- $1: reach, $2: collections, $3: key0, $4: key1

-- the page before that
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $1 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($2))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, x.creation_date, x.id, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'recording')
FROM recording x
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE (x.creation_date, x.id) > ($3, $4)
ORDER BY x.creation_date ASC, x.id ASC
LIMIT 11;
-- $1: reach, $2: collections, $3: key0, $4: key1

