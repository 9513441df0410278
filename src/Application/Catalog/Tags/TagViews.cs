namespace FunQuail.Application.Catalog.Tags;

/// <summary>A tag in a list.</summary>
public record BaseTag
{
    /// <summary>The word, as it was first written.</summary>
    public required string Name { get; init; }
}

/// <summary>A tag on a page of its own.</summary>
public sealed record FullTag : BaseTag
{
    /// <summary>When this server came to know it.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>How many artists are tagged so.</summary>
    public required int ArtistCount { get; init; }

    /// <summary>How many releases are tagged so.</summary>
    public required int ReleaseCount { get; init; }

    /// <summary>How many recordings are tagged so.</summary>
    public required int RecordingCount { get; init; }
}
