-- the first page
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'attachment';

WITH page AS (
    SELECT i.id AS id, i.creation_date AS k0, i.id AS k1
    FROM attachment i
    ORDER BY i.creation_date DESC, i.id DESC
    LIMIT 11)
SELECT i.guid, i.mimetype, i.size, i.creation_date, i.source, page.k0, page.k1
FROM page
JOIN attachment i ON i.id = page.id
ORDER BY page.k0 DESC, page.k1 DESC;

-- the next page
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'attachment';

WITH page AS (
    SELECT i.id AS id, i.creation_date AS k0, i.id AS k1
    FROM attachment i
    WHERE (i.creation_date, i.id) < ($1, $2)
    ORDER BY i.creation_date DESC, i.id DESC
    LIMIT 11)
SELECT i.guid, i.mimetype, i.size, i.creation_date, i.source, page.k0, page.k1
FROM page
JOIN attachment i ON i.id = page.id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: key0, $2: key1

-- the page before that
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'attachment';

WITH page AS (
    SELECT i.id AS id, i.creation_date AS k0, i.id AS k1
    FROM attachment i
    WHERE (i.creation_date, i.id) > ($1, $2)
    ORDER BY i.creation_date ASC, i.id ASC
    LIMIT 11)
SELECT i.guid, i.mimetype, i.size, i.creation_date, i.source, page.k0, page.k1
FROM page
JOIN attachment i ON i.id = page.id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: key0, $2: key1

