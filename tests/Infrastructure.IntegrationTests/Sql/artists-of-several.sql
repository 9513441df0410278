-- the first page
SELECT (SELECT count(*)::integer FROM (
    SELECT 1
    FROM artist x
    WHERE (EXISTS (SELECT FROM collection_artist h WHERE h.artist_id = x.id AND h.collection_id = ANY ($1) OFFSET 0) OR x.attributed_to_id = (SELECT a.id FROM actor a JOIN federated_domain d ON d.id = a.domain_id WHERE d.name = $2 AND a.preferred_username = $3) OR x.attributed_to_id = (SELECT a.id FROM actor a JOIN federated_domain d ON d.id = a.domain_id WHERE d.name = $4 AND a.preferred_username = $5) OR x.fid IS NOT NULL AND x.attributed_to_id IN (SELECT a.id FROM actor a WHERE a.domain_id = (SELECT d.id FROM federated_domain d WHERE d.name = $6)))
    LIMIT 10001) counted);
-- $1: collections, $2: host0, $3: username0, $4: host1, $5: username1, $6: domain0

WITH page AS (
    SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM artist x
    WHERE (EXISTS (SELECT FROM collection_artist h WHERE h.artist_id = x.id AND h.collection_id = ANY ($1) OFFSET 0) OR x.attributed_to_id = (SELECT a.id FROM actor a JOIN federated_domain d ON d.id = a.domain_id WHERE d.name = $2 AND a.preferred_username = $3) OR x.attributed_to_id = (SELECT a.id FROM actor a JOIN federated_domain d ON d.id = a.domain_id WHERE d.name = $4 AND a.preferred_username = $5) OR x.fid IS NOT NULL AND x.attributed_to_id IN (SELECT a.id FROM actor a WHERE a.domain_id = (SELECT d.id FROM federated_domain d WHERE d.name = $6)))
    ORDER BY x.sort_key ASC, x.id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key), page.k0, page.k1
FROM page
JOIN artist x ON x.id = page.id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: collections, $2: host0, $3: username0, $4: host1, $5: username1, $6: domain0

-- the next page
WITH page AS (
    SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM artist x
    WHERE (EXISTS (SELECT FROM collection_artist h WHERE h.artist_id = x.id AND h.collection_id = ANY ($1) OFFSET 0) OR x.attributed_to_id = (SELECT a.id FROM actor a JOIN federated_domain d ON d.id = a.domain_id WHERE d.name = $2 AND a.preferred_username = $3) OR x.attributed_to_id = (SELECT a.id FROM actor a JOIN federated_domain d ON d.id = a.domain_id WHERE d.name = $4 AND a.preferred_username = $5) OR x.fid IS NOT NULL AND x.attributed_to_id IN (SELECT a.id FROM actor a WHERE a.domain_id = (SELECT d.id FROM federated_domain d WHERE d.name = $6)))
        AND (x.sort_key, x.id) > ($7, $8)
    ORDER BY x.sort_key ASC, x.id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key), page.k0, page.k1
FROM page
JOIN artist x ON x.id = page.id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: collections, $2: host0, $3: username0, $4: host1, $5: username1, $6: domain0, $7: key0, $8: key1

-- the page before that
WITH page AS (
    SELECT x.id AS id, x.sort_key AS k0, x.id AS k1
    FROM artist x
    WHERE (EXISTS (SELECT FROM collection_artist h WHERE h.artist_id = x.id AND h.collection_id = ANY ($1) OFFSET 0) OR x.attributed_to_id = (SELECT a.id FROM actor a JOIN federated_domain d ON d.id = a.domain_id WHERE d.name = $2 AND a.preferred_username = $3) OR x.attributed_to_id = (SELECT a.id FROM actor a JOIN federated_domain d ON d.id = a.domain_id WHERE d.name = $4 AND a.preferred_username = $5) OR x.fid IS NOT NULL AND x.attributed_to_id IN (SELECT a.id FROM actor a WHERE a.domain_id = (SELECT d.id FROM federated_domain d WHERE d.name = $6)))
        AND (x.sort_key, x.id) < ($7, $8)
    ORDER BY x.sort_key DESC, x.id DESC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key), page.k0, page.k1
FROM page
JOIN artist x ON x.id = page.id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 DESC, page.k1 DESC;
-- $1: collections, $2: host0, $3: username0, $4: host1, $5: username1, $6: domain0, $7: key0, $8: key1

