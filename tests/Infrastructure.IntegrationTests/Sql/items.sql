SELECT x.guid, x.fid, x.mbid, x.name, x.content_category, i.guid, i.mimetype, i.size, i.creation_date, i.source, ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key), x.creation_date, x.recording_count, x.version
FROM artist x
LEFT JOIN attachment i ON i.id = x.cover_id
WHERE x.guid = $1;
-- $1: guid

SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.primary_type, x.secondary_types, x.release_count, x.creation_date, (SELECT min(r.date) FROM release r WHERE r.release_group_id = x.id), (x.reach >= $1 OR EXISTS (SELECT FROM release r JOIN collection_release h ON h.release_id = r.id WHERE r.release_group_id = x.id AND h.collection_id = ANY ($2))), o.guid, o.fid, o.preferred_username, o.name, d.name, x.version
FROM release_group x
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
JOIN actor o ON o.id = x.attributed_to_id
JOIN federated_domain d ON d.id = o.domain_id
WHERE x.guid = $3;
-- $1: reach, $2: collections, $3: guid

SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $1 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($2))), i.guid, i.mimetype, i.size, i.creation_date, i.source, x.creation_date, x.date, x.track_count, (SELECT coalesce(sum(r.duration), 0) FROM track t JOIN recording r ON r.id = t.recording_id WHERE t.release_id = x.id), o.guid, o.fid, o.preferred_username, o.name, d.name, x.version
FROM release x
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
JOIN actor o ON o.id = x.attributed_to_id
JOIN federated_domain d ON d.id = o.domain_id
WHERE x.guid = $3;
-- $1: reach, $2: collections, $3: guid

SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.primary_type, x.secondary_types, x.release_count
FROM release_group x
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
WHERE x.id = (SELECT release_group_id FROM release WHERE guid = $1);
-- $1: guid

SELECT r.guid, x.medium, x.position
FROM track x
JOIN recording r ON r.id = x.recording_id
WHERE x.release_id = (SELECT id FROM release WHERE guid = $1)
ORDER BY x.medium, x.position, x.id;
-- $1: guid

SELECT x.guid, x.fid, x.mbid, x.name, (x.reach >= $1 OR EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY ($2))), c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, i.guid, i.mimetype, i.size, i.creation_date, i.source, x.duration, x.creation_date, n.code, n.name, n.url, x.copyright, ARRAY(SELECT t.name FROM recording_tag l JOIN tag t ON t.id = l.tag_id WHERE l.recording_id = x.id ORDER BY t.key), (SELECT count(*)::integer FROM upload u WHERE u.recording_id = x.id AND u.state = 'finished'), x.lyrics, g.gain_track_gain, g.gain_track_peak, g.gain_album_gain, g.gain_album_peak, x.version
FROM recording x
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
LEFT JOIN license n ON n.id = x.license_id
LEFT JOIN LATERAL (SELECT * FROM upload u WHERE u.recording_id = x.id AND u.state = 'finished' AND u.gain_track_gain IS NOT NULL
    ORDER BY u.id LIMIT 1) g ON true
WHERE x.guid = $3;
-- $1: reach, $2: collections, $3: guid

SELECT x.guid, x.fid, x.mbid, x.name, c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids, (x.reach >= $1 OR EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY ($2))), i.guid, i.mimetype, i.size, i.creation_date, i.source
FROM release x
JOIN artist_credit c ON c.id = x.artist_credit_id
LEFT JOIN attachment i ON i.id = x.cover_id
WHERE x.id IN (SELECT t.release_id FROM track t WHERE t.recording_id = (SELECT id FROM recording WHERE guid = $3))
ORDER BY coalesce(x.date, '~'), x.id;
-- $1: reach, $2: collections, $3: guid

SELECT x.name, x.creation_date, x.artist_count, x.release_count, x.recording_count, x.version
FROM tag x
WHERE x.key = $1;
-- $1: key

SELECT x.code, x.name, x.url, x.creation_date, x.recording_count, x.version
FROM license x
WHERE x.code = $1;
-- $1: code

SELECT i.guid, i.mimetype, i.size, i.creation_date, i.source, i.version
FROM attachment i
WHERE i.guid = $1;
-- $1: guid

SELECT x.guid, x.folder, x.file_name, x.in_store, x.audio_mimetype, x.audio_codec, x.audio_bit_rate, x.audio_duration, x.size, x.modified_at, r.name, c.printed_names, c.join_phrases
FROM upload x
JOIN recording r ON r.id = x.recording_id
JOIN artist_credit c ON c.id = r.artist_credit_id
WHERE r.guid = $1 AND x.state = 'finished' AND EXISTS (SELECT FROM collection_upload l JOIN collection h ON h.id = l.collection_id WHERE l.upload_id = x.id AND (h.visibility >= $2 OR h.id = ANY ($3)))
ORDER BY x.audio_codec IN ('flac', 'alac', 'ape', 'wavpack', 'tta') OR x.audio_codec LIKE 'pcm%' DESC, x.audio_bit_rate DESC, x.id
LIMIT 20;
-- $1: guid, $2: reach, $3: collections

