using System.Text.Json;
using Npgsql;

namespace FunQuail.Benchmarks.Reading.Serving.Ceilings;

/// <summary>What several answers contain, from columns straight to JSON.</summary>
internal static class Parts
{
    /// <summary>Of an attachment with alias i.</summary>
    public const string ImageColumns = "i.guid, i.mimetype, i.size, i.creation_date, i.source";

    /// <summary>Of a credit with alias c.</summary>
    public const string CreditColumns = "c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids";

    public const string CreditAndCover =
        " JOIN artist_credit c ON c.id = x.artist_credit_id LEFT JOIN attachment i ON i.id = x.cover_id ";

    private const int LongestAddress = 512;

    private static ReadOnlySpan<byte> MediumSquareCrop => "/original"u8;

    private static ReadOnlySpan<byte> LargeSquareCrop => "/original"u8;

    public static void Begin(NpgsqlDataReader row, Utf8JsonWriter json, int column, byte[] address)
    {
        json.WriteStartObject();
        var guid = row.GetGuid(column);
        json.WriteString(Words.Guid, guid);
        if (row.IsDBNull(column + 1)) WriteAddress(json, Words.Fid, address, guid, default);
        else json.WriteString(Words.Fid, row.GetString(column + 1));
        WriteGuid(row, json, Words.Mbid, column + 2);
        json.WriteString(Words.Name, row.GetString(column + 3));
    }

    public static void WriteImage(NpgsqlDataReader row, Utf8JsonWriter json, int column, Addresses addresses)
    {
        if (row.IsDBNull(column))
        {
            json.WriteNull(Words.Cover);
            return;
        }

        var guid = row.GetGuid(column);
        json.WriteStartObject(Words.Cover);
        json.WriteString(Words.Guid, guid);
        json.WriteString(Words.Mimetype, row.GetString(column + 1));
        json.WriteNumber(Words.Size, row.GetInt64(column + 2));
        WriteMoment(json, Words.CreationDate, row.GetDateTime(column + 3));
        json.WriteStartObject(Words.Urls);
        WriteText(row, json, Words.Source, column + 4);
        WriteAddress(json, Words.Original, addresses.Attachments, guid, "/original"u8);
        WriteAddress(json, Words.MediumSquareCrop, addresses.Attachments, guid, MediumSquareCrop);
        WriteAddress(json, Words.LargeSquareCrop, addresses.Attachments, guid, LargeSquareCrop);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteCredit(NpgsqlDataReader row, Utf8JsonWriter json, int column)
    {
        var names = row.GetFieldValue<string[]>(column);
        var phrases = row.GetFieldValue<string[]>(column + 1);
        var guids = row.GetFieldValue<Guid[]>(column + 2);
        var mbids = row.GetFieldValue<Guid?[]>(column + 3);
        json.WriteStartArray(Words.ArtistCredit);
        for (var place = 0; place < names.Length; place++)
        {
            json.WriteStartObject();
            json.WriteString(Words.Name, names[place]);
            json.WriteString(Words.Guid, guids[place]);
            if (mbids[place] is { } mbid) json.WriteString(Words.Mbid, mbid);
            else json.WriteNull(Words.Mbid);
            json.WriteString(Words.JoinPhrase, phrases[place]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteTexts(NpgsqlDataReader row, Utf8JsonWriter json, JsonEncodedText name, int column)
    {
        json.WriteStartArray(name);
        foreach (var text in row.GetFieldValue<string[]>(column)) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    public static void WriteText(NpgsqlDataReader row, Utf8JsonWriter json, JsonEncodedText name, int column)
    {
        if (row.IsDBNull(column)) json.WriteNull(name);
        else json.WriteString(name, row.GetString(column));
    }

    public static void WriteGuid(NpgsqlDataReader row, Utf8JsonWriter json, JsonEncodedText name, int column)
    {
        if (row.IsDBNull(column)) json.WriteNull(name);
        else json.WriteString(name, row.GetGuid(column));
    }

    public static void WriteNumber(NpgsqlDataReader row, Utf8JsonWriter json, JsonEncodedText name, int column)
    {
        if (row.IsDBNull(column)) json.WriteNull(name);
        else json.WriteNumber(name, row.GetDouble(column));
    }

    public static int Seconds(long milliseconds) => (int)((milliseconds + 500) / 1000);

    public static void WriteMoment(Utf8JsonWriter json, JsonEncodedText name, DateTime utc)
    {
        Span<byte> text = stackalloc byte[27];
        "0000-00-00T00:00:00.000000Z"u8.CopyTo(text);
        Digits(text[..4], utc.Year);
        Digits(text[5..7], utc.Month);
        Digits(text[8..10], utc.Day);
        Digits(text[11..13], utc.Hour);
        Digits(text[14..16], utc.Minute);
        Digits(text[17..19], utc.Second);
        Digits(text[20..26], (int)(utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond));
        json.WriteString(name, text);
    }

    private static void Digits(Span<byte> into, int number)
    {
        for (var at = into.Length - 1; at >= 0; at--, number /= 10) into[at] = (byte)('0' + number % 10);
    }

    private static void WriteAddress(
        Utf8JsonWriter json, JsonEncodedText name, byte[] before, Guid guid, ReadOnlySpan<byte> behind)
    {
        Span<byte> text = stackalloc byte[LongestAddress];
        before.CopyTo(text);
        guid.TryFormat(text[before.Length..], out var written);
        behind.CopyTo(text[(before.Length + written)..]);
        json.WriteString(name, text[..(before.Length + written + behind.Length)]);
    }
}
