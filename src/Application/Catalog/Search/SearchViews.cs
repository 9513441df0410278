using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Catalog.Releases;

namespace FunQuail.Application.Catalog.Search;

/// <summary>What can be found.</summary>
public enum SearchKind
{
    Artist,
    ReleaseGroup,
    Release,
    Recording,
}

/// <summary>Something that a search found: of which type it is, and the thing as on a card.</summary>
public abstract record SearchHit;

/// <summary>An artist that was found.</summary>
public sealed record ArtistHit : SearchHit
{
    /// <summary>What was found.</summary>
    public required BaseArtist Item { get; init; }
}

/// <summary>A release group that was found.</summary>
public sealed record ReleaseGroupHit : SearchHit
{
    /// <summary>What was found.</summary>
    public required BaseReleaseGroup Item { get; init; }
}

/// <summary>A release that was found.</summary>
public sealed record ReleaseHit : SearchHit
{
    /// <summary>What was found.</summary>
    public required BaseRelease Item { get; init; }
}

/// <summary>A recording that was found.</summary>
public sealed record RecordingHit : SearchHit
{
    /// <summary>What was found.</summary>
    public required BaseRecording Item { get; init; }
}
