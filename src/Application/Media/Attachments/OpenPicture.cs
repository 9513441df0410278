using System.Buffers.Text;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Media.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Media;
using MediatR;

namespace FunQuail.Application.Media.Attachments;

/// <summary>The bytes of a picture, open; whoever asks disposes of them. Refuses with <c>attachment.not_found</c>.</summary>
public sealed record OpenPicture(Guid Attachment) : IQuery<Result<OpenedPicture>>;

/// <summary>A picture that is open for reading with seeking.</summary>
/// <param name="Fingerprint">Letters of base64url: the same for the same bytes, and for no others.</param>
public sealed record OpenedPicture(Stream Content, string Mimetype, string Fingerprint, DateTimeOffset LastModified)
{
    /// <summary>The fingerprint of content with this SHA-256.</summary>
    public static string FingerprintOf(ReadOnlySpan<byte> sha256) => Base64Url.EncodeToString(sha256);
}

internal sealed class OpenPictureHandler(IStoredPictures pictures, IBlobStore blobs) : IRequestHandler<OpenPicture,
    Result<OpenedPicture>>
{
    public async Task<Result<OpenedPicture>> Handle(OpenPicture query, CancellationToken ct)
    {
        if (await pictures.FindAsync(query.Attachment, ct) is not { } picture) return AttachmentErrors.NotFound;
        if (await blobs.OpenAsync(AttachmentBlobs.KeyOf(picture.Sha256), ct) is not { } blob) return AttachmentErrors.NotFound;

        return new OpenedPicture(
            blob.Content, picture.Mimetype, OpenedPicture.FingerprintOf(picture.Sha256), picture.CreationDate);
    }
}
