using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Federation;
using FunQuail.Infrastructure.Media;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class ReleaseReads(SqlReader sql) : IReleaseReads
{
    private const string Columns =
        "x.guid, x.fid, x.mbid, x.name, " + CreditColumns.All + ", "
        + "(x.reach >= @reach OR " + Held + "), " + ImageColumns.All;

    private const string Held =
        "EXISTS (SELECT FROM collection_release h WHERE h.release_id = x.id AND h.collection_id = ANY (@collections))";

    private const string FullColumns =
        Columns + ", x.creation_date, x.date, x.track_count, "
        + "(SELECT coalesce(sum(r.duration), 0) FROM track t JOIN recording r ON r.id = t.recording_id "
        + "WHERE t.release_id = x.id), "
        + ActorColumns.All + ", x.version";

    public static readonly SqlView<BaseRelease> Base = new("release x", Columns, CreditColumns.JoinsWithCover, TakeBase);

    private static readonly SqlStatement ByGuid = new SqlView<FullRelease>(
        "release x", FullColumns, CreditColumns.JoinsWithCover + ActorColumns.Joins, null!).Where("x.guid = @guid");

    private static readonly SqlStatement GroupByGuid =
        ReleaseGroupReads.Base.Where("x.id = (SELECT release_group_id FROM release WHERE guid = @guid)");

    private static readonly SqlStatement TracksByGuid = new SqlView<TrackEntry>(
            "track x", "r.guid, x.medium, x.position", "\nJOIN recording r ON r.id = x.recording_id", TakeTrack)
        .Where("x.release_id = (SELECT id FROM release WHERE guid = @guid)\nORDER BY x.medium, x.position, x.id");

    private const string ByCreditOf =
        "SELECT r.id FROM credited_name n JOIN release r ON r.artist_credit_id = n.artist_credit_id WHERE n.artist_id = ";

    private const string ByTrackOf =
        "SELECT t.release_id FROM credited_name n JOIN recording r ON r.artist_credit_id = n.artist_credit_id "
        + "JOIN track t ON t.recording_id = r.id WHERE n.artist_id = ";

    private const string Tagged =
        "EXISTS (SELECT FROM release_tag l WHERE l.release_id = x.id "
        + "AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = @tag#))";

    private static readonly ListShape Releases = Narrowed(ListShape.Of("release", "x")
        .Order("name", SortKey.Text("x.sort_key"), SortKey.Number("x.id"))
        .Order("creation_date", SortKey.Moment("x.creation_date"), SortKey.Number("x.id"))
        .Order(
            "release_date",
            ascending: [SortKey.Text("coalesce(x.date, '~')"), SortKey.Number("x.id")],
            descending: [SortKey.Text("coalesce(x.date, '')"), SortKey.Number("x.id")])
        .TaggedBy(Tagged, "release_count"))
        .Parent(
            "artist",
            "artist p",
            "x.artist_credit_id IN (SELECT n.artist_credit_id FROM credited_name n "
                + "WHERE n.artist_id = (SELECT p.id FROM artist p WHERE p.guid = @artist))",
            "p.release_count",
            "-release_date")
        .Parent(
            "guest",
            "artist p",
            "x.id IN (" + ByCreditOf + "(SELECT p.id FROM artist p WHERE p.guid = @guest)\n        UNION "
                + ByTrackOf + "(SELECT p.id FROM artist p WHERE p.guid = @guest))",
            "(SELECT count(*)::integer FROM (" + ByCreditOf + "p.id UNION " + ByTrackOf + "p.id) r)",
            "-release_date")
        .Parent(
            "recording",
            "recording p",
            "x.id IN (SELECT t.release_id FROM track t "
                + "WHERE t.recording_id = (SELECT p.id FROM recording p WHERE p.guid = @recording))",
            "(SELECT count(DISTINCT t.release_id)::integer FROM track t WHERE t.recording_id = p.id)",
            "-release_date")
        .Parent(
            "group",
            "release_group p",
            "x.release_group_id = (SELECT p.id FROM release_group p WHERE p.guid = @group)",
            "p.release_count",
            "-release_date");

    private static readonly ListShape OfTag = Narrowed(
        new ListShape("release_tag", "release_tag k JOIN release x ON x.id = k.release_id", "x.id")
            .Order("name", SortKey.Text("x.sort_key"), SortKey.Number("x.id"))
            .Order("creation_date", SortKey.Moment("k.thing_creation_date"), SortKey.Number("k.release_id"))
            .Order(
                "release_date",
                ascending: [SortKey.Text("coalesce(x.date, '~')"), SortKey.Number("x.id")],
                descending: [SortKey.Text("coalesce(x.date, '')"), SortKey.Number("x.id")])
            .Filter("tag", Tagged)
            .Parent(
                "word",
                "tag p",
                "k.tag_id = (SELECT p.id FROM tag p WHERE p.key = @word)",
                "p.release_count",
                "-creation_date",
                "p.key",
                indexed: true));

    public Task<Versioned<FullRelease>?> GetAsync(Guid guid, Viewer viewer, CancellationToken ct) =>
        sql.ItemAsync(guid, viewer, [ByGuid, GroupByGuid, TracksByGuid], TakeFullAsync, ct);

    public Task<Result<Page<BaseRelease>>> ListAsync(
        ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.ListAsync(Base, Ask(Releases, filter, page, viewer), ct);

    public Task<Result<Page<BaseRelease>>?> OfArtistAsync(
        Guid artist, ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, Ask(Releases, filter, page, viewer).Of("artist", artist), ct);

    public Task<Result<Page<BaseRelease>>?> WithArtistAsync(
        Guid artist, ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, Ask(Releases, filter, page, viewer).Of("guest", artist), ct);

    public Task<Result<Page<BaseRelease>>?> OfReleaseGroupAsync(
        Guid group, ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, Ask(Releases, filter, page, viewer).Of("group", group), ct);

    public Task<Result<Page<BaseRelease>>?> OfRecordingAsync(
        Guid recording, ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, Ask(Releases, filter, page, viewer).Of("recording", recording), ct);

    public Task<Result<Page<BaseRelease>>?> OfTagAsync(
        string tag, ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, Ask(OfTag, filter, page, viewer).Of("word", Tag.KeyOf(tag)), ct);

    private static ListShape Narrowed(ListShape shape) => shape
        .Filter("mbid", "x.mbid = @mbid")
        .Words(SearchKind.Release)
        .Known()
        .Filter("with-cover", "x.cover_id IS NOT NULL")
        .Filter("without-cover", "x.cover_id IS NULL")
        .Filter("with-date", "x.date IS NOT NULL")
        .Filter("without-date", "x.date IS NULL")
        .Playable("x.reach", Held);

    private ListRequest Ask(ListShape shape, ReleaseFilter filter, PageRequest page, Viewer viewer) =>
        new ListRequest(shape, page, viewer)
            .WhereTags(filter.Tags)
            .Where("mbid", filter.Mbid)
            .WhereWords(filter.Text)
            .WhereKnown(filter.HasMbid, filter.HasTags)
            .WhereEither(filter.HasCover, "with-cover", "without-cover")
            .WhereEither(filter.HasReleaseDate, "with-date", "without-date")
            .WhereScope(filter.Scope, Held, sql.Domain)
            .WhereSound(filter.Sound)
            .WherePlayable(filter.Playable);

    private static BaseRelease TakeBase(Row row)
    {
        var guid = row.Guid();
        var fid = row.TextOrNull();
        return new BaseRelease
        {
            Guid = guid,
            Fid = fid ?? row.Address.Music("albums", guid),
            Mbid = row.GuidOrNull(),
            Name = row.Text(),
            ArtistCredit = CreditColumns.Take(row),
            Playable = row.Flag(),
            Cover = ImageColumns.TakeOrNull(row),
            Local = fid is null,
        };
    }

    private static TrackEntry TakeTrack(Row row) =>
        new() { Recording = row.Guid(), EntryNumber = row.Int(), Position = row.Int() };

    private static async Task<Versioned<FullRelease>?> TakeFullAsync(Answers answers)
    {
        if (await answers.OneAsync(TakeFull) is not { } release) return null;

        await answers.NextAsync();
        var group = await answers.OneAsync(ReleaseGroupReads.Base.Read);
        await answers.NextAsync();
        return release with { View = release.View with { ReleaseGroup = group!, Tracks = await answers.AllAsync(TakeTrack) } };
    }

    private static Versioned<FullRelease> TakeFull(Row row)
    {
        var release = TakeBase(row);
        var full = new FullRelease
        {
            Guid = release.Guid,
            Fid = release.Fid,
            Mbid = release.Mbid,
            Name = release.Name,
            ArtistCredit = release.ArtistCredit,
            Playable = release.Playable,
            Cover = release.Cover,
            Local = release.Local,
            CreationDate = row.Moment(),
            ReleaseDate = row.TextOrNull(),
            TrackCount = row.Int(),
            Duration = Seconds.Of(row.Long()),
            AttributedTo = ActorColumns.Take(row),
            // The answers after this one.
            ReleaseGroup = null!,
            Tracks = [],
        };
        return new Versioned<FullRelease>(full, row.Int());
    }
}
