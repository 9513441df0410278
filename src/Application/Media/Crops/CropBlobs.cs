using System.Globalization;
using FunQuail.Application.Media.Contracts;

namespace FunQuail.Application.Media.Crops;

/// <summary>
/// Where square crops lie in the blob store: apart from the originals, so that they can be left out of a backup, or removed to
/// make room. They are made anew when they are asked for.
/// </summary>
public static class CropBlobs
{
    /// <summary>What every crop is.</summary>
    public const string Mimetype = "image/jpeg";

    public static readonly IReadOnlyList<CropSize> Sizes = [CropSize.Medium, CropSize.Large];

    /// <summary>The key of a crop of the original with this SHA-256.</summary>
    public static string KeyOf(ReadOnlySpan<byte> sha256, CropSize size)
    {
        var name = Convert.ToHexStringLower(sha256);
        return string.Create(CultureInfo.InvariantCulture, $"crops/{name[..2]}/{name[2..4]}/{name}-{(int)size}");
    }

    /// <summary>Removes what there is of them. The original has to be gone already: see <see cref="IPictureCropper"/>.</summary>
    public static async Task DeleteAsync(IBlobStore blobs, byte[] sha256, CancellationToken ct)
    {
        foreach (var size in Sizes) await blobs.DeleteAsync(KeyOf(sha256, size), ct);
    }
}
