using FunQuail.Domain.Common;

namespace FunQuail.Application.Media.Crops;

/// <summary>
/// Makes the square crops of stored pictures: the middle, as a JPEG, transparency on white, turned upright where the picture says
/// how, of an animation the first picture. They are never larger than the original.
/// </summary>
public interface IPictureCropper
{
    /// <summary>
    /// Sees to it that all crops of a picture are in the store under <see cref="CropBlobs.KeyOf"/>. Callers that ask for the same
    /// picture at once share the work, which goes on when a caller gives up. When the original goes meanwhile, so do they.
    /// Fails with <c>attachment.not_found</c>, with <c>picture.undecodable</c>, which is remembered for a while, with
    /// <c>picture.crops_busy</c> when too many pictures wait, and with <c>picture.ffmpeg_missing</c>. After a failure nothing is
    /// stored.
    /// </summary>
    /// <param name="sha256">Of the original.</param>
    Task<Result> MakeAsync(byte[] sha256, CancellationToken ct);
}
