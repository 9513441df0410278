using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Artists;

/// <summary>The recordings whose credit names an artist. Refuses with <c>artist.not_found</c>.</summary>
public sealed record ListArtistRecordings(Guid Artist, RecordingFilter Filter, PageRequest Page, Viewer Viewer)
    : IQuery<Result<Page<BaseRecording>>>;

internal sealed class ListArtistRecordingsHandler(IRecordingReads reads)
    : IRequestHandler<ListArtistRecordings, Result<Page<BaseRecording>>>
{
    public async Task<Result<Page<BaseRecording>>> Handle(ListArtistRecordings query, CancellationToken ct) =>
        await reads.OfArtistAsync(query.Artist, query.Filter, query.Page, query.Viewer, ct) ?? ArtistErrors.NotFound;
}
