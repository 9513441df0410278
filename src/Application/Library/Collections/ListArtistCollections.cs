using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Library.Collections;

/// <summary>The collections that hold something of an artist. Refuses with <c>artist.not_found</c>.</summary>
public sealed record ListArtistCollections(Guid Artist, PageRequest Page, Viewer Viewer) : IQuery<Result<Page<BaseCollection>>>;

internal sealed class ListArtistCollectionsHandler(ICollectionReads collections)
    : IRequestHandler<ListArtistCollections, Result<Page<BaseCollection>>>
{
    public async Task<Result<Page<BaseCollection>>> Handle(ListArtistCollections query, CancellationToken ct) =>
        await collections.OfArtistAsync(query.Artist, query.Page, query.Viewer, ct) ?? CatalogRefusals.NoArtist;
}
