using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Releases;

/// <summary>The recordings of a release. Refuses with <c>release.not_found</c>.</summary>
public sealed record ListReleaseRecordings(Guid Release, RecordingFilter Filter, PageRequest Page, Viewer Viewer)
    : IQuery<Result<Page<BaseRecording>>>;

internal sealed class ListReleaseRecordingsHandler(IRecordingReads reads)
    : IRequestHandler<ListReleaseRecordings, Result<Page<BaseRecording>>>
{
    public async Task<Result<Page<BaseRecording>>> Handle(ListReleaseRecordings query, CancellationToken ct) =>
        await reads.OfReleaseAsync(query.Release, query.Filter, query.Page, query.Viewer, ct) ?? ReleaseErrors.NotFound;
}
