using FunQuail.Domain.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.Pages;

/// <summary>Answers with a page, rendered here: what a person's browser gets works without scripts.</summary>
internal static class Page
{
    public static IResult Of<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent => Of<T>(StatusCodes.Status200OK, parameters);

    public static IResult Of<T>(int status, params (string Name, object? Value)[] parameters)
        where T : IComponent => new RazorComponentResult<T>(parameters.ToDictionary(one => one.Name, one => one.Value))
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };

    /// <summary>Of a page with a form that may have been refused.</summary>
    public static int StatusOf(IReadOnlyList<Error> errors) =>
        errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
}
