using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Media.Contracts;
using FunQuail.Domain.Library.Uploads;

namespace FunQuail.Application.Library.Uploads;

/// <summary>Forgets uploads, and whatever only they held.</summary>
internal sealed class UploadRemoval(IUploadRepository uploads, ICatalogIntake catalog, IAttachmentIntake pictures)
{
    public async Task RunAsync(IReadOnlyList<Upload> gone, CancellationToken ct)
    {
        var shared = await uploads.SharedAsync(gone, ct);
        var recordings =
            gone.Select(upload => upload.RecordingId).OfType<int>().Where(id => !shared.Recordings.Contains(id)).ToHashSet();
        var tracks = gone.Select(upload => upload.TrackId).OfType<int>().Where(id => !shared.Tracks.Contains(id)).ToHashSet();
        uploads.Remove(gone);
        await catalog.SweepAsync(new CatalogLeftovers(recordings, tracks, [], []), ct);
        await pictures.ForgetUnusedAsync(ct);
    }
}
