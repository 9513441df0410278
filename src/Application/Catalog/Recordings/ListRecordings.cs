using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Recordings;

/// <summary>A page of recordings.</summary>
public sealed record ListRecordings(RecordingFilter Filter, PageRequest Page, Viewer Viewer)
    : IQuery<Result<Page<BaseRecording>>>;

internal sealed class ListRecordingsHandler(IRecordingReads reads) : IRequestHandler<ListRecordings, Result<Page<BaseRecording>>>
{
    public Task<Result<Page<BaseRecording>>> Handle(ListRecordings query, CancellationToken ct) =>
        reads.ListAsync(query.Filter, query.Page, query.Viewer, ct);
}
