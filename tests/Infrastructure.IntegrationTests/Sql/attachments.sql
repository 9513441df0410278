-- the first page
SELECT i.guid, i.mimetype, i.size, i.creation_date, i.source, i.creation_date, i.id, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'attachment')
FROM attachment i
ORDER BY i.creation_date DESC, i.id DESC
LIMIT 11;

-- the next page
SELECT i.guid, i.mimetype, i.size, i.creation_date, i.source, i.creation_date, i.id, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'attachment')
FROM attachment i
    WHERE (i.creation_date, i.id) < ($1, $2)
ORDER BY i.creation_date DESC, i.id DESC
LIMIT 11;
-- $1: key0, $2: key1

-- the page before that
SELECT i.guid, i.mimetype, i.size, i.creation_date, i.source, i.creation_date, i.id, (SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'attachment')
FROM attachment i
    WHERE (i.creation_date, i.id) > ($1, $2)
ORDER BY i.creation_date ASC, i.id ASC
LIMIT 11;
-- $1: key0, $2: key1

