-- the first page
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'tag';

WITH page AS (
    SELECT x.id AS id, x.key AS k0
    FROM tag x
    ORDER BY x.key ASC
    LIMIT 11)
SELECT x.name, page.k0
FROM page
JOIN tag x ON x.id = page.id
ORDER BY page.k0 ASC;

-- the next page
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'tag';

WITH page AS (
    SELECT x.id AS id, x.key AS k0
    FROM tag x
    WHERE (x.key) > ($1)
    ORDER BY x.key ASC
    LIMIT 11)
SELECT x.name, page.k0
FROM page
JOIN tag x ON x.id = page.id
ORDER BY page.k0 ASC;
-- $1: key0

-- the page before that
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'tag';

WITH page AS (
    SELECT x.id AS id, x.key AS k0
    FROM tag x
    WHERE (x.key) < ($1)
    ORDER BY x.key DESC
    LIMIT 11)
SELECT x.name, page.k0
FROM page
JOIN tag x ON x.id = page.id
ORDER BY page.k0 DESC;
-- $1: key0

