-- the first page
WITH page AS (
    SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM release x
    WHERE EXISTS (SELECT FROM release_tag l WHERE l.release_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
    ORDER BY x.sort_key ASC, x.id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $2 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($3))), i.guid, i.mimetype, i.size, i.creation_date, i.source, page.k0, page.k1, (SELECT coalesce((SELECT t.release_count FROM tag t WHERE t.key = $1), 0))
FROM page
JOIN release x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: tag0, $2: reach, $3: collections

-- the next page
WITH page AS (
    SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM release x
    WHERE EXISTS (SELECT FROM release_tag l WHERE l.release_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND (x.sort_key, x.id) > ($2, $3)
    ORDER BY x.sort_key ASC, x.id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $4 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($5))), i.guid, i.mimetype, i.size, i.creation_date, i.source, page.k0, page.k1, (SELECT coalesce((SELECT t.release_count FROM tag t WHERE t.key = $1), 0))
FROM page
JOIN release x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: tag0, $2: key0, $3: key1, $4: reach, $5: collections

-- the page before that
WITH page AS (
    SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM release x
    WHERE EXISTS (SELECT FROM release_tag l WHERE l.release_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND (x.sort_key, x.id) < ($2, $3)
    ORDER BY x.sort_key DESC, x.id DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $4 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($5))), i.guid, i.mimetype, i.size, i.creation_date, i.source, page.k0, page.k1, (SELECT coalesce((SELECT t.release_count FROM tag t WHERE t.key = $1), 0))
FROM page
JOIN release x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: tag0, $2: key0, $3: key1, $4: reach, $5: collections

