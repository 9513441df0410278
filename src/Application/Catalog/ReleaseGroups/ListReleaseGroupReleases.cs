using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.ReleaseGroups;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.ReleaseGroups;

/// <summary>The versions of a release group. Refuses with <c>release_group.not_found</c>.</summary>
public sealed record ListReleaseGroupReleases(Guid ReleaseGroup, ReleaseFilter Filter, PageRequest Page, Viewer Viewer)
    : IQuery<Result<Page<BaseRelease>>>;

internal sealed class ListReleaseGroupReleasesHandler(IReleaseReads reads)
    : IRequestHandler<ListReleaseGroupReleases, Result<Page<BaseRelease>>>
{
    public async Task<Result<Page<BaseRelease>>> Handle(ListReleaseGroupReleases query, CancellationToken ct) =>
        await reads.OfReleaseGroupAsync(
            query.ReleaseGroup, query.Filter, query.Page, query.Viewer, ct) ?? ReleaseGroupErrors.NotFound;
}
