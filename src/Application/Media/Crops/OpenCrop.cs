using System.Globalization;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Media.Attachments;
using FunQuail.Application.Media.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Media;
using MediatR;

namespace FunQuail.Application.Media.Crops;

/// <summary>
/// The bytes of a square crop, open; made now if nobody asked before. Whoever asks disposes of them. Refuses with
/// <c>attachment.not_found</c> and whatever <see cref="IPictureCropper"/> fails with.
/// </summary>
public sealed record OpenCrop(Guid Attachment, CropSize Size) : IQuery<Result<OpenedPicture>>;

internal sealed class OpenCropHandler(IStoredPictures pictures, IBlobStore blobs, IPictureCropper cropper)
    : IRequestHandler<OpenCrop, Result<OpenedPicture>>
{
    public async Task<Result<OpenedPicture>> Handle(OpenCrop query, CancellationToken ct)
    {
        if (await pictures.FindAsync(query.Attachment, ct) is not { } picture) return AttachmentErrors.NotFound;

        var key = CropBlobs.KeyOf(picture.Sha256, query.Size);
        if (await blobs.OpenAsync(key, ct) is { } stored) return Opened(stored, picture, query.Size);

        var made = await cropper.MakeAsync(picture.Sha256, ct);
        if (!made.Succeeded) return Result<OpenedPicture>.Failure(made.Errors);

        return await blobs.OpenAsync(key, ct) is { } crop ? Opened(crop, picture, query.Size) : AttachmentErrors.NotFound;
    }

    /// <summary>A crop that was removed and made anew may differ, which its time tells.</summary>
    private static OpenedPicture Opened(Blob crop, StoredPicture picture, CropSize size) => new(
        crop.Content,
        CropBlobs.Mimetype,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{OpenedPicture.FingerprintOf(picture.Sha256)}-{(int)size}-{crop.LastModified.UtcTicks:x}"),
        crop.LastModified);
}
