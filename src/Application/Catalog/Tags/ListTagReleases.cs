using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Tags;

/// <summary>The releases with a tag. Refuses with <c>tag.not_found</c>.</summary>
public sealed record ListTagReleases(string Name, ReleaseFilter Filter, PageRequest Page, Viewer Viewer)
    : IQuery<Result<Page<BaseRelease>>>;

internal sealed class ListTagReleasesHandler(IReleaseReads reads)
    : IRequestHandler<ListTagReleases, Result<Page<BaseRelease>>>
{
    public async Task<Result<Page<BaseRelease>>> Handle(ListTagReleases query, CancellationToken ct) =>
        await reads.OfTagAsync(query.Name, query.Filter, query.Page, query.Viewer, ct) ?? TagErrors.NotFound;
}
