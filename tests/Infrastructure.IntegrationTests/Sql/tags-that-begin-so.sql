-- the first page
SELECT (SELECT count(*)::integer FROM (
    SELECT 1
    FROM tag x
    WHERE x.key COLLATE "C" >= $1 AND x.key COLLATE "C" < $1 || chr(1114111)
    LIMIT 10001) counted);
-- $1: q

WITH page AS (
    SELECT x.id AS id, x.key AS k0
    FROM tag x
    WHERE x.key COLLATE "C" >= $1 AND x.key COLLATE "C" < $1 || chr(1114111)
    ORDER BY x.key ASC
    LIMIT 11)
SELECT x.name, page.k0
FROM page
JOIN tag x ON x.id = page.id
ORDER BY page.k0 ASC;
-- $1: q

-- the next page
WITH page AS (
    SELECT x.id AS id, x.key AS k0
    FROM tag x
    WHERE x.key COLLATE "C" >= $1 AND x.key COLLATE "C" < $1 || chr(1114111)
        AND (x.key) > ($2)
    ORDER BY x.key ASC
    LIMIT 11)
SELECT x.name, page.k0
FROM page
JOIN tag x ON x.id = page.id
ORDER BY page.k0 ASC;
-- $1: q, $2: key0

-- the page before that
WITH page AS (
    SELECT x.id AS id, x.key AS k0
    FROM tag x
    WHERE x.key COLLATE "C" >= $1 AND x.key COLLATE "C" < $1 || chr(1114111)
        AND (x.key) < ($2)
    ORDER BY x.key DESC
    LIMIT 11)
SELECT x.name, page.k0
FROM page
JOIN tag x ON x.id = page.id
ORDER BY page.k0 DESC;
-- $1: q, $2: key0

