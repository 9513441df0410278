using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Media;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class ArtistReads(SqlReader sql) : IArtistReads
{
    private const string Columns =
        "x.guid, x.fid, x.mbid, x.name, x.content_category, " + ImageColumns.All + ", "
        + "ARRAY(SELECT t.name FROM artist_tag l JOIN tag t ON t.id = l.tag_id WHERE l.artist_id = x.id ORDER BY t.key)";

    private const string Joins = "\nLEFT JOIN attachment i ON i.id = x.cover_id";

    public static readonly SqlView<BaseArtist> Base = new("artist x", Columns, Joins, TakeBase);

    private static readonly SqlView<Versioned<FullArtist>> Full = new(
        "artist x", Columns + ", x.creation_date, x.recording_count, x.version", Joins, TakeFull);

    private static readonly SqlStatement ByGuid = Full.Where("x.guid = @guid");

    private const string Held =
        "EXISTS (SELECT FROM collection_artist h WHERE h.artist_id = x.id AND h.collection_id = ANY (@collections))";

    private const string Tagged =
        "EXISTS (SELECT FROM artist_tag l WHERE l.artist_id = x.id "
        + "AND l.tag_id = (SELECT t.id FROM tag t WHERE t.key = @tag#))";

    private static readonly ListShape Artists = Narrowed(ListShape.Of("artist", "x")
        .Order("name", SortKey.Text("x.sort_key"), SortKey.Number("x.id"))
        .Order("creation_date", SortKey.Moment("x.creation_date"), SortKey.Number("x.id"))
        .TaggedBy(Tagged, "artist_count"));

    private static readonly ListShape OfTag = Narrowed(
        new ListShape("artist_tag", "artist_tag k JOIN artist x ON x.id = k.artist_id", "x.id")
            .Order("name", SortKey.Text("x.sort_key"), SortKey.Number("x.id"))
            .Order("creation_date", SortKey.Moment("k.thing_creation_date"), SortKey.Number("k.artist_id"))
            .Filter("tag", Tagged)
            .Parent(
                "word",
                "tag p",
                "k.tag_id = (SELECT p.id FROM tag p WHERE p.key = @word)",
                "p.artist_count",
                "-creation_date",
                "p.key",
                indexed: true));

    public Task<Versioned<FullArtist>?> GetAsync(Guid guid, CancellationToken ct) =>
        sql.ItemAsync(guid, [ByGuid], answers => answers.OneAsync(Full.Read), ct);

    public Task<Result<Page<BaseArtist>>> ListAsync(ArtistFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.ListAsync(Base, Ask(Artists, filter, page, viewer), ct);

    public Task<Result<Page<BaseArtist>>?> OfTagAsync(
        string tag, ArtistFilter filter, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, Ask(OfTag, filter, page, viewer).Of("word", Tag.KeyOf(tag)), ct);

    private static ListShape Narrowed(ListShape shape) => shape
        .Filter("category", "x.content_category = @category")
        .Filter("mbid", "x.mbid = @mbid")
        .Words(SearchKind.Artist)
        .Filter("released", "x.release_count > 0")
        .Filter("unreleased", "x.release_count = 0")
        .Playable("x.reach", Held);

    private ListRequest Ask(ListShape shape, ArtistFilter filter, PageRequest page, Viewer viewer) =>
        new ListRequest(shape, page, viewer)
            .WhereTags(filter.Tags)
            .Where("category", filter.ContentCategory)
            .Where("mbid", filter.Mbid)
            .WhereWords(filter.Text)
            .WhereEither(filter.HasReleases, "released", "unreleased")
            .WhereScope(filter.Scope, Held, sql.Domain)
            .WherePlayable(filter.Playable);

    private static BaseArtist TakeBase(Row row)
    {
        var guid = row.Guid();
        var fid = row.TextOrNull();
        return new BaseArtist
        {
            Guid = guid,
            Fid = fid ?? row.Address.Music("artists", guid),
            Mbid = row.GuidOrNull(),
            Name = row.Text(),
            ContentCategory = row.Text(),
            Local = fid is null,
            Cover = ImageColumns.TakeOrNull(row),
            Tags = row.Texts(),
        };
    }

    private static Versioned<FullArtist> TakeFull(Row row)
    {
        var artist = TakeBase(row);
        var full = new FullArtist
        {
            Guid = artist.Guid,
            Fid = artist.Fid,
            Mbid = artist.Mbid,
            Name = artist.Name,
            ContentCategory = artist.ContentCategory,
            Local = artist.Local,
            Cover = artist.Cover,
            Tags = artist.Tags,
            CreationDate = row.Moment(),
            RecordingCount = row.Int(),
        };
        return new Versioned<FullArtist>(full, row.Int());
    }
}
