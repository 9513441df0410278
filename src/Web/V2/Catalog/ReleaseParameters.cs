using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Catalog.Search;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Catalog;

/// <summary>How a list of releases is narrowed and ordered.</summary>
internal sealed record ReleaseParameters
{
    [FromQuery(Name = "tag"), MaxLength(128)]
    [Description("Only those tagged so. Given several times, all of the tags must be there.")]
    public string[]? Tags { get; init; }

    [FromQuery(Name = "playable")]
    [Description("Only those of which the viewer may play something, or only the others.")]
    public bool? Playable { get; init; }

    [FromQuery(Name = "mbid")]
    [Description("Only the one with this MusicBrainz id.")]
    public Guid? Mbid { get; init; }

    [FromQuery(Name = "q"), MaxLength(SearchText.MaxLength)]
    [Description(WordsText.InNameOrCredit)]
    public string? Q { get; init; }

    [FromQuery(Name = "has_cover")]
    [Description("Only those with a cover, or only the others.")]
    public bool? HasCover { get; init; }

    [FromQuery(Name = "has_release_date")]
    [Description("Only those whose date is known, or only the others.")]
    public bool? HasReleaseDate { get; init; }

    [FromQuery(Name = "ordering")]
    [AllowedValues("name", "-name", "creation_date", "-creation_date", "release_date", "-release_date")]
    [Description(
        "The order, `-` in front for descending. Without it all releases come by name, those of one thing newest first, and " +
        "those of a tag newest here first.")]
    public string? Ordering { get; init; }

    public ReleaseFilter Filter(ScopeParameters scope, SoundParameters sound) => new(
        Tags, Playable, Mbid, scope.Asked(), sound.Sound(), sound.HasMbid, sound.HasTags, HasCover, HasReleaseDate,
        SearchText.From(Q));
}
