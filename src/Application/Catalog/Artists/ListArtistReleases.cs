using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Artists;

/// <summary>The releases whose own credit names an artist. Refuses with <c>artist.not_found</c>.</summary>
/// <param name="WithGuestAppearances">Also those with a recording on them whose credit does.</param>
public sealed record ListArtistReleases(
    Guid Artist, ReleaseFilter Filter, PageRequest Page, Viewer Viewer, bool WithGuestAppearances = false)
    : IQuery<Result<Page<BaseRelease>>>;

internal sealed class ListArtistReleasesHandler(IReleaseReads reads)
    : IRequestHandler<ListArtistReleases, Result<Page<BaseRelease>>>
{
    public async Task<Result<Page<BaseRelease>>> Handle(ListArtistReleases query, CancellationToken ct)
    {
        var found = query.WithGuestAppearances
            ? await reads.WithArtistAsync(query.Artist, query.Filter, query.Page, query.Viewer, ct)
            : await reads.OfArtistAsync(query.Artist, query.Filter, query.Page, query.Viewer, ct);
        return found ?? ArtistErrors.NotFound;
    }
}
