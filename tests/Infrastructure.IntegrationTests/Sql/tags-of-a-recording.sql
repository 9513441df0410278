-- the first page
WITH page AS (
    SELECT x.id AS id, x.key AS k0
    FROM tag x
    WHERE x.id IN (SELECT l.tag_id FROM recording_tag l WHERE l.recording_id = (SELECT p.id FROM recording p WHERE p.guid = $1))
    ORDER BY x.key ASC
    LIMIT 11)
SELECT x.name, page.k0, (SELECT (SELECT count(*)::integer FROM recording_tag l WHERE l.recording_id = p.id)
FROM recording p
WHERE p.guid = $1)
FROM page
JOIN tag x ON x.id = page.id
ORDER BY page.k0 ASC;
-- $1: recording

