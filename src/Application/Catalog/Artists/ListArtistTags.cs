using FunQuail.Application.Catalog.Tags;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Artists;

/// <summary>The tags of one artist. Refuses with <c>artist.not_found</c>.</summary>
public sealed record ListArtistTags(Guid Artist, PageRequest Page) : IQuery<Result<Page<BaseTag>>>;

internal sealed class ListArtistTagsHandler(ITagReads tags) : IRequestHandler<ListArtistTags, Result<Page<BaseTag>>>
{
    public async Task<Result<Page<BaseTag>>> Handle(ListArtistTags query, CancellationToken ct) =>
        await tags.OfArtistAsync(query.Artist, query.Page, ct) ?? ArtistErrors.NotFound;
}
