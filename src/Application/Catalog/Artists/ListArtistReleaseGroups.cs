using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Artists;

/// <summary>The release groups whose credit names an artist. Refuses with <c>artist.not_found</c>.</summary>
public sealed record ListArtistReleaseGroups(Guid Artist, ReleaseGroupFilter Filter, PageRequest Page, Viewer Viewer)
    : IQuery<Result<Page<BaseReleaseGroup>>>;

internal sealed class ListArtistReleaseGroupsHandler(IReleaseGroupReads reads)
    : IRequestHandler<ListArtistReleaseGroups, Result<Page<BaseReleaseGroup>>>
{
    public async Task<Result<Page<BaseReleaseGroup>>> Handle(ListArtistReleaseGroups query, CancellationToken ct) =>
        await reads.OfArtistAsync(query.Artist, query.Filter, query.Page, query.Viewer, ct) ?? ArtistErrors.NotFound;
}
