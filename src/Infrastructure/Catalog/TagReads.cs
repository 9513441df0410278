using FunQuail.Application.Catalog.Tags;
using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

internal sealed class TagReads(SqlReader sql) : ITagReads
{
    private static readonly SqlView<BaseTag> Base = new("tag x", "x.name", "", row => new BaseTag { Name = row.Text() });

    private static readonly SqlView<Versioned<FullTag>> Full = new(
        "tag x", "x.name, x.creation_date, x.artist_count, x.release_count, x.recording_count, x.version", "", TakeFull);

    private static readonly SqlStatement ByKey = Full.Where("x.key = @key");

    private static readonly ListShape Tags = ListShape.Of("tag", "x")
        .Order("name", SortKey.Text("x.key"))
        .Order("creation_date", SortKey.Moment("x.creation_date"), SortKey.Number("x.id"))
        .Filter("q", "x.key COLLATE \"C\" >= @q AND x.key COLLATE \"C\" < @q || chr(1114111)")
        .Parent(
            "artist",
            "artist p",
            "x.id IN (SELECT l.tag_id FROM artist_tag l WHERE l.artist_id = (SELECT p.id FROM artist p WHERE p.guid = @artist))",
            "(SELECT count(*)::integer FROM artist_tag l WHERE l.artist_id = p.id)",
            "name")
        .Parent(
            "release",
            "release p",
            "x.id IN (SELECT l.tag_id FROM release_tag l "
            + "WHERE l.release_id = (SELECT p.id FROM release p WHERE p.guid = @release))",
            "(SELECT count(*)::integer FROM release_tag l WHERE l.release_id = p.id)",
            "name")
        .Parent(
            "recording",
            "recording p",
            "x.id IN (SELECT l.tag_id FROM recording_tag l "
                + "WHERE l.recording_id = (SELECT p.id FROM recording p WHERE p.guid = @recording))",
            "(SELECT count(*)::integer FROM recording_tag l WHERE l.recording_id = p.id)",
            "name");

    public Task<Versioned<FullTag>?> GetAsync(string name, CancellationToken ct) => sql.ReadAsync(
        new Dictionary<string, SqlValue> { ["key"] = SqlValue.Of(Tag.KeyOf(name)) },
        [ByKey],
        answers => answers.OneAsync(Full.Read),
        ct);

    public Task<Result<Page<BaseTag>>> ListAsync(string? beginning, PageRequest page, CancellationToken ct) =>
        sql.ListAsync(Base, new ListRequest(Tags, page).Where("q", beginning is null ? null : Tag.KeyOf(beginning)), ct);

    public Task<Result<Page<BaseTag>>?> OfArtistAsync(Guid artist, PageRequest page, CancellationToken ct) =>
        sql.PageAsync(Base, new ListRequest(Tags, page).Of("artist", artist), ct);

    public Task<Result<Page<BaseTag>>?> OfReleaseAsync(Guid release, PageRequest page, CancellationToken ct) =>
        sql.PageAsync(Base, new ListRequest(Tags, page).Of("release", release), ct);

    public Task<Result<Page<BaseTag>>?> OfRecordingAsync(Guid recording, PageRequest page, CancellationToken ct) =>
        sql.PageAsync(Base, new ListRequest(Tags, page).Of("recording", recording), ct);

    private static Versioned<FullTag> TakeFull(Row row)
    {
        var tag = new FullTag
        {
            Name = row.Text(),
            CreationDate = row.Moment(),
            ArtistCount = row.Int(),
            ReleaseCount = row.Int(),
            RecordingCount = row.Int(),
        };
        return new Versioned<FullTag>(tag, row.Int());
    }
}
