using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.ReleaseGroups;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.ReleaseGroups;

/// <summary>One release group. Refuses with <c>release_group.not_found</c>.</summary>
public sealed record GetReleaseGroup(Guid ReleaseGroup, Viewer Viewer) : IQuery<Result<Versioned<FullReleaseGroup>>>;

internal sealed class GetReleaseGroupHandler(IReleaseGroupReads reads)
    : IRequestHandler<GetReleaseGroup, Result<Versioned<FullReleaseGroup>>>
{
    public async Task<Result<Versioned<FullReleaseGroup>>> Handle(GetReleaseGroup query, CancellationToken ct) =>
        await reads.GetAsync(query.ReleaseGroup, query.Viewer, ct) is { } found ? found : ReleaseGroupErrors.NotFound;
}
