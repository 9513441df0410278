using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Media.Attachments;

namespace FunQuail.Application.Catalog.Artists;

/// <summary>An artist on a card or as a search hit.</summary>
public record BaseArtist
{
    public required Guid Guid { get; init; }

    public required string Fid { get; init; }

    public required Guid? Mbid { get; init; }

    public required string Name { get; init; }

    /// <summary><c>music</c>, <c>podcast</c> or <c>other</c>.</summary>
    [AllowedValues("music", "podcast", "other")]
    public required string ContentCategory { get; init; }

    public required bool Local { get; init; }

    public required Image? Cover { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }
}

/// <summary>An artist on a page of their own.</summary>
public sealed record FullArtist : BaseArtist
{
    public required DateTimeOffset CreationDate { get; init; }

    public required int RecordingCount { get; init; }
}
