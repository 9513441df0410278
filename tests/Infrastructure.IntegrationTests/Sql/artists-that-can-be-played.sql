-- the first page
SELECT (SELECT count(*)::integer FROM (
    (SELECT 1
    FROM artist x
    WHERE x.reach = 2
    LIMIT 10001)
    UNION ALL
    (SELECT 1
    FROM artist x
    WHERE x.reach = 1
    LIMIT 10001)
    UNION ALL
    (SELECT 1
    FROM artist x
    WHERE x.reach = 0 AND EXISTS (SELECT FROM collection_artist h WHERE h.artist_id = x.id AND h.collection_id = ANY ($1))
    LIMIT 10001)
    LIMIT 10001) counted);
-- $1: collections

WITH page AS (
    SELECT * FROM (
    (SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM artist x
    WHERE x.reach = 2
    ORDER BY x.sort_key ASC, x.id ASC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM artist x
    WHERE x.reach = 1
    ORDER BY x.sort_key ASC, x.id ASC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM artist x
    WHERE x.reach = 0 AND EXISTS (SELECT FROM collection_artist h WHERE h.artist_id = x.id AND h.collection_id = ANY ($1))
    ORDER BY x.sort_key ASC, x.id ASC
    LIMIT 11)) page
    ORDER BY page.k0 ASC, page.k1 ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key), page.k0, page.k1
FROM page
JOIN artist x ON x.id = page.id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: collections

-- the next page
WITH page AS (
    SELECT * FROM (
    (SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM artist x
    WHERE x.reach = 2
        AND (x.sort_key, x.id) > ($1, $2)
    ORDER BY x.sort_key ASC, x.id ASC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM artist x
    WHERE x.reach = 1
        AND (x.sort_key, x.id) > ($1, $2)
    ORDER BY x.sort_key ASC, x.id ASC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM artist x
    WHERE x.reach = 0 AND EXISTS (SELECT FROM collection_artist h WHERE h.artist_id = x.id AND h.collection_id = ANY ($3))
        AND (x.sort_key, x.id) > ($1, $2)
    ORDER BY x.sort_key ASC, x.id ASC
    LIMIT 11)) page
    ORDER BY page.k0 ASC, page.k1 ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key), page.k0, page.k1
FROM page
JOIN artist x ON x.id = page.id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: key0, $2: key1, $3: collections

-- the page before that
WITH page AS (
    SELECT * FROM (
    (SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM artist x
    WHERE x.reach = 2
        AND (x.sort_key, x.id) < ($1, $2)
    ORDER BY x.sort_key DESC, x.id DESC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM artist x
    WHERE x.reach = 1
        AND (x.sort_key, x.id) < ($1, $2)
    ORDER BY x.sort_key DESC, x.id DESC
    LIMIT 11)
    UNION ALL
    (SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM artist x
    WHERE x.reach = 0 AND EXISTS (SELECT FROM collection_artist h WHERE h.artist_id = x.id AND h.collection_id = ANY ($3))
        AND (x.sort_key, x.id) < ($1, $2)
    ORDER BY x.sort_key DESC, x.id DESC
    LIMIT 11)) page
    ORDER BY page.k0 DESC, page.k1 DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key), page.k0, page.k1
FROM page
JOIN artist x ON x.id = page.id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: key0, $2: key1, $3: collections

