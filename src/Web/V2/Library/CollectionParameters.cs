using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Library;

/// <summary>How a list of collections is ordered.</summary>
internal sealed record CollectionParameters
{
    [FromQuery(Name = "ordering"), AllowedValues("name", "-name", "creation_date", "-creation_date"), DefaultValue("name")]
    [Description("The order, `-` in front for descending.")]
    public string? Ordering { get; init; }
}
