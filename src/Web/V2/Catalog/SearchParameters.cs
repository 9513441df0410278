using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Catalog.Search;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Catalog;

/// <summary>What is searched for.</summary>
internal sealed record SearchParameters
{
    [FromQuery(Name = "q"), Required, MaxLength(SearchText.MaxLength)]
    [Description("Words that all must be in the name or the credit, whatever their case, accents and order; the last may be the "
        + "beginning of one. Eight of them count. When nothing has them all, one typo in each is forgiven.")]
    public string? Q { get; init; }

    [FromQuery(Name = "types"), CommaList]
    [AllowedValues(SearchTypes.Artist, SearchTypes.ReleaseGroup, SearchTypes.Release, SearchTypes.Recording)]
    [Description("Of what types hits may be, separated by commas; any when it is not given.")]
    public string? Types { get; init; }

    public SearchKind[] Kinds() => Types is null ? [] : [.. Types.Split(',').Select(type => SearchTypes.KindOf[type])];
}
