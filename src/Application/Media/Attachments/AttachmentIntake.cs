using System.Runtime.InteropServices;
using System.Security.Cryptography;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Media.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Media;

namespace FunQuail.Application.Media.Attachments;

internal sealed class AttachmentIntake(
    IAttachmentRepository attachments, IPictureReader pictures, IBlobStore blobs, IJobQueue jobs, IIdGenerator ids,
        TimeProvider clock)
    : IAttachmentIntake
{
    public async Task<Result<int>> TakeAsync(ReadOnlyMemory<byte> content, CancellationToken ct) =>
        (await TakeAsync([content], ct))[0];

    public async Task<IReadOnlyList<Result<int>>> TakeAsync(IReadOnlyList<ReadOnlyMemory<byte>> contents, CancellationToken ct)
    {
        var taken = new Result<int>[contents.Count];
        var staging = new List<Task>();
        try
        {
            foreach (var (at, content) in contents.Index()) taken[at] = await TakeAsync(content, staging, ct);
        }
        finally
        {
            // What is flushed to the disk one by one waits for the disk each time.
            await Task.WhenAll(staging);
        }

        return taken;
    }

    public async Task ForgetUnusedAsync(CancellationToken ct)
    {
        foreach (var unused in await attachments.UnusedAsync(ct))
        {
            attachments.Remove(unused);
            jobs.Enqueue(DeletePicture.Kind, new DeletePicture(Convert.ToHexString(unused.Sha256)));
        }
    }

    private async Task<Result<int>> TakeAsync(ReadOnlyMemory<byte> content, List<Task> staging, CancellationToken ct)
    {
        var sha256 = SHA256.HashData(content.Span);
        if (await attachments.FindByContentAsync(sha256, ct) is { } known) return known;

        var picture = pictures.Read(content.Span);
        if (!picture.Succeeded) return picture.As<int>();

        var key = AttachmentBlobs.KeyOf(sha256);
        staging.Add(StageAsync(key, content, ct));
        jobs.Enqueue(KeepBlob.Kind, new KeepBlob(key));
        var (mimetype, width, height) = picture.Value;
        var attachment = Attachment.Create(ids.NewGuid(), sha256, mimetype, content.Length, width, height, clock.GetUtcNow());
        await attachments.AddAsync(attachment, ct);
        return attachment.Id;
    }

    /// <summary>What is staged here costs nothing if the transaction fails: the sweeper takes it.</summary>
    private async Task StageAsync(string key, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var bytes = MemoryMarshal.TryGetArray(content, out var array) ? array : new ArraySegment<byte>(content.ToArray());
        await using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        await blobs.StageAsync(key, stream, ct);
    }
}
