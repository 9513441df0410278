using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Catalog.Credits;
using FunQuail.Application.Federation.Actors;
using FunQuail.Application.Media.Attachments;

namespace FunQuail.Application.Catalog.ReleaseGroups;

/// <summary>A release group on a card or as a search hit.</summary>
public record BaseReleaseGroup
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

    /// <summary>Its picture; null when it has none.</summary>
    public required Image? Cover { get; init; }

    /// <summary>MusicBrainz's primary type.</summary>
    [AllowedValues("album", "single", "ep", "broadcast", "other")]
    public required string PrimaryType { get; init; }

    /// <summary>MusicBrainz's secondary types in camelCase, e.g. <c>compilation</c>, <c>djMix</c>.</summary>
    [AllowedValues(
        "compilation", "soundtrack", "spokenWord", "interview", "audiobook", "audioDrama",
        "live", "remix", "djMix", "mixtapeStreet", "demo", "fieldRecording")]
    public required IReadOnlyList<string> SecondaryTypes { get; init; }

    /// <summary>How many releases the group has.</summary>
    public required int ReleaseVersions { get; init; }
}

/// <summary>A release group on a page of its own.</summary>
public sealed record FullReleaseGroup : BaseReleaseGroup
{
    /// <summary>When this server came to know it.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>The earliest date of its releases, as given; null when none has one.</summary>
    public required string? FirstReleaseDate { get; init; }

    /// <summary>Whether the viewer may play something of it.</summary>
    public required bool Playable { get; init; }

    /// <summary>Whether it belongs to this server.</summary>
    public required bool Local { get; init; }

    /// <summary>Whose it is.</summary>
    public required BaseActor AttributedTo { get; init; }
}
