using FunQuail.Application.Catalog.Tags;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Releases;

/// <summary>The tags of one release. Refuses with <c>release.not_found</c>.</summary>
public sealed record ListReleaseTags(Guid Release, PageRequest Page) : IQuery<Result<Page<BaseTag>>>;

internal sealed class ListReleaseTagsHandler(ITagReads tags) : IRequestHandler<ListReleaseTags, Result<Page<BaseTag>>>
{
    public async Task<Result<Page<BaseTag>>> Handle(ListReleaseTags query, CancellationToken ct) =>
        await tags.OfReleaseAsync(query.Release, query.Page, ct) ?? ReleaseErrors.NotFound;
}
