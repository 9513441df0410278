using System.Text.Json.Nodes;

namespace FunQuail.Web.FunctionalTests.V2.OpenApi;

/// <summary>
/// What of a new description breaks clients that were made from the old one, a sentence each. What is only added is not told.
/// Pure: it depends on its arguments alone.
/// </summary>
internal sealed class ApiChanges
{
    private static readonly string[] Methods = ["get", "put", "post", "patch", "delete", "head", "options"];

    private readonly JsonNode _before;
    private readonly JsonNode _after;
    private readonly SchemaChanges _schemas;
    private readonly List<string> _found = [];

    private ApiChanges(JsonNode before, JsonNode after)
    {
        (_before, _after) = (before, after);
        _schemas = new SchemaChanges(before, after, _found.Add);
    }

    public static IReadOnlyList<string> Breaking(JsonNode before, JsonNode after)
    {
        var changes = new ApiChanges(before, after);
        changes.ComparePaths();
        return [.. changes._found.Distinct()];
    }

    private void ComparePaths()
    {
        foreach (var (path, item) in Members(_before["paths"]))
        {
            foreach (var method in Methods.Where(method => item![method] is not null))
            {
                var where = $"{method.ToUpperInvariant()} {path}";
                if (_after["paths"]?[path]?[method] is { } now) CompareOperations(where, item![method]!, now);
                else _found.Add($"{where}: was removed");
            }
        }
    }

    private void CompareOperations(string where, JsonNode before, JsonNode after)
    {
        var (name, newName) = ((string?)before["operationId"], (string?)after["operationId"]);
        if (name != newName) _found.Add($"{where}: is called `{newName}` instead of `{name}`");

        CompareParameters(where, ParametersOf(before, _before), ParametersOf(after, _after));
        CompareBodies(where, before["requestBody"], after["requestBody"]);
        CompareAnswers(where, before["responses"], after["responses"]);
    }

    private void CompareParameters(
        string where, Dictionary<string, JsonNode> before, Dictionary<string, JsonNode> after)
    {
        foreach (var (name, parameter) in before)
        {
            var place = $"{where}: parameter `{name}`";
            if (!after.TryGetValue(name, out var now)) _found.Add($"{place} was removed");
            else CompareParameter(place, parameter, now);
        }

        foreach (var (name, parameter) in after.Where(one => !before.ContainsKey(one.Key) && IsRequired(one.Value)))
            _found.Add($"{where}: parameter `{name}` is new and required");
    }

    private void CompareParameter(string place, JsonNode before, JsonNode after)
    {
        if ((string?)before["in"] != (string?)after["in"]) _found.Add($"{place} moved from {before["in"]} to {after["in"]}");
        if (IsRequired(after) && !IsRequired(before)) _found.Add($"{place} became required");

        _schemas.CompareTaken(place, before["schema"], after["schema"]);
    }

    private void CompareBodies(string where, JsonNode? before, JsonNode? after)
    {
        if (after is not null && IsRequired(after) && !(before is not null && IsRequired(before)))
            _found.Add($"{where}: the body became required");
        if (before is null) return;

        foreach (var (type, content) in Members(before["content"]))
        {
            if (after?["content"]?[type] is { } now) _schemas.CompareTaken($"{where}: body", content!["schema"], now["schema"]);
            else _found.Add($"{where}: the body may not be {type} any more");
        }
    }

    private void CompareAnswers(string where, JsonNode? before, JsonNode? after)
    {
        foreach (var (status, answer) in Members(before))
        {
            if (after?[status] is { } now) CompareAnswer($"{where}: {status}", Resolve(answer!, _before), Resolve(now, _after));
            else _found.Add($"{where}: status {status} was removed");
        }
    }

    private void CompareAnswer(string place, JsonNode before, JsonNode after)
    {
        foreach (var (header, _) in Members(before["headers"]).Where(one => after["headers"]?[one.Key] is null))
            _found.Add($"{place}: header `{header}` was removed");

        foreach (var (type, content) in Members(before["content"]))
        {
            if (after["content"]?[type] is { } now) _schemas.CompareGiven(place, content!["schema"], now["schema"]);
            else _found.Add($"{place}: is not {type} any more");
        }
    }

    private static Dictionary<string, JsonNode> ParametersOf(JsonNode operation, JsonNode document) =>
        (operation["parameters"] as JsonArray ?? []).Select(parameter => Resolve(parameter!, document))
        .ToDictionary(parameter => (string)parameter["name"]!);

    private static bool IsRequired(JsonNode node) => (bool?)node["required"] ?? false;

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node as JsonObject ?? [];

    /// <summary>What a reference leads to: <c>#/components/responses/NotFound</c>.</summary>
    private static JsonNode Resolve(JsonNode node, JsonNode document)
    {
        for (; (string?)node["$ref"] is { } reference;)
            node = reference.Split('/').Skip(1).Aggregate(document, (at, part) => at[part]!);
        return node;
    }
}
