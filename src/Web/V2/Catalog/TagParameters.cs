using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Catalog.Search;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Catalog;

/// <summary>How a list of tags is narrowed and ordered.</summary>
internal sealed record TagParameters
{
    [FromQuery(Name = "q"), MaxLength(SearchText.MaxLength)]
    [Description("Only those whose name begins so, whatever its case.")]
    public string? Q { get; init; }

    [FromQuery(Name = "ordering"), AllowedValues("name", "-name", "creation_date", "-creation_date"), DefaultValue("name")]
    [Description("The order, `-` in front for descending.")]
    public string? Ordering { get; init; }
}
