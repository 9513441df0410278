using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Catalog.Credits;
using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Federation.Actors;
using FunQuail.Application.Media.Attachments;

namespace FunQuail.Application.Catalog.Releases;

/// <summary>A release on a card or as a search hit.</summary>
public record BaseRelease
{
    /// <summary>Names it, for ever.</summary>
    public required Guid Guid { get; init; }

    /// <summary>Its address in the federation: its own here, or its home's when it came from elsewhere.</summary>
    [Url]
    public required string Fid { get; init; }

    /// <summary>Its MusicBrainz id; null when none is known.</summary>
    public required Guid? Mbid { get; init; }

    /// <summary>Its title.</summary>
    public required string Name { get; init; }

    /// <summary>Whom it is credited to, in print order.</summary>
    public required IReadOnlyList<Credit> ArtistCredit { get; init; }

    /// <summary>Whether the viewer may play at least one of its recordings.</summary>
    public required bool Playable { get; init; }

    /// <summary>Its picture; null when it has none.</summary>
    public required Image? Cover { get; init; }

    /// <summary>Whether it belongs to this server.</summary>
    public required bool Local { get; init; }
}

/// <summary>A release on a page of its own.</summary>
public sealed record FullRelease : BaseRelease
{
    /// <summary>When this server came to know it.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>As given: <c>2007</c>, <c>2007-05</c> or <c>2007-05-15</c>; null when nobody knows.</summary>
    public required string? ReleaseDate { get; init; }

    /// <summary>How many places it has.</summary>
    public required int TrackCount { get; init; }

    /// <summary>Whole seconds of all tracks together.</summary>
    public required int Duration { get; init; }

    /// <summary>Whose it is.</summary>
    public required BaseActor AttributedTo { get; init; }

    /// <summary>What it is a version of.</summary>
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
