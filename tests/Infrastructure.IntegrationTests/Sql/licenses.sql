-- the first page
SELECT x.code, x.name, x.url, x.name COLLATE "C", x.id, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'license')
FROM license x
ORDER BY x.name COLLATE "C" ASC, x.id ASC
LIMIT 11;

-- the next page
SELECT x.code, x.name, x.url, x.name COLLATE "C", x.id, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'license')
FROM license x
    WHERE (x.name COLLATE "C", x.id) > ($1, $2)
ORDER BY x.name COLLATE "C" ASC, x.id ASC
LIMIT 11;
-- $1: key0, $2: key1

-- the page before that
SELECT x.code, x.name, x.url, x.name COLLATE "C", x.id, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'license')
FROM license x
    WHERE (x.name COLLATE "C", x.id) < ($1, $2)
ORDER BY x.name COLLATE "C" DESC, x.id DESC
LIMIT 11;
-- $1: key0, $2: key1

