using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Library.Collections;

/// <summary>The collections that hold a recording. Refuses with <c>recording.not_found</c>.</summary>
public sealed record ListRecordingCollections(Guid Recording, PageRequest Page, Viewer Viewer)
    : IQuery<Result<Page<BaseCollection>>>;

internal sealed class ListRecordingCollectionsHandler(ICollectionReads collections)
    : IRequestHandler<ListRecordingCollections, Result<Page<BaseCollection>>>
{
    public async Task<Result<Page<BaseCollection>>> Handle(ListRecordingCollections query, CancellationToken ct) =>
        await collections.OfRecordingAsync(query.Recording, query.Page, query.Viewer, ct) ?? CatalogRefusals.NoRecording;
}
