using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;
using Npgsql;
using NpgsqlTypes;

namespace FunQuail.Benchmarks.Reading.Serving.Ceilings;

/// <summary>One full artist, release or recording. What is long comes first, so that the rest can be written around it.</summary>
internal sealed class ItemCeilings(NpgsqlDataSource source, Lazy<Addresses> addresses, ObjectPool<AnswerBytes> pool)
{
    private const string ArtistByGuid = "SELECT " + Rows.Artist + ", x.creation_date, x.recording_count, x.version "
        + "FROM artist x LEFT JOIN attachment i ON i.id = x.cover_id WHERE x.guid = $1";

    private const string TracksByGuid = "SELECT r.guid, t.medium, t.position, r.duration FROM track t "
        + "JOIN recording r ON r.id = t.recording_id WHERE t.release_id = (SELECT id FROM release WHERE guid = $1) "
        + "ORDER BY t.medium, t.position, t.id";

    private const string GroupColumns = "g.guid, g.fid, g.mbid, g.name, gc.printed_names, gc.join_phrases, gc.artist_guids, "
        + "gc.artist_mbids, gi.guid, gi.mimetype, gi.size, gi.creation_date, gi.source, g.primary_type, g.secondary_types, "
        + "g.release_count";

    private const string ReleaseByGuid = "SELECT " + Rows.Release + ", " + GroupColumns
        + ", x.creation_date, x.date, x.track_count, x.version, o.guid, o.fid, o.preferred_username, o.name, d.name "
        + "FROM release x" + Parts.CreditAndCover + "JOIN release_group g ON g.id = x.release_group_id "
        + "JOIN artist_credit gc ON gc.id = g.artist_credit_id LEFT JOIN attachment gi ON gi.id = g.cover_id "
        + "JOIN actor o ON o.id = x.attributed_to_id JOIN federated_domain d ON d.id = o.domain_id WHERE x.guid = $1";

    private const string ReleasesByGuid = "SELECT " + Rows.Release + " FROM release x" + Parts.CreditAndCover
        + "WHERE x.id IN (SELECT t.release_id FROM track t WHERE t.recording_id = (SELECT id FROM recording WHERE guid = $1)) "
        + "ORDER BY coalesce(x.date, '~'), x.id";

    private const string RecordingByGuid = "SELECT " + Rows.Recording + ", x.creation_date, n.code, n.name, n.url, x.copyright, "
        + "ARRAY(SELECT t.name FROM recording_tag l JOIN tag t ON t.id = l.tag_id WHERE l.recording_id = x.id ORDER BY t.key), "
        + "(SELECT count(*)::integer FROM upload u WHERE u.recording_id = x.id AND u.state = 'finished'), x.lyrics, "
        + "g.gain_track_gain, g.gain_track_peak, g.gain_album_gain, g.gain_album_peak, x.version FROM recording x"
        + Parts.CreditAndCover + "LEFT JOIN license n ON n.id = x.license_id LEFT JOIN LATERAL (SELECT u.gain_track_gain, "
        + "u.gain_track_peak, u.gain_album_gain, u.gain_album_peak FROM upload u WHERE u.recording_id = x.id "
        + "AND u.state = 'finished' AND u.gain_track_gain IS NOT NULL ORDER BY u.id LIMIT 1) g ON true WHERE x.guid = $1";

    public Task ArtistAsync(HttpContext context) => AnswerAsync(context, [ArtistByGuid], WriteArtistAsync);

    public Task ReleaseAsync(HttpContext context) => AnswerAsync(context, [TracksByGuid, ReleaseByGuid], WriteReleaseAsync);

    public Task RecordingAsync(HttpContext context) =>
        AnswerAsync(context, [ReleasesByGuid, RecordingByGuid], WriteRecordingAsync);

    private async Task AnswerAsync(
        HttpContext context, string[] statements, Func<NpgsqlDataReader, AnswerBytes, AnswerBytes, Task<int>> writeAsync)
    {
        var guid = Guid.Parse((string)context.Request.RouteValues["guid"]!);
        var (answer, part) = (pool.Get(), pool.Get());
        try
        {
            await using var connection = await source.OpenConnectionAsync(context.RequestAborted);
            await using var batch = connection.CreateBatch();
            foreach (var statement in statements)
            {
                var command = new NpgsqlBatchCommand(statement);
                command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = guid, NpgsqlDbType = NpgsqlDbType.Uuid });
                batch.BatchCommands.Add(command);
            }

            await using var rows = await batch.ExecuteReaderAsync(context.RequestAborted);
            var version = await writeAsync(rows, answer, part);
            answer.Json.Flush();
            Reply.Send(context, version, answer.Written);
        }
        finally
        {
            answer.Clear();
            part.Clear();
            pool.Return(answer);
            pool.Return(part);
        }
    }

    private async Task<int> WriteArtistAsync(NpgsqlDataReader rows, AnswerBytes answer, AnswerBytes part)
    {
        await rows.ReadAsync();
        var json = answer.Json;
        Rows.WriteArtist(rows, json, addresses.Value);
        Parts.WriteMoment(json, Words.CreationDate, rows.GetDateTime(11));
        json.WriteNumber(Words.RecordingCount, rows.GetInt32(12));
        json.WriteEndObject();
        return rows.GetInt32(13);
    }

    private async Task<int> WriteReleaseAsync(NpgsqlDataReader rows, AnswerBytes answer, AnswerBytes part)
    {
        var duration = await WriteTracksAsync(rows, part);
        await rows.NextResultAsync();
        await rows.ReadAsync();
        var json = answer.Json;
        Rows.WriteRelease(rows, json, addresses.Value);
        Parts.WriteMoment(json, Words.CreationDate, rows.GetDateTime(30));
        Parts.WriteText(rows, json, Words.ReleaseDate, 31);
        json.WriteNumber(Words.TrackCount, rows.GetInt32(32));
        json.WriteNumber(Words.Duration, Parts.Seconds(duration));
        WriteActor(rows, json, 34);
        json.WritePropertyName(Words.ReleaseGroup);
        Rows.WriteReleaseGroup(rows, json, addresses.Value, 14);
        json.WriteEndObject();
        json.WritePropertyName(Words.Tracks);
        json.WriteRawValue(part.Written, skipInputValidation: true);
        json.WriteEndObject();
        return rows.GetInt32(33);
    }

    private static async Task<long> WriteTracksAsync(NpgsqlDataReader rows, AnswerBytes part)
    {
        var duration = 0L;
        part.Json.WriteStartArray();
        while (await rows.ReadAsync())
        {
            part.Json.WriteStartObject();
            part.Json.WriteString(Words.Recording, rows.GetGuid(0));
            part.Json.WriteNumber(Words.EntryNumber, rows.GetInt32(1));
            part.Json.WriteNumber(Words.Position, rows.GetInt32(2));
            part.Json.WriteEndObject();
            duration += rows.GetInt32(3);
        }

        part.Json.WriteEndArray();
        part.Json.Flush();
        return duration;
    }

    private void WriteActor(NpgsqlDataReader row, Utf8JsonWriter json, int column)
    {
        var known = addresses.Value;
        var username = row.GetString(column + 2);
        var fid = row.IsDBNull(column + 1) ? null : row.GetString(column + 1);
        var domain = row.IsDBNull(column + 4) ? null : row.GetString(column + 4);
        json.WriteStartObject(Words.AttributedTo);
        json.WriteString(Words.Guid, row.GetGuid(column));
        json.WriteString(Words.Fid, fid ?? known.Actors + username);
        json.WriteString(Words.Url, fid ?? known.Profiles + username);
        json.WriteString(Words.FullUsername, username + "@" + (domain ?? known.Domain));
        json.WriteString(Words.PreferredUsername, username);
        Parts.WriteText(row, json, Words.Name, column + 3);
        json.WriteString(Words.Domain, domain ?? known.Domain);
        json.WriteBoolean(Words.Local, domain is null);
        json.WriteEndObject();
    }

    private async Task<int> WriteRecordingAsync(NpgsqlDataReader rows, AnswerBytes answer, AnswerBytes part)
    {
        part.Json.WriteStartArray();
        while (await rows.ReadAsync())
        {
            Rows.WriteRelease(rows, part.Json, addresses.Value);
            part.Json.WriteEndObject();
        }

        part.Json.WriteEndArray();
        part.Json.Flush();
        await rows.NextResultAsync();
        await rows.ReadAsync();
        var json = answer.Json;
        Rows.WriteRecording(rows, json, addresses.Value);
        Parts.WriteMoment(json, Words.CreationDate, rows.GetDateTime(15));
        json.WritePropertyName(Words.Releases);
        json.WriteRawValue(part.Written, skipInputValidation: true);
        WriteLicense(rows, json, 16);
        Parts.WriteText(rows, json, Words.Copyright, 19);
        Parts.WriteTexts(rows, json, Words.Tags, 20);
        json.WriteNumber(Words.UploadCount, rows.GetInt32(21));
        Parts.WriteText(rows, json, Words.Lyrics, 22);
        WriteLoudness(rows, json, 23);
        json.WriteEndObject();
        return rows.GetInt32(27);
    }

    private static void WriteLicense(NpgsqlDataReader row, Utf8JsonWriter json, int column)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(Words.License);
            return;
        }

        json.WriteStartObject(Words.License);
        json.WriteString(Words.Code, row.GetString(column));
        json.WriteString(Words.Name, row.GetString(column + 1));
        json.WriteString(Words.Url, row.GetString(column + 2));
        json.WriteEndObject();
    }

    private static void WriteLoudness(NpgsqlDataReader row, Utf8JsonWriter json, int column)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(Words.ReplayGain);
            return;
        }

        json.WriteStartObject(Words.ReplayGain);
        Parts.WriteNumber(row, json, Words.TrackGain, column);
        Parts.WriteNumber(row, json, Words.TrackPeak, column + 1);
        Parts.WriteNumber(row, json, Words.ReleaseGain, column + 2);
        Parts.WriteNumber(row, json, Words.ReleasePeak, column + 3);
        json.WriteEndObject();
    }
}
