using FunQuail.Application.Catalog.Tags;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Recordings;

/// <summary>The tags of one recording. Refuses with <c>recording.not_found</c>.</summary>
public sealed record ListRecordingTags(Guid Recording, PageRequest Page) : IQuery<Result<Page<BaseTag>>>;

internal sealed class ListRecordingTagsHandler(ITagReads tags) : IRequestHandler<ListRecordingTags, Result<Page<BaseTag>>>
{
    public async Task<Result<Page<BaseTag>>> Handle(ListRecordingTags query, CancellationToken ct) =>
        await tags.OfRecordingAsync(query.Recording, query.Page, ct) ?? RecordingErrors.NotFound;
}
