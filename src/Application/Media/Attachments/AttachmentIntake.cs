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
    public async Task<Result<int>> TakeAsync(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var sha256 = SHA256.HashData(content.Span);
        if (await attachments.FindByContentAsync(sha256, ct) is { } known) return known;

        var picture = pictures.Read(content.Span);
        if (!picture.Succeeded) return picture.As<int>();

        await KeepAsync(AttachmentBlobs.KeyOf(sha256), content, ct);
        var (mimetype, width, height) = picture.Value;
        var attachment = Attachment.Create(ids.NewGuid(), sha256, mimetype, content.Length, width, height, clock.GetUtcNow());
        await attachments.AddAsync(attachment, ct);
        return attachment.Id;
    }

    /// <summary>What is staged here costs nothing if the transaction fails: the sweeper takes it.</summary>
    private async Task KeepAsync(string key, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var bytes = MemoryMarshal.TryGetArray(content, out var array) ? array : new ArraySegment<byte>(content.ToArray());
        await using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        await blobs.StageAsync(key, stream, ct);
        jobs.Enqueue(KeepBlob.Kind, new KeepBlob(key));
    }
}
