using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Tags;

/// <summary>The artists with a tag. Refuses with <c>tag.not_found</c>.</summary>
public sealed record ListTagArtists(string Name, ArtistFilter Filter, PageRequest Page, Viewer Viewer)
    : IQuery<Result<Page<BaseArtist>>>;

internal sealed class ListTagArtistsHandler(IArtistReads reads)
    : IRequestHandler<ListTagArtists, Result<Page<BaseArtist>>>
{
    public async Task<Result<Page<BaseArtist>>> Handle(ListTagArtists query, CancellationToken ct) =>
        await reads.OfTagAsync(query.Name, query.Filter, query.Page, query.Viewer, ct) ?? TagErrors.NotFound;
}
