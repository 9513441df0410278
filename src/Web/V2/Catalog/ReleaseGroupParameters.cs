using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Catalog.Search;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Catalog;

/// <summary>How a list of release groups is narrowed and ordered.</summary>
internal sealed record ReleaseGroupParameters
{
    [FromQuery(Name = "playable")]
    [Description("Only those of which the viewer may play something, or only the others.")]
    public bool? Playable { get; init; }

    [FromQuery(Name = "primary_type"), AllowedValues("album", "single", "ep", "broadcast", "other")]
    [Description("Only those of this type.")]
    public string? PrimaryType { get; init; }

    [FromQuery(Name = "mbid")]
    [Description("Only the one with this MusicBrainz id.")]
    public Guid? Mbid { get; init; }

    [FromQuery(Name = "q"), MaxLength(SearchText.MaxLength)]
    [Description(WordsText.InNameOrCredit)]
    public string? Q { get; init; }

    [FromQuery(Name = "ordering"), AllowedValues("name", "-name", "creation_date", "-creation_date"), DefaultValue("name")]
    [Description("The order, `-` in front for descending.")]
    public string? Ordering { get; init; }

    public ReleaseGroupFilter Filter(ScopeParameters scope) =>
        new(Playable, PrimaryType, Mbid, scope.Asked(), SearchText.From(Q));
}
