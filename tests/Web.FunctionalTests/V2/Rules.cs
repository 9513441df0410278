using System.Text.Json;
using System.Text.RegularExpressions;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>The rules of API v2 as functions of what they judge: each yields the offences it finds.</summary>
internal static partial class Rules
{
    public static readonly string[] Collections = ["artists", "release-groups", "releases", "recordings", "tags", "attachments",
        "licenses", "collections", "uploads", "users", "invitations", "applications", "grants"];

    /// <summary>What R1 lets stand beside the collections.</summary>
    private static readonly string[] NoCollections = ["openapi.json", "instance", "search-results", "rate-limit"];

    /// <summary>Versions are no words.</summary>
    private static readonly string[] NoWords = ["openapi.json", "2.1"];
    private static readonly string[] Verbs = ["get", "list", "create", "update", "delete", "search", "fetch", "add", "remove",
        "play", "listen"];

    /// <summary>R1, R2: a path starts with a plural collection noun.</summary>
    public static IEnumerable<string> Nouns(string path) =>
        Segments(path).First() is var first && !Collections.Contains(first) && !NoCollections.Contains(first)
            ? [$"R1: {path} starts with `{first}`"] : [];

    /// <summary>R3: kebab-case paths, snake_case parameters, camelCase properties.</summary>
    public static IEnumerable<string> PathCase(string path) =>
        from segment in Segments(path)
        where !segment.StartsWith('{') && !NoWords.Contains(segment) && !Kebab().IsMatch(segment)
        select $"R3: {path} has `{segment}`";

    public static IEnumerable<string> ParameterCase(string name) => Snake().IsMatch(name) ? [] : [$"R3: parameter `{name}`"];

    public static IEnumerable<string> PropertyCase(string schema, string name) =>
        Camel().IsMatch(name) ? [] : [$"R3: {schema}.{name}"];

    /// <summary>R4: the action is the method.</summary>
    public static IEnumerable<string> NoVerbs(string path) =>
        from segment in Segments(path)
        where !NoCollections.Contains(segment) && segment.Split('-').Any(word => Verbs.Contains(word))
        select $"R4: {path} has the verb `{segment}`";

    /// <summary>R5: MusicBrainz's words.</summary>
    public static IEnumerable<string> Vocabulary(string name) =>
        name.Contains("album", StringComparison.OrdinalIgnoreCase) || name.Contains("song", StringComparison.OrdinalIgnoreCase)
            ? [$"R5: `{name}`"] : [];

    /// <summary>R6: no key of the database, neither by name nor by type.</summary>
    public static IEnumerable<string> NoKeys(string schema, string property, JsonElement definition) =>
        property is "id" || property.EndsWith("Id", StringComparison.Ordinal) && TypesOf(definition).Contains("integer")
            ? [$"R6: {schema}.{property}"] : [];

    /// <summary>R6: things are named by GUID; tags by name, licenses by code.</summary>
    public static IEnumerable<string> NoKeysInPaths(string path, JsonElement parameter)
    {
        var name = parameter.GetProperty("name").GetString()!;
        var isNamed = name switch
        {
            "guid" => parameter.GetProperty("schema").TryGetProperty("format", out var format) && format.GetString() == "uuid",
            "name" => Segments(path)[0] == "tags",
            "code" => Segments(path)[0] == "licenses",
            _ => false,
        };
        return isNamed ? [] : [$"R6: {path} takes `{name}`"];
    }

    /// <summary>R12: whether a parameter has values that it does not allow.</summary>
    public static bool IsChoosy(JsonElement schema)
    {
        if (schema.TryGetProperty("items", out var items)) return IsChoosy(items);

        return schema.TryGetProperty("enum", out _) || schema.TryGetProperty("pattern", out _)
            || schema.TryGetProperty("format", out _) || TypesOf(schema).Any(type => type is "boolean" or "integer");
    }

    /// <summary>R8: a base refers to no other entity; a full view has all that its base has and refers to bases only.</summary>
    public static IEnumerable<string> BaseAndFull(JsonElement schemas)
    {
        var names = schemas.EnumerateObject().Select(schema => schema.Name).ToList();
        var bases = names.Where(name => name.StartsWith("Base", StringComparison.Ordinal)
            && !name.EndsWith("List", StringComparison.Ordinal));
        foreach (var name in bases)
        {
            foreach (var other in ReferencesOf(schemas.GetProperty(name)).Except(
                ["Image", "Credit", "BaseActor"])) yield return $"R8: {name} refers to {other}";

            var full = name["Base".Length..];
            if (!names.Contains(full)) continue;

            foreach (var lost in PropertiesOf(schemas.GetProperty(name)).Except(
                PropertiesOf(schemas.GetProperty(full)))) yield return $"R8: {full} lacks {lost}";
            foreach (var other in ReferencesOf(schemas.GetProperty(full)).Where(other =>
                names.Contains("Base" + other))) yield return $"R8: {full} refers to the full {other}";
        }
    }

    /// <summary>R10: the envelope of a list.</summary>
    public static IEnumerable<string> Envelope(string where, JsonElement body)
    {
        var names = body.ValueKind == JsonValueKind.Object
            ? body.EnumerateObject().Select(property => property.Name).ToList()
            : [];
        return names.Except(["totalIsExact"]).SequenceEqual(["total", "next", "previous", "results"])
            ? []
            : [$"R10: {where} has {string.Join(", ", names)}"];
    }

    /// <summary>R11 and R17: credits and images have one shape wherever they are; dates end in Z.</summary>
    public static IEnumerable<string> Shapes(string where, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Shapes(where, item)),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property =>
            ShapeOf($"{where}.{property.Name}", property).Concat(Shapes($"{where}.{property.Name}", property.Value))),
        _ => [],
    };

    public static IEnumerable<string> ReferencesOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(ReferencesOf),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property =>
            property is { Name: "$ref", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!.Split('/')[^1]]
                : ReferencesOf(property.Value)),
        _ => [],
    };

    private static IEnumerable<string> ShapeOf(string where, JsonProperty property)
    {
        var value = property.Value;
        if (property.Name == "artistCredit" && (value.ValueKind != JsonValueKind.Array
            || value.EnumerateArray().Any(credit => !Has(credit, "name", "guid", "mbid", "joinPhrase"))))
            yield return $"R11: {where} is no list of credits";
        if (property.Name is "cover" && value.ValueKind != JsonValueKind.Null
            && !Has(value, "guid", "mimetype", "size", "creationDate", "urls"))
            yield return $"R11: {where} is no image";
        if (property.Name is "urls" && !Has(value, "source", "original", "mediumSquareCrop",
            "largeSquareCrop")) yield return $"R11: {where} are no image URLs";
        if (property.Name is "creationDate" or "createdDate"
            && !Instant().IsMatch(value.ToString())) yield return $"R17: {where} is {value}";
        if (property.Name is "mbid" or "guid" && value.ValueKind != JsonValueKind.Null
            && !Guid.TryParse(value.ToString(), out _)) yield return $"R17: {where} is {value}";
        if (property.Name is "duration" or "size" && !value.TryGetInt64(out _)) yield return $"R17: {where} is {value}";
    }

    private static bool Has(JsonElement value, params string[] names) =>
        value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Select(property => property.Name).Order(
            StringComparer.Ordinal)
            .SequenceEqual(names.Order(StringComparer.Ordinal));

    private static IEnumerable<string> PropertiesOf(JsonElement schema) =>
        schema.GetProperty("properties").EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string?> TypesOf(JsonElement definition) =>
        !definition.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()) : [type.GetString()];

    private static string[] Segments(string path) => path["/api/v2/".Length..].Split('/');

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Kebab();

    [GeneratedRegex("^[a-z]+(_[a-z]+)*$")]
    private static partial Regex Snake();

    [GeneratedRegex("^[a-z][a-zA-Z]*$")]
    private static partial Regex Camel();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")]
    private static partial Regex Instant();
}
