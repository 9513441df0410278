using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Recordings;

/// <summary>One recording. Refuses with <c>recording.not_found</c>.</summary>
public sealed record GetRecording(Guid Recording, Viewer Viewer) : IQuery<Result<Versioned<FullRecording>>>;

internal sealed class GetRecordingHandler(IRecordingReads reads) : IRequestHandler<GetRecording, Result<Versioned<FullRecording>>>
{
    public async Task<Result<Versioned<FullRecording>>> Handle(GetRecording query, CancellationToken ct) =>
        await reads.GetAsync(query.Recording, query.Viewer, ct) is { } found ? found : RecordingErrors.NotFound;
}
