namespace FunQuail.Benchmarks.Reading.Serving.Ceilings;

/// <summary>The lists that have a ceiling, each in its own order, for everybody's eyes.</summary>
internal static class ListPlans
{
    private const string WithCredit = Parts.CreditAndCover;
    private const string Limit = " LIMIT 26";

    public static readonly ListPlan Artists = new(
        "artist", null, "name", Count("artist"),
        First: "SELECT " + Rows.Artist + ", x.sort_key, x.id FROM artist x LEFT JOIN attachment i ON i.id = x.cover_id "
            + "ORDER BY x.sort_key, x.id" + Limit,
        After: "SELECT " + Rows.Artist + ", x.sort_key, x.id FROM artist x LEFT JOIN attachment i ON i.id = x.cover_id "
            + "WHERE (x.sort_key, x.id) > ($1, $2) ORDER BY x.sort_key, x.id" + Limit,
        Rows.ArtistColumns, ByMoment: false, Rows.WriteArtist);

    public static readonly ListPlan ReleaseGroups = new(
        "release_group", null, "name", Count("release_group"),
        First: "SELECT " + Rows.ReleaseGroup + ", x.sort_key, x.id FROM release_group x" + WithCredit
            + "ORDER BY x.sort_key, x.id" + Limit,
        After: "SELECT " + Rows.ReleaseGroup + ", x.sort_key, x.id FROM release_group x" + WithCredit
            + "WHERE (x.sort_key, x.id) > ($1, $2) ORDER BY x.sort_key, x.id" + Limit,
        Rows.ReleaseGroupColumns, ByMoment: false, Rows.WriteReleaseGroup);

    public static readonly ListPlan Releases = new(
        "release", null, "name", Count("release"),
        First: "SELECT " + Rows.Release + ", x.sort_key, x.id FROM release x" + WithCredit + "ORDER BY x.sort_key, x.id" + Limit,
        After: "SELECT " + Rows.Release + ", x.sort_key, x.id FROM release x" + WithCredit
            + "WHERE (x.sort_key, x.id) > ($1, $2) ORDER BY x.sort_key, x.id" + Limit,
        Rows.ReleaseColumns, ByMoment: false, Rows.WriteRelease);

    public static readonly ListPlan Recordings = new(
        "recording", null, "-creation_date", Count("recording"),
        First: "SELECT " + Rows.Recording + ", x.creation_date, x.id FROM recording x" + WithCredit
            + "ORDER BY x.creation_date DESC, x.id DESC" + Limit,
        After: "SELECT " + Rows.Recording + ", x.creation_date, x.id FROM recording x" + WithCredit
            + "WHERE (x.creation_date, x.id) < ($1, $2) ORDER BY x.creation_date DESC, x.id DESC" + Limit,
        Rows.RecordingColumns, ByMoment: true, Rows.WriteRecording);

    // All of an artist's releases are sorted, but only those of the page are joined.
    private const string OfArtist = " FROM (SELECT * FROM release WHERE artist_credit_id IN (SELECT n.artist_credit_id "
        + "FROM credited_name n WHERE n.artist_id = (SELECT p.id FROM artist p WHERE p.guid = $1))";

    private const string NewestFirst = " ORDER BY coalesce(date, '') DESC, id DESC" + Limit + ") x" + WithCredit
        + "ORDER BY coalesce(x.date, '') DESC, x.id DESC";

    public static readonly ListPlan ArtistReleases = new(
        "release", "artist", "-release_date", "SELECT release_count FROM artist WHERE guid = $1",
        First: "SELECT " + Rows.Release + ", coalesce(x.date, ''), x.id" + OfArtist + NewestFirst,
        After: "SELECT " + Rows.Release + ", coalesce(x.date, ''), x.id" + OfArtist
            + " AND (coalesce(date, ''), id) < ($2, $3)" + NewestFirst,
        Rows.ReleaseColumns, ByMoment: false, Rows.WriteRelease);

    private const string OfTag = " JOIN recording_tag k ON k.recording_id = x.id "
        + "AND k.tag_id = (SELECT t.id FROM tag t WHERE t.key = $1)";

    public static readonly ListPlan TagRecordings = new(
        "recording_tag", "word", "-creation_date", "SELECT recording_count FROM tag WHERE key = $1",
        First: "SELECT " + Rows.Recording + ", k.thing_creation_date, x.id FROM recording x" + OfTag + WithCredit
            + "ORDER BY k.thing_creation_date DESC, k.recording_id DESC" + Limit,
        After: "SELECT " + Rows.Recording + ", k.thing_creation_date, x.id FROM recording x" + OfTag + WithCredit
            + "WHERE (k.thing_creation_date, k.recording_id) < ($2, $3) "
            + "ORDER BY k.thing_creation_date DESC, k.recording_id DESC" + Limit,
        Rows.RecordingColumns, ByMoment: true, Rows.WriteRecording);

    private static string Count(string kind) =>
        "SELECT coalesce(sum(n), 0)::integer FROM counter WHERE kind = '" + kind + "'";
}
