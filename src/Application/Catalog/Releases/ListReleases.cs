using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Releases;

/// <summary>A page of releases.</summary>
public sealed record ListReleases(ReleaseFilter Filter, PageRequest Page, Viewer Viewer) : IQuery<Result<Page<BaseRelease>>>;

internal sealed class ListReleasesHandler(IReleaseReads reads) : IRequestHandler<ListReleases, Result<Page<BaseRelease>>>
{
    public Task<Result<Page<BaseRelease>>> Handle(ListReleases query, CancellationToken ct) =>
        reads.ListAsync(query.Filter, query.Page, query.Viewer, ct);
}
