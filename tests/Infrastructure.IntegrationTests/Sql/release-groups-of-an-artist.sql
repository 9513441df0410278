-- the first page
WITH page AS (
    SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM release_group x
    WHERE x.artist_credit_id IN (SELECT n.artist_credit_id FROM credited_name n WHERE n.artist_id = (SELECT p.id FROM artist p WHERE p.guid = $1))
    ORDER BY x.sort_key ASC, x.id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.primary_type, x.secondary_types, x.release_count, page.k0, page.k1, (SELECT p.release_group_count
FROM artist p
WHERE p.guid = $1)
FROM page
JOIN release_group x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: artist

-- the next page
WITH page AS (
    SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM release_group x
    WHERE x.artist_credit_id IN (SELECT n.artist_credit_id FROM credited_name n WHERE n.artist_id = (SELECT p.id FROM artist p WHERE p.guid = $1))
        AND (x.sort_key, x.id) > ($2, $3)
    ORDER BY x.sort_key ASC, x.id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.primary_type, x.secondary_types, x.release_count, page.k0, page.k1, (SELECT p.release_group_count
FROM artist p
WHERE p.guid = $1)
FROM page
JOIN release_group x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: artist, $2: key0, $3: key1

-- the page before that
WITH page AS (
    SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM release_group x
    WHERE x.artist_credit_id IN (SELECT n.artist_credit_id FROM credited_name n WHERE n.artist_id = (SELECT p.id FROM artist p WHERE p.guid = $1))
        AND (x.sort_key, x.id) < ($2, $3)
    ORDER BY x.sort_key DESC, x.id DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.primary_type, x.secondary_types, x.release_count, page.k0, page.k1, (SELECT p.release_group_count
FROM artist p
WHERE p.guid = $1)
FROM page
JOIN release_group x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: artist, $2: key0, $3: key1

