using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace FunQuail.Web.FunctionalTests.Http.Authentication;

/// <summary>
/// All that somebody sees of an answer, but for the time, the number of the request, and what they have typed themselves.
/// </summary>
internal sealed partial record Seen(int Status, string Headers, string Body)
{
    public static async Task<Seen> OfAsync(HttpResponseMessage answer, string name)
    {
        var headers = from header in answer.Headers.Concat(answer.Content.Headers)
                      where header.Key is not "Date" && !header.Key.StartsWith("X-RateLimit", StringComparison.Ordinal)
                      orderby header.Key
                      select $"{header.Key}: {string.Join(", ", header.Value)}";
        var body = await answer.Content.ReadAsStringAsync();
        var length = string.Create(CultureInfo.InvariantCulture, $"Content-Length: {answer.Content.Headers.ContentLength}");
        return new Seen(
            (int)answer.StatusCode,
            string.Join('\n', headers).Replace(length, "", StringComparison.Ordinal),
            Without(TraceId().Replace(body, ""), WebUtility.HtmlEncode(name)));
    }

    private static string Without(string text, string name) =>
        name.Length == 0 ? text : text.Replace(name, "…", StringComparison.Ordinal);

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex TraceId();
}
