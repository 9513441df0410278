using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
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

    private static readonly ListShape Releases = ListShape.Of("release", "x")
        .Order("name", SortKey.Text("x.sort_key"), SortKey.Number("x.id"))
        .Order("creation_date", SortKey.Moment("x.creation_date"), SortKey.Number("x.id"))
        .Order(
            "release_date",
            ascending: [SortKey.Text("coalesce(x.date, '~')"), SortKey.Number("x.id")],
            descending: [SortKey.Text("coalesce(x.date, '')"), SortKey.Number("x.id")])
        .Filter(
            "tag",
            "EXISTS (SELECT FROM release_tag l WHERE l.release_id = x.id "
            + "AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = @tag#))")
        .Filter("mbid", "x.mbid = @mbid")
        .Words(SearchKind.Release)
        .Playable("x.reach", Held)
        .Parent(
            "artist",
            "artist p",
            "x.artist_credit_id IN (SELECT n.artist_credit_id FROM credited_name n "
                + "WHERE n.artist_id = (SELECT p.id FROM artist p WHERE p.guid = @artist))",
            "p.release_count",
            "-release_date")
        .Parent(
            "group",
            "release_group p",
            "x.release_group_id = (SELECT p.id FROM release_group p WHERE p.guid = @group)",
            "p.release_count",
            "-release_date");

    public Task<Versioned<FullRelease>?> GetAsync(Guid guid, Viewer viewer, CancellationToken ct) =>
        sql.ItemAsync(guid, viewer, [ByGuid, GroupByGuid, TracksByGuid], TakeFullAsync, ct);

    public Task<Result<Page<BaseRelease>>> ListAsync(
        ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.ListAsync(Base, Ask(filter, page, viewer), ct);

    public Task<Result<Page<BaseRelease>>?> OfArtistAsync(
        Guid artist, ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, Ask(filter, page, viewer).Of("artist", artist), ct);

    public Task<Result<Page<BaseRelease>>?> OfReleaseGroupAsync(
        Guid group, ReleaseFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, Ask(filter, page, viewer).Of("group", group), ct);

    private static ListRequest Ask(ReleaseFilter filter, PageRequest page, Viewer viewer) =>
        new ListRequest(Releases, page, viewer)
            .WhereTags(filter.Tags)
            .Where("mbid", filter.Mbid)
            .WhereWords(filter.Text)
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
