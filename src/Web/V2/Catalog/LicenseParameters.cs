using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Catalog;

/// <summary>How a list of licences is ordered.</summary>
internal sealed record LicenseParameters
{
    [FromQuery(Name = "ordering"), AllowedValues("name", "-name", "code", "-code"), DefaultValue("name")]
    [Description("The order, `-` in front for descending.")]
    public string? Ordering { get; init; }
}
