using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Library.Collections;

/// <summary>The collections that hold something of a release. Refuses with <c>release.not_found</c>.</summary>
public sealed record ListReleaseCollections(Guid Release, PageRequest Page, Viewer Viewer) : IQuery<Result<Page<BaseCollection>>>;

internal sealed class ListReleaseCollectionsHandler(ICollectionReads collections)
    : IRequestHandler<ListReleaseCollections, Result<Page<BaseCollection>>>
{
    public async Task<Result<Page<BaseCollection>>> Handle(ListReleaseCollections query, CancellationToken ct) =>
        await collections.OfReleaseAsync(query.Release, query.Page, query.Viewer, ct) ?? CatalogRefusals.NoRelease;
}
