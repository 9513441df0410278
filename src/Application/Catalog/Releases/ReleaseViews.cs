using FunQuail.Application.Catalog.Credits;
using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Federation.Actors;
using FunQuail.Application.Media.Attachments;

namespace FunQuail.Application.Catalog.Releases;

/// <summary>A release on a card or as a search hit.</summary>
public record BaseRelease
{
    public required Guid Guid { get; init; }

    public required string Fid { get; init; }

    public required Guid? Mbid { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<Credit> ArtistCredit { get; init; }

    /// <summary>Whether the viewer may play at least one of its recordings.</summary>
    public required bool Playable { get; init; }

    public required Image? Cover { get; init; }

    public required bool Local { get; init; }
}

/// <summary>A release on a page of its own.</summary>
public sealed record FullRelease : BaseRelease
{
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>As given: <c>2007</c>, <c>2007-05</c> or <c>2007-05-15</c>.</summary>
    public required string? ReleaseDate { get; init; }

    public required int TrackCount { get; init; }

    /// <summary>Whole seconds of all tracks together.</summary>
    public required int Duration { get; init; }

    public required BaseActor AttributedTo { get; init; }

    public required BaseReleaseGroup ReleaseGroup { get; init; }

    /// <summary>In the order of media and places.</summary>
    public required IReadOnlyList<TrackEntry> Tracks { get; init; }
}

/// <summary>A place on a release.</summary>
public sealed record TrackEntry
{
    /// <summary>GUID of the recording.</summary>
    public required Guid Recording { get; init; }

    /// <summary>The medium (disc), from 1.</summary>
    public required int EntryNumber { get; init; }

    /// <summary>The place on the medium, from 1; 0 when nobody said.</summary>
    public required int Position { get; init; }
}
