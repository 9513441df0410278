using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Recordings;

/// <summary>The releases that a recording is on. Refuses with <c>recording.not_found</c>.</summary>
public sealed record ListRecordingReleases(Guid Recording, ReleaseFilter Filter, PageRequest Page, Viewer Viewer)
    : IQuery<Result<Page<BaseRelease>>>;

internal sealed class ListRecordingReleasesHandler(IReleaseReads reads)
    : IRequestHandler<ListRecordingReleases, Result<Page<BaseRelease>>>
{
    public async Task<Result<Page<BaseRelease>>> Handle(ListRecordingReleases query, CancellationToken ct) =>
        await reads.OfRecordingAsync(query.Recording, query.Filter, query.Page, query.Viewer, ct) ?? RecordingErrors.NotFound;
}
