-- the first page
WITH page AS (
    SELECT x.id AS id, k.thing_creation_date AS k0, k.artist_id AS k1
    FROM artist_tag k JOIN artist x ON x.id = k.artist_id
    WHERE k.tag_id = (SELECT p.id FROM tag p WHERE p.key = $1)
    ORDER BY k.thing_creation_date DESC, k.artist_id DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key), page.k0, page.k1, (SELECT p.artist_count
FROM tag p
WHERE p.key = $1)
FROM page
JOIN artist x ON x.id = page.id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: word

-- the next page
WITH page AS (
    SELECT x.id AS id, k.thing_creation_date AS k0, k.artist_id AS k1
    FROM artist_tag k JOIN artist x ON x.id = k.artist_id
    WHERE k.tag_id = (SELECT p.id FROM tag p WHERE p.key = $1)
        AND (k.thing_creation_date, k.artist_id) < ($2, $3)
    ORDER BY k.thing_creation_date DESC, k.artist_id DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key), page.k0, page.k1, (SELECT p.artist_count
FROM tag p
WHERE p.key = $1)
FROM page
JOIN artist x ON x.id = page.id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: word, $2: key0, $3: key1

-- the page before that
WITH page AS (
    SELECT x.id AS id, k.thing_creation_date AS k0, k.artist_id AS k1
    FROM artist_tag k JOIN artist x ON x.id = k.artist_id
    WHERE k.tag_id = (SELECT p.id FROM tag p WHERE p.key = $1)
        AND (k.thing_creation_date, k.artist_id) > ($2, $3)
    ORDER BY k.thing_creation_date ASC, k.artist_id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key), page.k0, page.k1, (SELECT p.artist_count
FROM tag p
WHERE p.key = $1)
FROM page
JOIN artist x ON x.id = page.id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: word, $2: key0, $3: key1

