namespace FunQuail.Application.Catalog.Credits;

/// <summary>One name of an artist credit, in print order.</summary>
public sealed record Credit
{
    /// <summary>The name as printed here.</summary>
    public required string Name { get; init; }

    /// <summary>The artist behind the name.</summary>
    public required Guid Guid { get; init; }

    /// <summary>The artist's MusicBrainz id; null when none is known.</summary>
    public required Guid? Mbid { get; init; }

    /// <summary>What is printed after the name, blanks included; empty after the last.</summary>
    public required string JoinPhrase { get; init; }
}
