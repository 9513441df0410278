using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Artists;

/// <summary>One artist. Refuses with <c>artist.not_found</c>.</summary>
public sealed record GetArtist(Guid Artist) : IQuery<Result<Versioned<FullArtist>>>;

internal sealed class GetArtistHandler(IArtistReads artists) : IRequestHandler<GetArtist, Result<Versioned<FullArtist>>>
{
    public async Task<Result<Versioned<FullArtist>>> Handle(GetArtist query, CancellationToken ct) =>
        await artists.GetAsync(query.Artist, ct) is { } artist ? artist : ArtistErrors.NotFound;
}
