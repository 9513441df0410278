-- the first page
WITH page AS (
    SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM release x
    ORDER BY x.sort_key ASC, x.id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $1 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($2))), i.guid, i.mimetype, i.size, i.creation_date, i.source, page.k0, page.k1, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'release')
FROM page
JOIN release x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: reach, $2: collections

-- the next page
WITH page AS (
    SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM release x
    WHERE (x.sort_key, x.id) > ($1, $2)
    ORDER BY x.sort_key ASC, x.id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $3 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($4))), i.guid, i.mimetype, i.size, i.creation_date, i.source, page.k0, page.k1, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'release')
FROM page
JOIN release x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: key0, $2: key1, $3: reach, $4: collections

-- the page before that
WITH page AS (
    SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM release x
    WHERE (x.sort_key, x.id) < ($1, $2)
    ORDER BY x.sort_key DESC, x.id DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $3 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($4))), i.guid, i.mimetype, i.size, i.creation_date, i.source, page.k0, page.k1, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'release')
FROM page
JOIN release x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: key0, $2: key1, $3: reach, $4: collections

