using System.Text.Json;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Media.Contracts;
using FunQuail.Application.Media.Crops;

namespace FunQuail.Application.Media.Attachments;

/// <summary>
/// The job that removes the content and the crops of a picture that was forgotten, unless it has come back meanwhile.
/// </summary>
/// <param name="Sha256">The content's digest, hexadecimal.</param>
public sealed record DeletePicture(string Sha256)
{
    /// <summary>For <see cref="IJobQueue.Enqueue"/>.</summary>
    public const string Kind = "media.delete-picture";
}

internal sealed class DeletePictureHandler(IAttachmentRepository attachments, IBlobStore blobs) : IJobHandler
{
    public string Kind => DeletePicture.Kind;

    public async Task RunAsync(string payload, CancellationToken ct)
    {
        var sha256 = Convert.FromHexString(JsonSerializer.Deserialize<DeletePicture>(payload, JsonSerializerOptions.Web)!.Sha256);
        if (await attachments.FindByContentAsync(sha256, ct) is not null) return;

        await blobs.DeleteAsync(AttachmentBlobs.KeyOf(sha256), ct);
        await CropBlobs.DeleteAsync(blobs, sha256, ct);
    }
}
