using System.ComponentModel.DataAnnotations;

namespace FunQuail.Application.Media.Attachments;

/// <summary>A picture as every API body shows it.</summary>
public sealed record Image
{
    /// <summary>Names it, for ever.</summary>
    public required Guid Guid { get; init; }

    /// <summary>The type of the original, e.g. <c>image/jpeg</c>.</summary>
    public required string Mimetype { get; init; }

    /// <summary>Bytes of the original.</summary>
    public required long Size { get; init; }

    /// <summary>When this server came to know it.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>Where its bytes are.</summary>
    public required ImageUrls Urls { get; init; }
}

/// <summary>Where a picture is to be had; all absolute, open and immutable.</summary>
public sealed record ImageUrls
{
    /// <summary>Where the picture came from on the web; null when it came with a file.</summary>
    [Url]
    public required string? Source { get; init; }

    /// <summary>The picture as it was given.</summary>
    [Url]
    public required string Original { get; init; }

    /// <summary>Its middle, 200 pixels square.</summary>
    [Url]
    public required string MediumSquareCrop { get; init; }

    /// <summary>Its middle, 600 pixels square.</summary>
    [Url]
    public required string LargeSquareCrop { get; init; }
}
