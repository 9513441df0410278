using System.Text.Json.Nodes;

namespace FunQuail.Web.FunctionalTests.V2.OpenApi;

/// <summary>A schema without its wrapping: references followed, and whether it may be null told apart from the rest.</summary>
/// <param name="Name">The component's name; null for a schema that stands where it is used.</param>
internal sealed record Shape(JsonObject Schema, string? Name, bool Nullable)
{
    /// <summary>Without <c>null</c>; empty means any.</summary>
    public IReadOnlyList<string> Types => TypesOf(Schema);

    public static Shape Of(JsonNode schema, JsonNode document)
    {
        var (at, name, nullable) = (schema.AsObject(), (string?)null, false);
        while (true)
        {
            nullable |= AllTypesOf(at).Contains("null");
            if ((string?)at["$ref"] is { } reference)
            {
                name = reference.Split('/')[^1];
                at = document["components"]!["schemas"]![name]!.AsObject();
                continue;
            }

            var choices = ChoicesOf(at);
            var others = choices.Where(choice => !IsNull(choice)).ToList();
            nullable |= others.Count < choices.Count;
            // Something or null: the something is the schema.
            if (others.Count != 1 || choices.Count != 2) return new Shape(at, name, nullable);

            at = others[0];
        }
    }

    public Dictionary<string, JsonNode> Variants(JsonNode document) => ChoicesOf(Schema).Where(choice => !IsNull(choice)).Index()
        .ToDictionary(choice => Of(choice.Item, document).Name ?? $"number {choice.Index + 1}", choice => (JsonNode)choice.Item);

    private static bool IsNull(JsonObject schema) => AllTypesOf(schema) is ["null"];

    private static List<JsonObject> ChoicesOf(JsonObject schema) =>
        [.. ((schema["oneOf"] ?? schema["anyOf"]) as JsonArray ?? []).Select(choice => choice!.AsObject())];

    private static List<string> TypesOf(JsonObject schema) => [.. AllTypesOf(schema).Where(type => type != "null")];

    private static List<string> AllTypesOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(type => type!.ToString())],
        { } one => [one.ToString()],
        _ => [],
    };
}
