using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Media.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Library.Uploads;
using MediatR;

namespace FunQuail.Application.Library.Uploads;

/// <summary>Forgets uploads whose files are missing, and whatever only they held. Answers how many went.</summary>
[NothingToValidate("Keys that name nothing are passed over.")]
public sealed record PruneMissing(IReadOnlyCollection<int> UploadIds) : ICommand<Result<int>>;

internal sealed class PruneMissingHandler(
    IUploadRepository uploads, ICatalogIntake catalog, IAttachmentIntake pictures, IFilePresence presence)
    : IRequestHandler<PruneMissing, Result<int>>
{
    public async Task<Result<int>> Handle(PruneMissing command, CancellationToken ct)
    {
        var gone = (await uploads.WithIdsAsync(command.UploadIds, ct))
            .Where(upload => upload.State == UploadState.Missing && !presence.IsThere(upload.Folder, upload.FileName)).ToList();
        if (gone.Count == 0) return 0;

        await new UploadRemoval(uploads, catalog, pictures).RunAsync(gone, ct);
        return gone.Count;
    }
}
