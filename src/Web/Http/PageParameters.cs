using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Common.Reading;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.Http;

/// <summary>Which part of a list a request asks for. Bounds are refused by <see cref="QueryRules"/>, not clamped.</summary>
internal sealed record PageParameters
{
    [FromQuery(Name = "page"), Range(1, int.MaxValue), DefaultValue(1)]
    [Description("The page, from 1. Past the end is an empty page. Beyond 10,000 items follow `next` instead.")]
    public int? Page { get; init; }

    [FromQuery(Name = "page_size"), Range(1, PageRequest.MaxSize), DefaultValue(PageRequest.DefaultSize)]
    [Description("How many items a page has, at most 100.")]
    public int? PageSize { get; init; }

    [FromQuery(Name = "cursor"), MaxLength(2000)]
    [Description("Where a former answer stopped. Comes with `next` and `previous`; not to be made up. Wins over `page`.")]
    public string? Cursor { get; init; }

    public PageRequest Ordered(string? ordering = null) => new(Page ?? 1, PageSize ?? PageRequest.DefaultSize, Cursor, ordering);
}
