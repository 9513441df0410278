using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Catalog.Search;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Catalog;

/// <summary>How a list of artists is narrowed and ordered.</summary>
internal sealed record ArtistParameters
{
    [FromQuery(Name = "tag"), MaxLength(128)]
    [Description("Only those tagged so. Given several times, all of the tags must be there.")]
    public string[]? Tags { get; init; }

    [FromQuery(Name = "playable")]
    [Description("Only those of whom the viewer may play something, or only the others.")]
    public bool? Playable { get; init; }

    [FromQuery(Name = "has_releases")]
    [Description("Only those whom a release credits, or only the others.")]
    public bool? HasReleases { get; init; }

    [FromQuery(Name = "content_category"), AllowedValues("music", "podcast", "other")]
    [Description("Only those whose audio is this.")]
    public string? ContentCategory { get; init; }

    [FromQuery(Name = "mbid")]
    [Description("Only the one with this MusicBrainz id.")]
    public Guid? Mbid { get; init; }

    [FromQuery(Name = "q"), MaxLength(SearchText.MaxLength)]
    [Description(
        "Only those with all of these words in the name, whatever their case, accents and order; the last may be " +
        "the beginning of one.")]
    public string? Q { get; init; }

    [FromQuery(Name = "ordering"), AllowedValues("name", "-name", "creation_date", "-creation_date")]
    [Description(
        "The order, `-` in front for descending. Without it all artists come by name, and those of a tag newest here first.")]
    public string? Ordering { get; init; }

    public ArtistFilter Filter(ScopeParameters scope) =>
        new(Tags, Playable, HasReleases, ContentCategory, Mbid, scope.Asked(), SearchText.From(Q));
}
