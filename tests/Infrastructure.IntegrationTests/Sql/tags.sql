-- the first page
SELECT x.name, x.key, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'tag')
FROM tag x
ORDER BY x.key ASC
LIMIT 11;

-- the next page
SELECT x.name, x.key, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'tag')
FROM tag x
    WHERE (x.key) > ($1)
ORDER BY x.key ASC
LIMIT 11;
-- $1: key0

-- the page before that
SELECT x.name, x.key, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'tag')
FROM tag x
    WHERE (x.key) < ($1)
ORDER BY x.key DESC
LIMIT 11;
-- $1: key0

