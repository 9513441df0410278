-- the first page
SELECT (SELECT count(*)::integer FROM (
    SELECT 1
    FROM artist x
    WHERE EXISTS (SELECT FROM artist_tag l WHERE l.artist_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND EXISTS (SELECT FROM artist_tag l WHERE l.artist_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $2))
    LIMIT 10001) counted);
-- $1: tag0, $2: tag1

WITH page AS (
    SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM artist x
    WHERE EXISTS (SELECT FROM artist_tag l WHERE l.artist_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1))
        AND EXISTS (SELECT FROM artist_tag l WHERE l.artist_id = x.id AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = $2))
    ORDER BY x.sort_key ASC, x.id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key), page.k0, page.k1
FROM page
JOIN artist x ON x.id = page.id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: tag0, $2: tag1

