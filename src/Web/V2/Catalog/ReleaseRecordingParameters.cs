using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.Search;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Catalog;

/// <summary>How the recordings of a release are narrowed and ordered.</summary>
internal sealed record ReleaseRecordingParameters
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

    [FromQuery(Name = "ordering"), AllowedValues("position", "-position", "name", "-name", "creation_date", "-creation_date"),
        DefaultValue("position")]
    [Description("The order, `-` in front for descending; `position` is the order of media and places.")]
    public string? Ordering { get; init; }

    public RecordingFilter Filter(ScopeParameters scope, SoundParameters sound) =>
        new(Tags, Playable, Mbid, scope.Asked(), sound.Sound(), sound.HasMbid, sound.HasTags, SearchText.From(Q));
}
