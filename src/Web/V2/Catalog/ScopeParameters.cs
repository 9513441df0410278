using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Catalog.Scopes;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Catalog;

/// <summary>Whose things a list shows.</summary>
internal sealed record ScopeParameters
{
    [FromQuery(Name = "scope"), CommaList(Most = Scope.MostParts), MaxLength(1000)]
    [Forms(Scope.Form, "me", "all", "subscribed", "actor:user@domain", "domain:name")]
    [Description(
        "Whose things, any of several with commas between: `me` (what the viewer added), `subscribed` (what those collections " +
        "hold that the viewer may read beyond the public ones), `actor:user@domain` (what somebody added), `domain:name` (what " +
        "came from a server; this one's name means what is at home here), `all`. Who is nobody has no things.")]
    public string? Text { get; init; }

    public Scope? Asked() => Scope.Of(Text);
}
