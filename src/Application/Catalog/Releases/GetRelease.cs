using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Releases;

/// <summary>One release. Refuses with <c>release.not_found</c>.</summary>
public sealed record GetRelease(Guid Release, Viewer Viewer) : IQuery<Result<Versioned<FullRelease>>>;

internal sealed class GetReleaseHandler(IReleaseReads reads) : IRequestHandler<GetRelease, Result<Versioned<FullRelease>>>
{
    public async Task<Result<Versioned<FullRelease>>> Handle(GetRelease query, CancellationToken ct) =>
        await reads.GetAsync(query.Release, query.Viewer, ct) is { } found ? found : ReleaseErrors.NotFound;
}
