using FunQuail.Application.Common.Security;
using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;

/// <summary>
/// One thing of the catalogue with all that lists ask of it, from the plain tables, none of what the database keeps.
/// </summary>
/// <param name="Owner">The actor that it is attributed to.</param>
/// <param name="Files">Codec, type and bit rate of its finished uploads.</param>
internal sealed record Thing(
    int Id, string Key, string Sort, DateTime Created, string? Date, Guid? Mbid, string? Word,
    int[] Tags, int[] Collections, int[] Parents, int Medium, int Position,
    int Owner = 0, bool IsRemote = false, bool HasCover = false, string[]? Files = null);

/// <summary>The whole catalogue in memory, to say what lists should answer.</summary>
internal sealed class Snapshot
{
    private const string Finished = "upload u JOIN collection_upload cu ON cu.upload_id = u.id AND u.state = 'finished'";

    private const string Owned = ", x.attributed_to_id, x.fid IS NOT NULL, x.cover_id IS NOT NULL, ";
    private const string Silent = Owned + "'{}'::text[] ";
    private const string NotOwned = ", 0, false, false, '{}'::text[] ";

    private const string ArtistsOfCredit =
        "ARRAY(SELECT n.artist_id FROM credited_name n WHERE n.artist_credit_id = x.artist_credit_id)";

    private const string File = "u.audio_codec || ' ' || u.audio_mimetype || ' ' || u.audio_bit_rate";

    private readonly Dictionary<int, int> _visibilities = [];

    private readonly Dictionary<string, string[]> _words = [];

    /// <summary>Parents are the releases.</summary>
    public IReadOnlyList<Thing> Artists { get; private set; } = [];

    /// <summary>Parents are the artists.</summary>
    public IReadOnlyList<Thing> Groups { get; private set; } = [];

    /// <summary>Parents are the artists; the group is <see cref="Thing.Medium"/>.</summary>
    public IReadOnlyList<Thing> Releases { get; private set; } = [];

    /// <summary>Parents are the artists.</summary>
    public IReadOnlyList<Thing> Recordings { get; private set; } = [];

    /// <summary>Places on releases, by the recordings' facts; the parent is the release.</summary>
    public IReadOnlyList<Thing> Tracks { get; private set; } = [];

    public IReadOnlyList<Thing> Tags { get; private set; } = [];

    public IReadOnlyList<Thing> Attachments { get; private set; } = [];

    public IReadOnlyList<Thing> Licenses { get; private set; } = [];

    /// <summary>Each is in itself.</summary>
    public IReadOnlyList<Thing> Collections { get; private set; } = [];

    /// <summary>
    /// The finished ones; the parent is the recording, the medium tells the lossless, the position the bit rate.
    /// </summary>
    public IReadOnlyList<Thing> Uploads { get; private set; } = [];

    public static async Task<Snapshot> TakeAsync(NpgsqlDataSource source)
    {
        var snapshot = new Snapshot();
        await using (var command = source.CreateCommand("SELECT id, visibility FROM collection"))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) snapshot._visibilities.Add(reader.GetInt32(0), reader.GetInt16(1));
        }

        snapshot.Artists = await ReadAsync(source,
            "x.guid::text, x.sort_key, x.creation_date, NULL, x.mbid, x.content_category, "
            + "ARRAY(SELECT tag_id FROM artist_tag WHERE artist_id = x.id), "
            + "ARRAY(SELECT cu.collection_id FROM " + Finished + " JOIN recording r ON r.id = u.recording_id "
            + "JOIN credited_name n ON n.artist_credit_id = r.artist_credit_id WHERE n.artist_id = x.id), "
            + "ARRAY(SELECT r.id FROM release r JOIN credited_name n USING (artist_credit_id) WHERE n.artist_id = x.id), "
            + "0, 0" + Silent + "FROM artist x");
        snapshot.Groups = await ReadAsync(source,
            "x.guid::text, x.sort_key, x.creation_date, NULL, x.mbid, x.primary_type, '{}'::int[], "
            + "ARRAY(SELECT cu.collection_id FROM " + Finished + " JOIN track t ON t.recording_id = u.recording_id "
            + "JOIN release r ON r.id = t.release_id WHERE r.release_group_id = x.id), "
            + ArtistsOfCredit + ", 0, 0" + Silent + "FROM release_group x");
        snapshot.Releases = await ReadAsync(source,
            "x.guid::text, x.sort_key, x.creation_date, x.date, x.mbid, NULL, "
            + "ARRAY(SELECT tag_id FROM release_tag WHERE release_id = x.id), "
            + "ARRAY(SELECT cu.collection_id FROM " + Finished + " "
            + "JOIN track t ON t.recording_id = u.recording_id WHERE t.release_id = x.id), "
            + ArtistsOfCredit + ", x.release_group_id, 0" + Owned + "ARRAY(SELECT " + File + " FROM upload u "
            + "JOIN track t ON t.recording_id = u.recording_id WHERE t.release_id = x.id AND u.state = 'finished') "
            + "FROM release x");
        const string Recording =
            "x.guid::text, x.sort_key, x.creation_date, NULL, x.mbid, NULL, "
            + "ARRAY(SELECT tag_id FROM recording_tag WHERE recording_id = x.id), "
            + "ARRAY(SELECT cu.collection_id FROM " + Finished + " WHERE u.recording_id = x.id), ";
        const string Heard =
            Owned + "ARRAY(SELECT " + File + " FROM upload u WHERE u.recording_id = x.id AND u.state = 'finished') ";
        snapshot.Recordings = await ReadAsync(source, Recording + ArtistsOfCredit + ", 0, 0" + Heard + "FROM recording x");
        snapshot.Tracks = await ReadAsync(source,
            Recording + "ARRAY[e.release_id], e.medium, e.position" + Heard
            + "FROM track e JOIN recording x ON x.id = e.recording_id", "e.id");
        snapshot.Tags = await ReadAsync(source,
            "x.name, x.key, x.creation_date, NULL, NULL::uuid, NULL, '{}'::int[], '{}'::int[], '{}'::int[], 0, 0"
            + NotOwned + "FROM tag x");
        snapshot.Attachments = await ReadAsync(source,
            "x.guid::text, '', x.creation_date, NULL, NULL::uuid, NULL, '{}'::int[], '{}'::int[], '{}'::int[], 0, 0"
            + NotOwned + "FROM attachment x");
        snapshot.Licenses = await ReadAsync(source,
            "x.code, x.name, x.creation_date, NULL, NULL::uuid, x.code, '{}'::int[], '{}'::int[], '{}'::int[], 0, 0"
            + NotOwned + "FROM license x");
        snapshot.Collections = await ReadAsync(source,
            "x.guid::text, lower(x.name), x.creation_date, NULL, NULL::uuid, NULL, '{}'::int[], ARRAY[x.id], '{}'::int[], 0, 0"
            + NotOwned + "FROM collection x");
        snapshot.Uploads = await ReadAsync(source,
            "x.guid::text, '', x.creation_date, NULL, NULL::uuid, NULL, '{}'::int[], "
            + "ARRAY(SELECT collection_id FROM collection_upload WHERE upload_id = x.id), ARRAY[x.recording_id], "
            + "(x.audio_codec = 'flac')::integer, x.audio_bit_rate" + NotOwned + "FROM upload x WHERE x.state = 'finished'",
            // Of equals the older comes first.
            "-x.id");
        await snapshot.ReadWordsAsync(source);
        return snapshot;
    }

    /// <summary>Whether a thing's name and credit have these words, the last of them perhaps in part.</summary>
    public bool HasWords(Thing thing, params string[] asked) =>
        asked[..^1].All(_words[thing.Key].Contains)
        && _words[thing.Key].Any(word => word.StartsWith(asked[^1], StringComparison.Ordinal));

    /// <summary>Or may read, if it is a collection.</summary>
    public bool MayPlay(Viewer viewer, Thing thing) => thing.Collections.Any(collection =>
        _visibilities[collection] >= (viewer.ActorId is null ? 2 : 1) || viewer.Collections.Contains(collection));

    public static IEnumerable<Thing> InOrder(IEnumerable<Thing> things, string order)
    {
        var descending = order.StartsWith('-');
        var sign = descending ? -1 : 1;
        Comparison<Thing> compare = order.TrimStart('-') switch
        {
            "code" => (one, other) => sign * string.CompareOrdinal(one.Word, other.Word),
            "name" => (one, other) => sign * string.CompareOrdinal(one.Sort, other.Sort),
            "creation_date" => (one, other) => sign * one.Created.CompareTo(other.Created),
            "release_date" => (one, other) => (one.Date is null, other.Date is null) switch
            {
                (false, false) => sign * string.CompareOrdinal(one.Date, other.Date),
                (var oneIsLast, var otherIsLast) => oneIsLast.CompareTo(otherIsLast),
            },
            _ => (one, other) => sign * (one.Medium, one.Position).CompareTo((other.Medium, other.Position)),
        };
        var sorted = things.ToList();
        sorted.Sort((one, other) => compare(one, other) is var by && by != 0 ? by : sign * one.Id.CompareTo(other.Id));
        return sorted;
    }

    /// <summary>The seed's names are plain words.</summary>
    private async Task ReadWordsAsync(NpgsqlDataSource source)
    {
        const string Credited = " || ' ' || array_to_string(c.printed_names, ' ')) FROM ";
        const string By = " x JOIN artist_credit c ON c.id = x.artist_credit_id ";
        await using var command = source.CreateCommand(
            "SELECT guid::text, lower(name) FROM artist"
            + " UNION ALL SELECT x.guid::text, lower(x.name" + Credited + "release_group" + By
            + " UNION ALL SELECT x.guid::text, lower(x.name" + Credited + "release" + By
            + " UNION ALL SELECT x.guid::text, lower(x.name" + Credited + "recording" + By);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) _words.Add(reader.GetString(0), reader.GetString(1).Split(' '));
    }

    private static async Task<List<Thing>> ReadAsync(NpgsqlDataSource source, string rest, string id = "x.id")
    {
        var things = new List<Thing>();
        await using var command = source.CreateCommand("SELECT " + id + ", " + rest);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            things.Add(new Thing(
                reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetDateTime(3),
                reader.IsDBNull(4) ? null : reader.GetString(4), reader.IsDBNull(5) ? null : reader.GetGuid(5),
                reader.IsDBNull(6) ? null : reader.GetString(6), reader.GetFieldValue<int[]>(7), reader.GetFieldValue<int[]>(8),
                reader.GetFieldValue<int[]>(9), reader.GetInt32(10), reader.GetInt32(11), reader.GetInt32(12),
                reader.GetBoolean(13), reader.GetBoolean(14), reader.GetFieldValue<string[]>(15)));
        }

        return things;
    }
}
