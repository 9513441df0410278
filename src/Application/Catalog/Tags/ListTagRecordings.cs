using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Tags;

/// <summary>The recordings with a tag. Refuses with <c>tag.not_found</c>.</summary>
public sealed record ListTagRecordings(string Name, RecordingFilter Filter, PageRequest Page, Viewer Viewer)
    : IQuery<Result<Page<BaseRecording>>>;

internal sealed class ListTagRecordingsHandler(IRecordingReads reads)
    : IRequestHandler<ListTagRecordings, Result<Page<BaseRecording>>>
{
    public async Task<Result<Page<BaseRecording>>> Handle(ListTagRecordings query, CancellationToken ct) =>
        await reads.OfTagAsync(query.Name, query.Filter, query.Page, query.Viewer, ct) ?? TagErrors.NotFound;
}
