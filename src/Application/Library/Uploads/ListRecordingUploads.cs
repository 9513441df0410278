using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Library.Uploads;

/// <summary>The files of a recording that the viewer may play. Refuses with <c>recording.not_found</c>.</summary>
public sealed record ListRecordingUploads(Guid Recording, PageRequest Page, Viewer Viewer) : IQuery<Result<Page<BaseUpload>>>;

internal sealed class ListRecordingUploadsHandler(IUploadReads uploads)
    : IRequestHandler<ListRecordingUploads, Result<Page<BaseUpload>>>
{
    public async Task<Result<Page<BaseUpload>>> Handle(ListRecordingUploads query, CancellationToken ct) =>
        await uploads.OfRecordingAsync(query.Recording, query.Page, query.Viewer, ct) ?? CatalogRefusals.NoRecording;
}
