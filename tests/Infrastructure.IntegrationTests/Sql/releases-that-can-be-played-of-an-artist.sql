-- the first page
SELECT (SELECT count(*)::integer FROM (
    SELECT 1
    FROM release x
    WHERE x.artist_credit_id IN (SELECT n.artist_credit_id FROM credited_name n WHERE n.artist_id = (SELECT p.id FROM artist p WHERE p.guid = $1))
        AND (x.reach = 2 OR x.reach = 1 OR x.reach = 0 AND EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($2)))
    LIMIT 10001) counted)
FROM artist p
WHERE p.guid = $1;
-- $1: artist, $2: collections

WITH page AS (
    SELECT x.id AS id, coalesce(x.date, '') AS k0, x.id AS k1
    FROM release x
    WHERE x.artist_credit_id IN (SELECT n.artist_credit_id FROM credited_name n WHERE n.artist_id = (SELECT p.id FROM artist p WHERE p.guid = $1))
        AND (x.reach = 2 OR x.reach = 1 OR x.reach = 0 AND EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($2)))
    ORDER BY coalesce(x.date, '') DESC, x.id DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $3 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($2))), i.guid, i.mimetype, i.size, i.creation_date, i.source, page.k0, page.k1
FROM page
JOIN release x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: artist, $2: collections, $3: reach

-- the next page
SELECT 0
FROM artist p
WHERE p.guid = $1;
-- $1: artist

WITH page AS (
    SELECT x.id AS id, coalesce(x.date, '') AS k0, x.id AS k1
    FROM release x
    WHERE x.artist_credit_id IN (SELECT n.artist_credit_id FROM credited_name n WHERE n.artist_id = (SELECT p.id FROM artist p WHERE p.guid = $1))
        AND (x.reach = 2 OR x.reach = 1 OR x.reach = 0 AND EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($2)))
        AND (coalesce(x.date, ''), x.id) < ($3, $4)
    ORDER BY coalesce(x.date, '') DESC, x.id DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $5 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($2))), i.guid, i.mimetype, i.size, i.creation_date, i.source, page.k0, page.k1
FROM page
JOIN release x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: artist, $2: collections, $3: key0, $4: key1, $5: reach

-- the page before that
SELECT 0
FROM artist p
WHERE p.guid = $1;
-- $1: artist

WITH page AS (
    SELECT x.id AS id, coalesce(x.date, '') AS k0, x.id AS k1
    FROM release x
    WHERE x.artist_credit_id IN (SELECT n.artist_credit_id FROM credited_name n WHERE n.artist_id = (SELECT p.id FROM artist p WHERE p.guid = $1))
        AND (x.reach = 2 OR x.reach = 1 OR x.reach = 0 AND EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($2)))
        AND (coalesce(x.date, ''), x.id) > ($3, $4)
    ORDER BY coalesce(x.date, '') ASC, x.id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $5 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($2))), i.guid, i.mimetype, i.size, i.creation_date, i.source, page.k0, page.k1
FROM page
JOIN release x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: artist, $2: collections, $3: key0, $4: key1, $5: reach

