using FunQuail.Application.Catalog.Licenses;
using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Media;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class RecordingReads(SqlReader sql) : IRecordingReads
{
    private const string Held =
        "EXISTS (SELECT FROM collection_recording h WHERE h.recording_id = x.id AND h.collection_id = ANY (@collections))";

    private const string Tagged =
        "EXISTS (SELECT FROM recording_tag l WHERE l.recording_id = x.id "
        + "AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = @tag#))";

    private const string Columns =
        "x.guid, x.fid, x.mbid, x.name, (x.reach >= @reach OR " + Held + "), "
        + CreditColumns.All + ", " + ImageColumns.All + ", x.duration";

    private const string FullColumns =
        Columns + ", x.creation_date, n.code, n.name, n.url, x.copyright, "
        + "ARRAY(SELECT t.name FROM recording_tag l JOIN tag t ON t.id = l.tag_id WHERE l.recording_id = x.id ORDER BY t.key), "
        + "(SELECT count(*)::integer FROM upload u WHERE u.recording_id = x.id AND u.state = 'finished'), x.lyrics, "
        + "g.gain_track_gain, g.gain_track_peak, g.gain_album_gain, g.gain_album_peak, x.version";

    private const string FullJoins =
        CreditColumns.JoinsWithCover
        + "\nLEFT JOIN license n ON n.id = x.license_id"
        + "\nLEFT JOIN LATERAL (SELECT * FROM upload u "
        + "WHERE u.recording_id = x.id AND u.state = 'finished' AND u.gain_track_gain IS NOT NULL"
        + "\n    ORDER BY u.id LIMIT 1) g ON true";

    public static readonly SqlView<BaseRecording> Base = new("recording x", Columns, CreditColumns.JoinsWithCover, TakeBase);

    private static readonly SqlStatement ByGuid =
        new SqlView<Versioned<FullRecording>>("recording x", FullColumns, FullJoins, TakeFull).Where("x.guid = @guid");

    private static readonly SqlStatement ReleasesByGuid = ReleaseReads.Base.Where(
        "x.id IN (SELECT t.release_id FROM track t WHERE t.recording_id = (SELECT id FROM recording WHERE guid = @guid))"
        + "\nORDER BY coalesce(x.date, '~'), x.id");

    private static readonly ListShape Recordings = Narrowed(ListShape.Of("recording", "x")
        .Order("name", SortKey.Text("x.sort_key"), SortKey.Number("x.id"))
        .Order("creation_date", SortKey.Moment("x.creation_date"), SortKey.Number("x.id"))
        .Default("-creation_date")
        .TaggedBy(Tagged, "recording_count"))
        .Parent(
            "artist",
            "artist p",
            "x.artist_credit_id IN (SELECT n.artist_credit_id FROM credited_name n "
                + "WHERE n.artist_id = (SELECT p.id FROM artist p WHERE p.guid = @artist))",
            "p.recording_count",
            "-creation_date");

    // A place on a release is a row here, so a recording that is on it twice is listed twice, as it is heard.
    private static readonly ListShape Tracks = Narrowed(
        new ListShape("track", "track e JOIN recording x ON x.id = e.recording_id", "x.id")
            .Order("position", SortKey.Number("e.medium"), SortKey.Number("e.position"), SortKey.Number("e.id"))
            .Order("name", SortKey.Text("x.sort_key"), SortKey.Number("e.id"))
            .Order("creation_date", SortKey.Moment("x.creation_date"), SortKey.Number("e.id"))
            .Filter("tag", Tagged)
            .Parent(
                "release",
                "release p",
                "e.release_id = (SELECT p.id FROM release p WHERE p.guid = @release)",
                "p.track_count",
                "position"));

    private static readonly ListShape OfTag = Narrowed(
        new ListShape("recording_tag", "recording_tag k JOIN recording x ON x.id = k.recording_id", "x.id")
            .Order("name", SortKey.Text("x.sort_key"), SortKey.Number("x.id"))
            .Order("creation_date", SortKey.Moment("k.thing_creation_date"), SortKey.Number("k.recording_id"))
            .Filter("tag", Tagged)
            .Parent(
                "word",
                "tag p",
                "k.tag_id = (SELECT p.id FROM tag p WHERE p.key = @word)",
                "p.recording_count",
                "-creation_date",
                "p.key",
                indexed: true));

    public Task<Versioned<FullRecording>?> GetAsync(Guid guid, Viewer viewer, CancellationToken ct) =>
        sql.ItemAsync(guid, viewer, [ByGuid, ReleasesByGuid], TakeFullAsync, ct);

    public Task<Result<Page<BaseRecording>>> ListAsync(
        RecordingFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.ListAsync(Base, Ask(Recordings, filter, page, viewer), ct);

    public Task<Result<Page<BaseRecording>>?> OfReleaseAsync(
        Guid release, RecordingFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, Ask(Tracks, filter, page, viewer).Of("release", release), ct);

    public Task<Result<Page<BaseRecording>>?> OfArtistAsync(
        Guid artist, RecordingFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, Ask(Recordings, filter, page, viewer).Of("artist", artist), ct);

    public Task<Result<Page<BaseRecording>>?> OfTagAsync(
        string tag, RecordingFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, Ask(OfTag, filter, page, viewer).Of("word", Tag.KeyOf(tag)), ct);

    private static ListShape Narrowed(ListShape shape) => shape
        .Filter("mbid", "x.mbid = @mbid")
        .Words(SearchKind.Recording)
        .Known()
        .Playable("x.reach", Held);

    private ListRequest Ask(ListShape shape, RecordingFilter filter, PageRequest page, Viewer viewer) =>
        new ListRequest(shape, page, viewer)
            .WhereTags(filter.Tags)
            .Where("mbid", filter.Mbid)
            .WhereWords(filter.Text)
            .WhereKnown(filter.HasMbid, filter.HasTags)
            .WhereScope(filter.Scope, Held, sql.Domain)
            .WhereSound(filter.Sound)
            .WherePlayable(filter.Playable);

    private static BaseRecording TakeBase(Row row)
    {
        var guid = row.Guid();
        var fid = row.TextOrNull();
        return new BaseRecording
        {
            Guid = guid,
            Fid = fid ?? row.Address.Music("tracks", guid),
            Mbid = row.GuidOrNull(),
            Name = row.Text(),
            Playable = row.Flag(),
            Local = fid is null,
            ArtistCredit = CreditColumns.Take(row),
            Cover = ImageColumns.TakeOrNull(row),
            Duration = Seconds.Of(row.Int()),
        };
    }

    private static async Task<Versioned<FullRecording>?> TakeFullAsync(Answers answers)
    {
        if (await answers.OneAsync(TakeFull) is not { } recording) return null;

        await answers.NextAsync();
        return recording with { View = recording.View with { Releases = await answers.AllAsync(ReleaseReads.Base.Read) } };
    }

    private static Versioned<FullRecording> TakeFull(Row row)
    {
        var recording = TakeBase(row);
        var full = new FullRecording
        {
            Guid = recording.Guid,
            Fid = recording.Fid,
            Mbid = recording.Mbid,
            Name = recording.Name,
            Playable = recording.Playable,
            Local = recording.Local,
            ArtistCredit = recording.ArtistCredit,
            Cover = recording.Cover,
            Duration = recording.Duration,
            CreationDate = row.Moment(),
            License = TakeLicense(row),
            Copyright = row.TextOrNull(),
            Tags = row.Texts(),
            UploadCount = row.Int(),
            Lyrics = row.TextOrNull(),
            ReplayGain = TakeLoudness(row),
            // The answer after this one.
            Releases = [],
        };
        return new Versioned<FullRecording>(full, row.Int());
    }

    private static BaseLicense? TakeLicense(Row row)
    {
        if (!row.IsNull()) return new BaseLicense { Code = row.Text(), Name = row.Text(), Url = row.Text() };

        row.Skip(3);
        return null;
    }

    private static Loudness? TakeLoudness(Row row)
    {
        var loudness = new Loudness
        {
            TrackGain = row.NumberOrNull(),
            TrackPeak = row.NumberOrNull(),
            ReleaseGain = row.NumberOrNull(),
            ReleasePeak = row.NumberOrNull(),
        };
        return loudness.TrackGain is null ? null : loudness;
    }
}
