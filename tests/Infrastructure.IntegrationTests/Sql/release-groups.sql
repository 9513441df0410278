-- the first page
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'release_group';

SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.primary_type, x.secondary_types, x.release_count, x.sort_key, x.id
FROM release_group x
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY x.sort_key ASC, x.id ASC
LIMIT 11;

-- the next page
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'release_group';

SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.primary_type, x.secondary_types, x.release_count, x.sort_key, x.id
FROM release_group x
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE (x.sort_key, x.id) > ($1, $2)
ORDER BY x.sort_key ASC, x.id ASC
LIMIT 11;
-- $1: key0, $2: key1

-- the page before that
SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = 'release_group';

SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.primary_type, x.secondary_types, x.release_count, x.sort_key, x.id
FROM release_group x
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
    WHERE (x.sort_key, x.id) < ($1, $2)
ORDER BY x.sort_key DESC, x.id DESC
LIMIT 11;
-- $1: key0, $2: key1

