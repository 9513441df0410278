using System.Text.Json;

namespace FunQuail.Web.V1;

/// <summary>The texts of a JSON value, names among them.</summary>
internal static class JsonTexts
{
    /// <exception cref="InvalidOperationException">
    /// One is none in UTF-16, of which the parser tells when it is asked for.
    /// </exception>
    public static IReadOnlyList<string> In(JsonElement value) => [.. Walk(value)];

    private static IEnumerable<string> Walk(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Walk),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(one => Walk(one.Value).Prepend(one.Name)),
        _ => [],
    };
}
