using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Artists;

/// <summary>A page of artists.</summary>
public sealed record ListArtists(ArtistFilter Filter, PageRequest Page, Viewer Viewer) : IQuery<Result<Page<BaseArtist>>>;

internal sealed class ListArtistsHandler(IArtistReads artists) : IRequestHandler<ListArtists, Result<Page<BaseArtist>>>
{
    public Task<Result<Page<BaseArtist>>> Handle(ListArtists query, CancellationToken ct) =>
        artists.ListAsync(query.Filter, query.Page, query.Viewer, ct);
}
