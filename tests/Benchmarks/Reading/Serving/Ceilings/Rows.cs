using System.Text.Json;
using Npgsql;

namespace FunQuail.Benchmarks.Reading.Serving.Ceilings;

/// <summary>How one row of each list is written; the object is left open, for what a full view adds.</summary>
internal static class Rows
{
    public const string Artist = "x.guid, x.fid, x.mbid, x.name, x.content_category, " + Parts.ImageColumns + ", "
        + "ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key)";

    public const string ReleaseGroup = "x.guid, x.fid, x.mbid, x.name, " + Parts.CreditColumns + ", " + Parts.ImageColumns
        + ", x.primary_type, x.secondary_types, x.release_count";

    public const string Release = "x.guid, x.fid, x.mbid, x.name, " + Parts.CreditColumns + ", x.reach >= 2, "
        + Parts.ImageColumns;

    public const string Recording = "x.guid, x.fid, x.mbid, x.name, x.reach >= 2, " + Parts.CreditColumns + ", "
        + Parts.ImageColumns + ", x.duration";

    public const int ArtistColumns = 11, ReleaseGroupColumns = 16, ReleaseColumns = 14, RecordingColumns = 15;

    public static void WriteArtist(NpgsqlDataReader row, Utf8JsonWriter json, Addresses addresses)
    {
        Parts.Begin(row, json, 0, addresses.Artists);
        json.WriteString(Words.ContentCategory, row.GetString(4));
        json.WriteBoolean(Words.Local, row.IsDBNull(1));
        Parts.WriteImage(row, json, 5, addresses);
        Parts.WriteTexts(row, json, Words.Tags, 10);
    }

    public static void WriteReleaseGroup(NpgsqlDataReader row, Utf8JsonWriter json, Addresses addresses) =>
        WriteReleaseGroup(row, json, addresses, 0);

    public static void WriteReleaseGroup(NpgsqlDataReader row, Utf8JsonWriter json, Addresses addresses, int column)
    {
        Parts.Begin(row, json, column, addresses.ReleaseGroups);
        Parts.WriteCredit(row, json, column + 4);
        Parts.WriteImage(row, json, column + 8, addresses);
        json.WriteString(Words.PrimaryType, row.GetString(column + 13));
        Parts.WriteTexts(row, json, Words.SecondaryTypes, column + 14);
        json.WriteNumber(Words.ReleaseVersions, row.GetInt32(column + 15));
    }

    public static void WriteRelease(NpgsqlDataReader row, Utf8JsonWriter json, Addresses addresses)
    {
        Parts.Begin(row, json, 0, addresses.Releases);
        Parts.WriteCredit(row, json, 4);
        json.WriteBoolean(Words.Playable, row.GetBoolean(8));
        Parts.WriteImage(row, json, 9, addresses);
        json.WriteBoolean(Words.Local, row.IsDBNull(1));
    }

    public static void WriteRecording(NpgsqlDataReader row, Utf8JsonWriter json, Addresses addresses)
    {
        Parts.Begin(row, json, 0, addresses.Recordings);
        json.WriteBoolean(Words.Playable, row.GetBoolean(4));
        json.WriteBoolean(Words.Local, row.IsDBNull(1));
        Parts.WriteCredit(row, json, 5);
        Parts.WriteImage(row, json, 9, addresses);
        json.WriteNumber(Words.Duration, Parts.Seconds(row.GetInt32(14)));
    }
}
