-- the first page
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'release';

SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $1 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($2))), i.guid, i.mimetype, i.size, i.creation_date, i.source, x.sort_key, x.id
FROM release x
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY x.sort_key ASC, x.id ASC
LIMIT 11;
-- $1: reach, $2: collections

-- the next page
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'release';

SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $1 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($2))), i.guid, i.mimetype, i.size, i.creation_date, i.source, x.sort_key, x.id
FROM release x
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE (x.sort_key, x.id) > ($3, $4)
ORDER BY x.sort_key ASC, x.id ASC
LIMIT 11;
-- $1: reach, $2: collections, $3: key0, $4: key1

-- the page before that
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'release';

SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $1 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($2))), i.guid, i.mimetype, i.size, i.creation_date, i.source, x.sort_key, x.id
FROM release x
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE (x.sort_key, x.id) < ($3, $4)
ORDER BY x.sort_key DESC, x.id DESC
LIMIT 11;
-- $1: reach, $2: collections, $3: key0, $4: key1

