using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Library.Collections;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Federation;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Library;

internal sealed class CollectionReads(SqlReader sql) : ICollectionReads
{
    private const string Columns = "x.guid, x.name, x.visibility, x.automatic, " + ActorColumns.All;

    private const string Readable = "(x.visibility >= @reach OR x.id = ANY (@collections))";

    private static readonly string[] Visibilities = ["private", "local", "public"];

    private static readonly SqlView<BaseCollection> Base = new("collection x", Columns, ActorColumns.OwnerJoins, TakeBase);

    private static readonly ListShape Collections = ListShape.Of("collection", "x")
        .Order("name", SortKey.Text("lower(x.name) COLLATE \"C\""), SortKey.Number("x.id"))
        .Order("creation_date", SortKey.Moment("x.creation_date"), SortKey.Number("x.id"))
        .Parent(
            "artist",
            "artist p",
            "x.id IN (SELECT h.collection_id FROM collection_artist h "
                + "WHERE h.artist_id = (SELECT p.id FROM artist p WHERE p.guid = @artist)) AND " + Readable,
            "(SELECT count(*)::integer FROM collection_artist h JOIN collection x ON x.id = h.collection_id "
                + "WHERE h.artist_id = p.id AND " + Readable + ")",
            "name")
        .Parent(
            "release",
            "release p",
            "x.id IN (SELECT h.collection_id FROM collection_release h "
                + "WHERE h.release_id = (SELECT p.id FROM release p WHERE p.guid = @release)) AND " + Readable,
            "(SELECT count(*)::integer FROM collection_release h JOIN collection x ON x.id = h.collection_id "
                + "WHERE h.release_id = p.id AND " + Readable + ")",
            "name")
        .Parent(
            "recording",
            "recording p",
            "x.id IN (SELECT h.collection_id FROM collection_recording h "
                + "WHERE h.recording_id = (SELECT p.id FROM recording p WHERE p.guid = @recording)) AND " + Readable,
            "(SELECT count(*)::integer FROM collection_recording h JOIN collection x ON x.id = h.collection_id "
                + "WHERE h.recording_id = p.id AND " + Readable + ")",
            "name");

    public Task<Result<Page<BaseCollection>>?> OfArtistAsync(
        Guid artist, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, new ListRequest(Collections, page, viewer).Of("artist", artist), ct);

    public Task<Result<Page<BaseCollection>>?> OfReleaseAsync(
        Guid release, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, new ListRequest(Collections, page, viewer).Of("release", release), ct);

    public Task<Result<Page<BaseCollection>>?> OfRecordingAsync(
        Guid recording, PageRequest page, Viewer viewer, CancellationToken ct) =>
        sql.PageAsync(Base, new ListRequest(Collections, page, viewer).Of("recording", recording), ct);

    private static BaseCollection TakeBase(Row row)
    {
        var guid = row.Guid();
        var name = row.Text();
        var visibility = Visibilities[row.Short()];
        var automatic = row.Flag();
        var owner = ActorColumns.Take(row);
        return new BaseCollection
        {
            Guid = guid,
            Name = name,
            // A collection is at home where its owner is.
            Local = owner.Local,
            Owner = owner,
            Visibility = visibility,
            Automatic = automatic,
        };
    }
}
