using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using FunQuail.Application.Media.Attachments;
using FunQuail.Application.Media.Contracts;
using FunQuail.Application.Media.Crops;
using FunQuail.Domain.Common;
using FunQuail.Domain.Media;

namespace FunQuail.Infrastructure.Media.Crops;

/// <summary>
/// One run for a picture however many ask, few runs at once, and none for what is known to be broken. Runs belong to the server,
/// not to a request; they end with it.
/// </summary>
internal sealed class PictureCropper(IBlobStore blobs, CropFfmpeg ffmpeg, BrokenPictures broken, CropLimits limits)
    : IPictureCropper, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Result>>> _runs = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrencyLimiter _slots = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = limits.AtOnce,
        QueueLimit = limits.Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public Task<Result> MakeAsync(byte[] sha256, CancellationToken ct)
    {
        var picture = Convert.ToHexString(sha256);
        if (broken.Contains(picture)) return Task.FromResult<Result>(CropErrors.Undecodable);

        var run = _runs.GetOrAdd(picture, _ => new Lazy<Task<Result>>(() => RunAsync(picture, sha256, _stopping.Token)));
        return run.Value.WaitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        foreach (Task run in _runs.Values.Select(run => run.Value))
            await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _slots.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task<Result> RunAsync(string picture, byte[] sha256, CancellationToken ct)
    {
        try
        {
            using var slot = await _slots.AcquireAsync(1, ct);
            if (!slot.IsAcquired) return CropErrors.Busy;

            var made = await CropAsync(sha256, ct);
            if (made.Errors.Contains(CropErrors.Undecodable)) broken.Add(picture);
            return made;
        }
        finally
        {
            _runs.TryRemove(picture, out _);
        }
    }

    private async Task<Result> CropAsync(byte[] sha256, CancellationToken ct)
    {
        // Another run may have ended between the caller's look and its question.
        if (await AreStoredAsync(sha256, ct)) return Result.Success;

        var original = await ReadAsync(AttachmentBlobs.KeyOf(sha256), ct);
        if (!original.Succeeded) return Result.Failure(original.Errors);

        var crops = await ffmpeg.CropAsync(original.Value, ct);
        return crops.Succeeded ? await StoreAsync(sha256, crops.Value, ct) : Result.Failure(crops.Errors);
    }

    private async Task<bool> AreStoredAsync(byte[] sha256, CancellationToken ct)
    {
        foreach (var size in CropBlobs.Sizes)
        {
            if (!await blobs.ExistsAsync(CropBlobs.KeyOf(sha256, size), ct)) return false;
        }

        return true;
    }

    private async Task<Result<byte[]>> ReadAsync(string key, CancellationToken ct)
    {
        await using var blob = await blobs.OpenAsync(key, ct);
        if (blob is null) return AttachmentErrors.NotFound;
        if (blob.Length > PictureHeader.MostBytes) return CropErrors.Undecodable;

        var content = new byte[blob.Length];
        await blob.Content.ReadExactlyAsync(content, ct);
        return content;
    }

    private async Task<Result> StoreAsync(byte[] sha256, IReadOnlyList<Crop> crops, CancellationToken ct)
    {
        foreach (var (size, content) in crops)
        {
            var key = CropBlobs.KeyOf(sha256, size);
            await using var stream = new MemoryStream(content, writable: false);
            await blobs.StageAsync(key, stream, ct);
            await blobs.KeepAsync(key, ct);
        }

        // Whoever deletes a picture takes the original first, then the crops: one of the two sees what the other did.
        if (await blobs.ExistsAsync(AttachmentBlobs.KeyOf(sha256), ct)) return Result.Success;

        await CropBlobs.DeleteAsync(blobs, sha256, ct);
        return AttachmentErrors.NotFound;
    }
}
