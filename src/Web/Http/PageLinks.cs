using FunQuail.Application.Common.Ports;
using Microsoft.AspNetCore.Http.Extensions;

namespace FunQuail.Web.Http;

/// <summary>
/// Absolute addresses of the neighbouring parts of a list: the request's own, query string kept, cursor replaced.
/// </summary>
internal static class PageLinks
{
    public static string? To(string? cursor, HttpRequest request, PublicAddress server) =>
        cursor is null
            ? null
            : server.Url.AbsoluteUri.TrimEnd('/') + request.Path.ToUriComponent() + new QueryBuilder(With(cursor, request.Query));

    private static IEnumerable<KeyValuePair<string, string>> With(string cursor, IQueryCollection query)
    {
        foreach (var (name, values) in query)
        {
            if (name is "page" or "cursor") continue;

            foreach (var value in values) yield return new(name, value ?? "");
        }

        yield return new("cursor", cursor);
    }
}
