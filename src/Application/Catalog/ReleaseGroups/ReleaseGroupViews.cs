using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Catalog.Credits;
using FunQuail.Application.Federation.Actors;
using FunQuail.Application.Media.Attachments;

namespace FunQuail.Application.Catalog.ReleaseGroups;

/// <summary>A release group on a card or as a search hit.</summary>
public record BaseReleaseGroup
{
    public required Guid Guid { get; init; }

    public required string Fid { get; init; }

    public required Guid? Mbid { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<Credit> ArtistCredit { get; init; }

    public required Image? Cover { get; init; }

    /// <summary><c>album</c>, <c>single</c>, <c>ep</c>, <c>broadcast</c> or <c>other</c>.</summary>
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
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>The earliest date of its releases, as given.</summary>
    public required string? FirstReleaseDate { get; init; }

    public required bool Playable { get; init; }

    public required bool Local { get; init; }

    public required BaseActor AttributedTo { get; init; }
}
