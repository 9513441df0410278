namespace FunQuail.Application.Media.Attachments;

/// <summary>A picture as every API body shows it.</summary>
public sealed record Image
{
    public required Guid Guid { get; init; }

    public required string Mimetype { get; init; }

    /// <summary>Bytes of the original.</summary>
    public required long Size { get; init; }

    public required DateTimeOffset CreationDate { get; init; }

    public required ImageUrls Urls { get; init; }
}

/// <summary>Where a picture is to be had; all absolute, open and immutable.</summary>
public sealed record ImageUrls
{
    /// <summary>Where the picture came from on the web; null when it came with a file.</summary>
    public required string? Source { get; init; }

    public required string Original { get; init; }

    public required string MediumSquareCrop { get; init; }

    public required string LargeSquareCrop { get; init; }
}
