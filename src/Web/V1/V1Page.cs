using System.Globalization;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Common.Reading;
using Microsoft.AspNetCore.Http.Extensions;

namespace FunQuail.Web.V1;

/// <summary>A page as v1 numbers it: from 1, at most 50 items, wrong sizes taken for the usual one.</summary>
internal static class V1Page
{
    private const int Size = 50;

    public static PageRequest Asked(HttpRequest request)
    {
        var size = int.TryParse(request.Query["page_size"], CultureInfo.InvariantCulture, out var given) && given > 0
            ? Math.Min(given, Size)
            : Size;
        var number = int.TryParse(request.Query["page"], CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;
        return new PageRequest(number, size);
    }

    public static V1Page<TWire> Of<TView, TWire>(
        Page<TView> page, PageRequest asked, HttpRequest request, PublicAddress server, Func<TView, TWire> wire) => new(
            page.Total,
            (long)asked.Page * asked.Size < page.Total ? AddressOf(asked.Page + 1, request, server) : null,
            asked.Page > 1 ? AddressOf(asked.Page - 1, request, server) : null,
            [.. page.Results.Select(wire)]);

    private static string AddressOf(int page, HttpRequest request, PublicAddress server)
    {
        var query = new QueryBuilder(request.Query.Where(one => one.Key is not ("page" or "token")))
        {
            { "page", page.ToString(CultureInfo.InvariantCulture) },
        };
        return server.At(request.Path.ToUriComponent()) + query;
    }
}

/// <summary>The envelope of a list.</summary>
/// <param name="Count">How many items there are on all pages.</param>
/// <param name="Next">Where the next page is; null on the last one.</param>
/// <param name="Previous">Where the page before is; null on the first one.</param>
/// <param name="Results">The items of this page.</param>
internal sealed record V1Page<T>(int Count, string? Next, string? Previous, IReadOnlyList<T> Results);
