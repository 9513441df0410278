using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Media.Attachments;

namespace FunQuail.Application.Catalog.Artists;

/// <summary>An artist on a card or as a search hit.</summary>
public record BaseArtist
{
    /// <summary>Names it, for ever.</summary>
    public required Guid Guid { get; init; }

    /// <summary>Its address in the federation: its own here, or its home's when it came from elsewhere.</summary>
    [Url]
    public required string Fid { get; init; }

    /// <summary>Its MusicBrainz id; null when none is known.</summary>
    public required Guid? Mbid { get; init; }

    /// <summary>The name by which the artist goes here; credits may print another.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of audio the artist makes.</summary>
    [AllowedValues("music", "podcast", "other")]
    public required string ContentCategory { get; init; }

    /// <summary>Whether it belongs to this server.</summary>
    public required bool Local { get; init; }

    /// <summary>Its picture; null when it has none.</summary>
    public required Image? Cover { get; init; }

    /// <summary>What the artist is tagged with, by name.</summary>
    public required IReadOnlyList<string> Tags { get; init; }
}

/// <summary>An artist on a page of their own.</summary>
public sealed record FullArtist : BaseArtist
{
    /// <summary>When this server came to know it.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>How many recordings credit the artist.</summary>
    public required int RecordingCount { get; init; }
}
