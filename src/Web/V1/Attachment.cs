using FunQuail.Application.Media.Attachments;

namespace FunQuail.Web.V1;

/// <summary>A picture.</summary>
/// <param name="Uuid">Names it, for ever.</param>
/// <param name="Size">Bytes of the original.</param>
/// <param name="Mimetype">The type of the original.</param>
/// <param name="CreationDate">When this server came to know it.</param>
/// <param name="Urls">Where its bytes are.</param>
internal sealed record Attachment(
    Guid Uuid, long? Size, string? Mimetype, DateTimeOffset CreationDate, AttachmentUrls Urls)
{
    public static Attachment? From(Image? view) => view is null
        ? null
        : new Attachment(view.Guid, view.Size, view.Mimetype, view.CreationDate, AttachmentUrls.From(view.Urls));
}

/// <summary>Where a picture is to be had; all absolute and open.</summary>
/// <param name="Source">Where it came from on the web; null when it was given here.</param>
/// <param name="Original">The picture as it was given.</param>
/// <param name="MediumSquareCrop">Its middle, 200 pixels square.</param>
/// <param name="LargeSquareCrop">Its middle, 600 pixels square.</param>
internal sealed record AttachmentUrls(string? Source, string Original, string MediumSquareCrop, string LargeSquareCrop)
{
    public static AttachmentUrls From(ImageUrls view) =>
        new(view.Source, view.Original, view.MediumSquareCrop, view.LargeSquareCrop);
}
