using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Catalog;

/// <summary>What of a release has to name an artist.</summary>
internal sealed record CreditParameters
{
    private const string Any = "any";

    [FromQuery(Name = "credit"), AllowedValues("main", Any), DefaultValue("main")]
    [Description("`main`: the release's own credit names the artist. `any`: that, or the credit of a recording on it.")]
    public string? Credit { get; init; }

    public bool WithGuestAppearances => Credit == Any;
}
