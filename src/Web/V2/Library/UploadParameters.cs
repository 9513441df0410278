using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Library;

/// <summary>How a list of uploads is ordered.</summary>
internal sealed record UploadParameters
{
    [FromQuery(Name = "ordering"), AllowedValues("quality", "-quality", "creation_date", "-creation_date"),
        DefaultValue("-quality")]
    [Description(
        "The order, `-` in front for descending. `-quality` is lossless first, then the higher bit rate: its first is what the " +
        "recording's audio gives to whoever does not choose.")]
    public string? Ordering { get; init; }
}
