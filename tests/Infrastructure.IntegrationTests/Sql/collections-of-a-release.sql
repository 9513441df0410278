-- the first page
WITH page AS (
    SELECT x.id AS id, lower(x.name) COLLATE "C" AS k0, x.id AS k1
    FROM collection x
    WHERE x.id IN (SELECT h.collection_id FROM collection_release h WHERE h.release_id = (SELECT p.id FROM release p WHERE p.guid = $1)) AND (x.visibility >= $2 OR x.id = ANY ($3))
    ORDER BY lower(x.name) COLLATE "C" ASC, x.id ASC
    LIMIT 11)
SELECT x.guid, x.name, x.visibility, x.automatic, o.guid, o.fid, o.preferred_username, o.name, d.name, page.k0, page.k1, (SELECT (SELECT count(*)::integer FROM collection_release h JOIN collection x ON x.id = h.collection_id WHERE h.release_id = p.id AND (x.visibility >= $2 OR x.id = ANY ($3)))
FROM release p
WHERE p.guid = $1)
FROM page
JOIN collection x ON x.id = page.id
JOIN actor o ON o.id = x.owner_id
JOIN federated_domain d ON d.id = o.domain_id
ORDER BY page.k0 ASC, page.k1 ASC;
-- $1: release, $2: reach, $3: collections

