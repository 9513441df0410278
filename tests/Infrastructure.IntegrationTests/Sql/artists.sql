-- the first page
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'artist';

SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key), x.sort_key, x.id
FROM artist x
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY x.sort_key ASC, x.id ASC
LIMIT 11;

-- the next page
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'artist';

SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key), x.sort_key, x.id
FROM artist x
LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE (x.sort_key, x.id) > ($1, $2)
ORDER BY x.sort_key ASC, x.id ASC
LIMIT 11;
-- $1: key0, $2: key1

-- the page before that
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'artist';

SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key), x.sort_key, x.id
FROM artist x
LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE (x.sort_key, x.id) < ($1, $2)
ORDER BY x.sort_key DESC, x.id DESC
LIMIT 11;
-- $1: key0, $2: key1

