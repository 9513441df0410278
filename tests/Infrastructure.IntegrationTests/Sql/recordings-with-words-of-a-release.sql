-- the first page
SELECT (SELECT count(*)::integer FROM (
    SELECT 1
    FROM track e JOIN recording x ON x.id = e.recording_id
    WHERE e.release_id = (SELECT p.id FROM release p WHERE p.guid = $1)
        AND (SELECT d.words FROM search_document d WHERE d.kind = 3 AND d.id = x.id) @@ (SELECT search_query(search_asked($2)))
    LIMIT 10001) counted)
FROM release p
WHERE p.guid = $1;
-- $1: release, $2: q

WITH page AS (
    SELECT x.id AS id, e.medium AS k0, e.position AS k1, e.id AS k2
    FROM track e JOIN recording x ON x.id = e.recording_id
    WHERE e.release_id = (SELECT p.id FROM release p WHERE p.guid = $1)
        AND (SELECT d.words FROM search_document d WHERE d.kind = 3 AND d.id = x.id) @@ (SELECT search_query(search_asked($2)))
    ORDER BY e.medium ASC, e.position ASC, e.id ASC
    LIMIT 11)
SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $3 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($4))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, page.k0, page.k1, page.k2
FROM page
JOIN recording x ON x.id = page.id
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
ORDER BY page.k0 ASC, page.k1 ASC, page.k2 ASC;
-- $1: release, $2: q, $3: reach, $4: collections

