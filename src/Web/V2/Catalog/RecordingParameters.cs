using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.Search;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Catalog;

/// <summary>How a list of recordings is narrowed and ordered.</summary>
internal sealed record RecordingParameters
{
    [FromQuery(Name = "tag"), MaxLength(128)]
    [Description("Only those tagged so. Given several times, all of the tags must be there.")]
    public string[]? Tags { get; init; }

    [FromQuery(Name = "playable")]
    [Description("Only those that the viewer may play, or only the others.")]
    public bool? Playable { get; init; }

    [FromQuery(Name = "mbid")]
    [Description("Only the one with this MusicBrainz id.")]
    public Guid? Mbid { get; init; }

    [FromQuery(Name = "q"), MaxLength(SearchText.MaxLength)]
    [Description(WordsText.InNameOrCredit)]
    public string? Q { get; init; }

    [FromQuery(Name = "ordering"), AllowedValues("name", "-name", "creation_date", "-creation_date"),
        DefaultValue("-creation_date")]
    [Description("The order, `-` in front for descending; without it what is newest here comes first.")]
    public string? Ordering { get; init; }

    public RecordingFilter Filter(ScopeParameters scope, SoundParameters sound) =>
        new(Tags, Playable, Mbid, scope.Asked(), sound.Sound(), sound.HasMbid, sound.HasTags, SearchText.From(Q));
}
