-- the first page
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'license';

WITH page AS (
    SELECT x.id AS id, x.name COLLATE "C" AS k0, x.id AS k1
    FROM license x
    ORDER BY x.name COLLATE "C" ASC, x.id ASC
    LIMIT 11)
SELECT x.code, x.name, x.url, page.k0, page.k1
FROM page
JOIN license x ON x.id = page.id
ORDER BY page.k0 ASC, page.k1 ASC;

-- the next page
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'license';

WITH page AS (
    SELECT x.id AS id, x.name COLLATE "C" AS k0, x.id AS k1
    FROM license x
    WHERE (x.name COLLATE "C", x.id) > ($1, $2)
    ORDER BY x.name COLLATE "C" ASC, x.id ASC
    LIMIT 11)
SELECT x.code, x.name, x.url, page.k0, page.k1
FROM page
JOIN license x ON x.id = page.id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: key0, $2: key1

-- the page before that
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'license';

WITH page AS (
    SELECT x.id AS id, x.name COLLATE "C" AS k0, x.id AS k1
    FROM license x
    WHERE (x.name COLLATE "C", x.id) < ($1, $2)
    ORDER BY x.name COLLATE "C" DESC, x.id DESC
    LIMIT 11)
SELECT x.code, x.name, x.url, page.k0, page.k1
FROM page
JOIN license x ON x.id = page.id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: key0, $2: key1

