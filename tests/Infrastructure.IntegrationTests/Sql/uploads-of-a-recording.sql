-- the first page
WITH page AS (
    SELECT x.id AS id, (x.audio_codec IN ('flac', 'alac', 'ape', 'wavpack', 'tta') OR x.audio_codec LIKE 'pcm%')::integer AS k0, x.audio_bit_rate AS k1, -x.id AS k2
    FROM upload x
    WHERE x.recording_id = (SELECT p.id FROM recording p WHERE p.guid = $1) AND x.state = 'finished' AND EXISTS (SELECT FROM collection_upload l JOIN collection h ON h.id = l.collection_id WHERE l.upload_id = x.id AND (h.visibility >= $2 OR h.id = ANY ($3)))
    ORDER BY (x.audio_codec IN ('flac', 'alac', 'ape', 'wavpack', 'tta') OR x.audio_codec LIKE 'pcm%')::integer DESC, x.audio_bit_rate DESC, -x.id DESC
    LIMIT 11)
SELECT x.guid, r.name, x.creation_date, x.state, o.guid, o.fid, o.preferred_username, o.name, d.name, x.audio_mimetype, x.audio_codec, x.size, x.audio_duration, x.audio_bit_rate, x.audio_sample_rate, x.audio_channels, x.audio_bit_depth, page.k0, page.k1, page.k2, (SELECT (SELECT count(*)::integer FROM upload x WHERE x.recording_id = p.id AND x.state = 'finished' AND EXISTS (SELECT FROM collection_upload l JOIN collection h ON h.id = l.collection_id WHERE l.upload_id = x.id AND (h.visibility >= $2 OR h.id = ANY ($3))))
FROM recording p
WHERE p.guid = $1)
FROM page
JOIN upload x ON x.id = page.id
JOIN recording r ON r.id = x.recording_id
JOIN actor o ON o.id = x.owner_id
JOIN federated_domain d ON d.id = o.domain_id
ORDER BY page.k0 DESC, page.k1 DESC, page.k2 DESC;
-- $1: recording, $2: reach, $3: collections

