using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using FunQuail.Domain.Library.Uploads;
using MediatR;

namespace FunQuail.Application.Library.Uploads;

/// <summary>
/// Marks uploads whose files have vanished; one whose file is there (moved meanwhile, or back) is left alone. Answers how many.
/// </summary>
[NothingToValidate("Keys that name nothing are passed over.")]
public sealed record MarkMissing(IReadOnlyCollection<int> UploadIds) : ICommand<Result<int>>;

internal sealed class MarkMissingHandler(IUploadRepository uploads, IFilePresence presence)
    : IRequestHandler<MarkMissing, Result<int>>
{
    public async Task<Result<int>> Handle(MarkMissing command, CancellationToken ct)
    {
        var gone = (await uploads.WithIdsAsync(command.UploadIds, ct))
            .Where(upload => upload.State != UploadState.Missing && !presence.IsThere(upload.Folder, upload.FileName)).ToList();
        foreach (var upload in gone) upload.GoMissing();
        return gone.Count;
    }
}
