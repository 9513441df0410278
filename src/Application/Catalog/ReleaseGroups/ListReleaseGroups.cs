using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.ReleaseGroups;

/// <summary>A page of release groups.</summary>
public sealed record ListReleaseGroups(ReleaseGroupFilter Filter, PageRequest Page, Viewer Viewer)
    : IQuery<Result<Page<BaseReleaseGroup>>>;

internal sealed class ListReleaseGroupsHandler(IReleaseGroupReads reads)
    : IRequestHandler<ListReleaseGroups, Result<Page<BaseReleaseGroup>>>
{
    public Task<Result<Page<BaseReleaseGroup>>> Handle(ListReleaseGroups query, CancellationToken ct) =>
        reads.ListAsync(query.Filter, query.Page, query.Viewer, ct);
}
