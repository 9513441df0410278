using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Federation;
using FunQuail.Infrastructure.Media;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class ReleaseGroupReads(SqlReader sql) : IReleaseGroupReads
{
    private const string Columns =
        "x.guid, x.fid, x.mbid, x.name, " + CreditColumns.All + ", " + ImageColumns.All
        + ", x.primary_type, x.secondary_types, x.release_count";

    private const string Held =
        "EXISTS (SELECT FROM release r JOIN collection_release h ON h.release_id = r.id "
        + "WHERE r.release_group_id = x.id AND h.collection_id = ANY (@collections))";

    public static readonly SqlView<BaseReleaseGroup> Base =
        new("release_group x", Columns, CreditColumns.JoinsWithCover, TakeBase);

    private static readonly SqlView<Versioned<FullReleaseGroup>> Full = new(
        "release_group x",
        Columns + ", x.creation_date, (SELECT min(r.date) FROM release r WHERE r.release_group_id = x.id), "
            + "(x.reach >= @reach OR " + Held + "), " + ActorColumns.All + ", x.version",
        CreditColumns.JoinsWithCover + ActorColumns.Joins,
        TakeFull);

    private static readonly SqlStatement ByGuid = Full.Where("x.guid = @guid");

    private static readonly ListShape Groups = ListShape.Of("release_group", "x")
        .Order("name", SortKey.Text("x.sort_key"), SortKey.Number("x.id"))
        .Order("creation_date", SortKey.Moment("x.creation_date"), SortKey.Number("x.id"))
        .Filter("type", "x.primary_type = @type")
        .Filter("mbid", "x.mbid = @mbid")
        .Words(SearchKind.ReleaseGroup)
        .Playable("x.reach", Held)
        .Parent(
            "artist",
            "artist p",
            "x.artist_credit_id IN (SELECT n.artist_credit_id FROM credited_name n "
                + "WHERE n.artist_id = (SELECT p.id FROM artist p WHERE p.guid = @artist))",
            "p.release_group_count",
            "name");

    public Task<Versioned<FullReleaseGroup>?> GetAsync(Guid guid, Viewer viewer, CancellationToken ct) =>
        sql.ItemAsync(guid, viewer, [ByGuid], answers => answers.OneAsync(Full.Read), ct);

    public Task<Result<Page<BaseReleaseGroup>>> ListAsync(
        ReleaseGroupFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.ListAsync(Base, Ask(filter, page, viewer), ct);

    public Task<Result<Page<BaseReleaseGroup>>?> OfArtistAsync(
        Guid artist, ReleaseGroupFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, Ask(filter, page, viewer).Of("artist", artist), ct);

    private ListRequest Ask(ReleaseGroupFilter filter, PageRequest page, Viewer viewer) =>
        new ListRequest(Groups, page, viewer)
            .Where("type", filter.PrimaryType)
            .Where("mbid", filter.Mbid)
            .WhereWords(filter.Text)
            .WhereScope(filter.Scope, Held, sql.Domain)
            .WherePlayable(filter.Playable);

    private static BaseReleaseGroup TakeBase(Row row)
    {
        var guid = row.Guid();
        return new BaseReleaseGroup
        {
            Guid = guid,
            Fid = row.TextOrNull() ?? row.Address.Music("release-groups", guid),
            Mbid = row.GuidOrNull(),
            Name = row.Text(),
            ArtistCredit = CreditColumns.Take(row),
            Cover = ImageColumns.TakeOrNull(row),
            PrimaryType = row.Text(),
            SecondaryTypes = row.Texts(),
            ReleaseVersions = row.Int(),
        };
    }

    private static Versioned<FullReleaseGroup> TakeFull(Row row)
    {
        var group = TakeBase(row);
        var full = new FullReleaseGroup
        {
            Guid = group.Guid,
            Fid = group.Fid,
            Mbid = group.Mbid,
            Name = group.Name,
            ArtistCredit = group.ArtistCredit,
            Cover = group.Cover,
            PrimaryType = group.PrimaryType,
            SecondaryTypes = group.SecondaryTypes,
            ReleaseVersions = group.ReleaseVersions,
            CreationDate = row.Moment(),
            FirstReleaseDate = row.TextOrNull(),
            Playable = row.Flag(),
            Local = group.Fid == row.Address.Music("release-groups", group.Guid),
            AttributedTo = ActorColumns.Take(row),
        };
        return new Versioned<FullReleaseGroup>(full, row.Int());
    }
}
