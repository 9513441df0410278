namespace FunQuail.Application.Catalog.Tags;

/// <summary>A tag in a list.</summary>
public record BaseTag
{
    public required string Name { get; init; }
}

/// <summary>A tag on a page of its own.</summary>
public sealed record FullTag : BaseTag
{
    public required DateTimeOffset CreationDate { get; init; }

    public required int ArtistCount { get; init; }

    public required int ReleaseCount { get; init; }

    public required int RecordingCount { get; init; }
}
