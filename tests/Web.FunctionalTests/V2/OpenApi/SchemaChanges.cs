using System.Globalization;
using System.Text.Json.Nodes;

namespace FunQuail.Web.FunctionalTests.V2.OpenApi;

/// <summary>
/// Compares schemas from the client's side: what a server takes may not become less, what it gives may not become less sure. A
/// schema that has a name is told of once.
/// </summary>
internal sealed class SchemaChanges(JsonNode before, JsonNode after, Action<string> tell)
{
    private static readonly string[] Upper = ["maximum", "exclusiveMaximum", "maxLength", "maxItems"];
    private static readonly string[] Lower = ["minimum", "exclusiveMinimum", "minLength", "minItems"];

    private readonly HashSet<(string Name, bool Given)> _compared = [];

    /// <summary>What the server takes: parameters and bodies of requests.</summary>
    public void CompareTaken(string where, JsonNode? old, JsonNode? now) => Compare(where, old, now, given: false);

    /// <summary>What the server gives: bodies of answers.</summary>
    public void CompareGiven(string where, JsonNode? old, JsonNode? now) => Compare(where, old, now, given: true);

    private void Compare(string where, JsonNode? oldSchema, JsonNode? newSchema, bool given)
    {
        if (oldSchema is null || newSchema is null) return;

        var (old, now) = (Shape.Of(oldSchema, before), Shape.Of(newSchema, after));
        if (given && now.Nullable && !old.Nullable) tell($"{where} may now be null");
        if (!given && old.Nullable && !now.Nullable) tell($"{where} may not be null any more");
        if (old.Name is not null && old.Name == now.Name)
        {
            if (!_compared.Add((old.Name, given))) return;
            where = old.Name;
        }

        if (!SameTypes(where, old, now, given)) return;

        CompareFormats(where, old.Schema, now.Schema, given);
        CompareWords(where, WordsOf(old.Schema), WordsOf(now.Schema), given);
        CompareBounds(where, old.Schema, now.Schema, given);
        CompareDefaults(where, old.Schema, now.Schema, given);
        CompareProperties(where, old.Schema, now.Schema, given);
        CompareVariants(where, old, now, given);
        Compare(where + "[]", old.Schema["items"], now.Schema["items"], given);
        Compare(where + "{}", Values(old.Schema), Values(now.Schema), given);
    }

    private bool SameTypes(string where, Shape old, Shape now, bool given)
    {
        var (wide, narrow) = given ? (now.Types, old.Types) : (old.Types, now.Types);
        // No type at all means any. A whole number is a number, too.
        var unknown = wide.Where(type => !narrow.Contains(type) && !(type == "integer" && narrow.Contains("number"))).ToList();
        var isWider = wide.Count == 0 && narrow.Count > 0;
        if (narrow.Count == 0 || (unknown.Count == 0 && !isWider)) return true;

        tell($"{where} changed its type from {Listed(old.Types)} to {Listed(now.Types)}");
        return false;
    }

    private void CompareFormats(string where, JsonObject old, JsonObject now, bool given)
    {
        foreach (var keyword in (string[])["format", "pattern"])
        {
            var (was, became) = ((string?)old[keyword], (string?)now[keyword]);
            var isSurer = given ? was is null : became is null;
            if (was != became && !isSurer) tell($"{where} changed its {keyword} from {was ?? "none"} to {became ?? "none"}");
        }
    }

    private void CompareWords(string where, IReadOnlyList<string>? old, IReadOnlyList<string>? now, bool given)
    {
        if (given && old is not null && now is null) tell($"{where} may now be any word");
        if (!given && old is null && now is not null) tell($"{where} may now be only {Listed(now)}");
        if (old is null || now is null) return;

        foreach (var word in old.Except(now)) tell($"{where} lost the word `{word}`");
        foreach (var word in now.Except(old).Where(_ => given)) tell($"{where} may now be `{word}`, which clients do not know");
    }

    private void CompareBounds(string where, JsonObject old, JsonObject now, bool given)
    {
        foreach (var keyword in Upper.Concat(Lower))
        {
            var sign = Upper.Contains(keyword) ? 1 : -1;
            var was = sign * NumberOf(old[keyword]) ?? double.PositiveInfinity;
            var became = sign * NumberOf(now[keyword]) ?? double.PositiveInfinity;
            if (given ? became > was : became < was)
                tell($"{where} changed its {keyword} from {old[keyword] ?? "none"} to {now[keyword] ?? "none"}");
        }
    }

    private void CompareDefaults(string where, JsonObject old, JsonObject now, bool given)
    {
        if (!given && old["default"] is { } value && !JsonNode.DeepEquals(value, now["default"]))
            tell($"{where} changed its default from {value} to {now["default"] ?? "none"}");
    }

    private void CompareProperties(string where, JsonObject old, JsonObject now, bool given)
    {
        var (required, nowRequired) = (RequiredOf(old), RequiredOf(now));
        foreach (var (name, property) in old["properties"] as JsonObject ?? [])
        {
            var place = $"{where}.{name}";
            if (now["properties"]?[name] is not { } still)
            {
                tell($"{place} was removed");
                continue;
            }

            if (given && required.Contains(name) && !nowRequired.Contains(name)) tell($"{place} may now be absent");
            Compare(place, property, still, given);
        }

        foreach (var name in nowRequired.Except(required).Where(_ => !given)) tell($"{where}.{name} became required");
    }

    /// <summary>Alternatives are told apart by their names, or else by their places.</summary>
    private void CompareVariants(string where, Shape old, Shape now, bool given)
    {
        var (variants, nowVariants) = (old.Variants(before), now.Variants(after));
        foreach (var (name, variant) in variants)
        {
            if (nowVariants.TryGetValue(name, out var still)) Compare($"{where} as {name}", variant, still, given);
            else tell($"{where} lost the alternative {name}");
        }

        foreach (var name in nowVariants.Keys.Except(variants.Keys).Where(_ => given && variants.Count > 0))
            tell($"{where} may now be {name}, which clients do not know");
    }

    private static JsonObject? Values(JsonObject schema) => schema["additionalProperties"] as JsonObject;

    private static double? NumberOf(JsonNode? bound) =>
        bound is null ? null : double.Parse(bound.ToString(), CultureInfo.InvariantCulture);

    private static List<string>? WordsOf(JsonObject schema) =>
        (schema["enum"] as JsonArray)?.Select(word => word?.ToString() ?? "null").ToList();

    private static List<string> RequiredOf(JsonObject schema) =>
        [.. (schema["required"] as JsonArray ?? []).Select(name => name!.ToString())];

    private static string Listed(IReadOnlyCollection<string> words) => words.Count == 0 ? "any" : string.Join(" or ", words);
}
