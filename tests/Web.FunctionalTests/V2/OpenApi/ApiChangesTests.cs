using System.Globalization;
using System.Text.Json.Nodes;

namespace FunQuail.Web.FunctionalTests.V2.OpenApi;

/// <summary>
/// Each kind of change is planted into a small description: what breaks clients is named, what does not is let pass.
/// </summary>
internal sealed class ApiChangesTests
{
    private const string Description = """
        {
          "paths": {
            "/things": {
              "get": {
                "operationId": "things.list",
                "parameters": [
                  { "name": "size", "in": "query", "schema": { "type": "integer", "maximum": 100, "minimum": 1, "default": 50 } },
                  { "name": "kind", "in": "query", "schema": { "type": "string", "enum": ["a", "b"] } },
                  { "name": "q", "in": "query", "schema": { "type": ["null", "string"], "maxLength": 9 } }
                ],
                "responses": {
                  "200": {
                    "headers": { "ETag": {} },
                    "content": {
                      "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Thing" } } }
                    }
                  },
                  "404": { "$ref": "#/components/responses/NotFound" }
                }
              },
              "post": {
                "operationId": "things.create",
                "requestBody": {
                  "content": { "application/json": { "schema": { "$ref": "#/components/schemas/NewThing" } } }
                },
                "responses": {
                  "201": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } }
                }
              }
            }
          },
          "components": {
            "responses": {
              "NotFound": { "content": { "application/problem+json": { "schema": { "type": "object" } } } }
            },
            "schemas": {
              "Thing": {
                "type": "object",
                "required": ["guid", "size", "part"],
                "properties": {
                  "guid": { "type": "string", "format": "uuid" },
                  "size": { "type": "integer", "minimum": 0 },
                  "kind": { "type": "string", "enum": ["a", "b"] },
                  "part": { "$ref": "#/components/schemas/Part" },
                  "hit": { "anyOf": [{ "$ref": "#/components/schemas/Part" }, { "$ref": "#/components/schemas/Other" }] }
                }
              },
              "Other": { "type": "object" },
              "Part": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } },
              "NewThing": {
                "type": "object",
                "required": ["name"],
                "properties": { "name": { "type": "string" }, "note": { "type": ["null", "string"] } }
              }
            }
          }
        }
        """;

    private const string Get = "paths|/things|get", Post = "paths|/things|post", Schemas = "components|schemas";

    [TestCase("paths|/things", null, "GET /things: was removed", "POST /things: was removed")]
    [TestCase(Get, null, "GET /things: was removed")]
    [TestCase($"{Get}|operationId", "\"things.all\"", "GET /things: is called `things.all` instead of `things.list`")]
    [TestCase($"{Get}|parameters|1", null, "GET /things: parameter `kind` was removed")]
    [TestCase($"{Get}|parameters|1|in", "\"header\"", "GET /things: parameter `kind` moved from query to header")]
    [TestCase($"{Get}|parameters|1|required", "true", "GET /things: parameter `kind` became required")]
    [TestCase($"{Get}|parameters|+", """{ "name": "x", "in": "query", "required": true, "schema": {} }""",
        "GET /things: parameter `x` is new and required")]
    [TestCase($"{Get}|parameters|0|schema|type", "\"string\"",
        "GET /things: parameter `size` changed its type from integer to string")]
    [TestCase($"{Get}|parameters|0|schema|maximum", "50", "GET /things: parameter `size` changed its maximum from 100 to 50")]
    [TestCase($"{Get}|parameters|0|schema|minimum", "2", "GET /things: parameter `size` changed its minimum from 1 to 2")]
    [TestCase($"{Get}|parameters|0|schema|default", "25", "GET /things: parameter `size` changed its default from 50 to 25")]
    [TestCase($"{Get}|parameters|1|schema|enum|0", null, "GET /things: parameter `kind` lost the word `a`")]
    [TestCase($"{Get}|parameters|1|schema|pattern", "\"^a\"",
        "GET /things: parameter `kind` changed its pattern from none to ^a")]
    [TestCase($"{Get}|parameters|2|schema|enum", """["x"]""", "GET /things: parameter `q` may now be only x")]
    [TestCase($"{Get}|parameters|2|schema|maxLength", "8", "GET /things: parameter `q` changed its maxLength from 9 to 8")]
    [TestCase($"{Get}|parameters|2|schema|minLength", "3", "GET /things: parameter `q` changed its minLength from none to 3")]
    [TestCase($"{Get}|parameters|2|schema|type", "\"string\"", "GET /things: parameter `q` may not be null any more")]
    [TestCase($"{Get}|responses|404", null, "GET /things: status 404 was removed")]
    [TestCase($"{Get}|responses|200|headers|ETag", null, "GET /things: 200: header `ETag` was removed")]
    [TestCase($"{Get}|responses|200|content|application/json", null, "GET /things: 200: is not application/json any more")]
    [TestCase("components|responses|NotFound|content|application/problem+json", null,
        "GET /things: 404: is not application/problem+json any more")]
    [TestCase($"{Post}|requestBody|required", "true", "POST /things: the body became required")]
    [TestCase($"{Post}|requestBody|content|application/json", null,
        "POST /things: the body may not be application/json any more")]
    [TestCase($"{Schemas}|NewThing|properties|note", null, "NewThing.note was removed")]
    [TestCase($"{Schemas}|NewThing|properties|note|type", "\"string\"", "NewThing.note may not be null any more")]
    [TestCase($"{Schemas}|NewThing|required|+", "\"note\"", "NewThing.note became required")]
    [TestCase($"{Schemas}|Thing|properties|guid", null, "Thing.guid was removed")]
    [TestCase($"{Schemas}|Thing|properties|guid|format", null, "Thing.guid changed its format from uuid to none")]
    [TestCase($"{Schemas}|Thing|properties|guid|type", """["null", "string"]""", "Thing.guid may now be null")]
    [TestCase($"{Schemas}|Thing|properties|size|type", "\"number\"", "Thing.size changed its type from integer to number")]
    [TestCase($"{Schemas}|Thing|properties|size|type", null, "Thing.size changed its type from integer to any")]
    [TestCase($"{Schemas}|Thing|properties|size|minimum", "-1", "Thing.size changed its minimum from 0 to -1")]
    [TestCase($"{Schemas}|Thing|required|1", null, "Thing.size may now be absent")]
    [TestCase($"{Schemas}|Thing|properties|kind|enum|0", null, "Thing.kind lost the word `a`")]
    [TestCase($"{Schemas}|Thing|properties|kind|enum|+", "\"c\"", "Thing.kind may now be `c`, which clients do not know")]
    [TestCase($"{Schemas}|Thing|properties|kind|enum", null, "Thing.kind may now be any word")]
    [TestCase($"{Schemas}|Thing|properties|part",
        """{ "oneOf": [{ "type": "null" }, { "$ref": "#/components/schemas/Part" }] }""", "Thing.part may now be null")]
    [TestCase($"{Schemas}|Part|properties|name", null, "Part.name was removed")]
    [TestCase($"{Schemas}|Thing|properties|hit|anyOf|1", null, "Thing.hit lost the alternative Other")]
    [TestCase($"{Schemas}|Thing|properties|hit|anyOf|+", """{ "$ref": "#/components/schemas/Thing" }""",
        "Thing.hit may now be Thing, which clients do not know")]
    public void What_breaks_clients_is_named(string place, string? value, params string[] sentences) =>
        Assert.That(ApiChanges.Breaking(Parsed(), Changed(place, value)), Is.EqualTo(sentences));

    [TestCase("paths|/others", """{ "get": {} }""")]
    [TestCase($"{Get}|summary", "\"Other words\"")]
    [TestCase($"{Get}|parameters|+", """{ "name": "x", "in": "query", "schema": { "type": "string" } }""")]
    [TestCase($"{Get}|parameters|0|schema|maximum", "200")]
    [TestCase($"{Get}|parameters|1|schema|enum|+", "\"c\"")]
    [TestCase($"{Get}|parameters|2|schema|maxLength", null)]
    [TestCase($"{Get}|responses|500", "{}")]
    [TestCase($"{Get}|responses|404", """{ "content": { "application/problem+json": { "schema": { "type": "object" } } } }""")]
    [TestCase($"{Schemas}|Thing|properties|more", """{ "type": "string" }""")]
    [TestCase($"{Schemas}|Thing|properties|size|maximum", "9")]
    [TestCase($"{Schemas}|Thing|properties|kind|format", "\"word\"")]
    [TestCase($"{Schemas}|NewThing|required", "[]")]
    public void What_is_only_added_passes(string place, string? value) =>
        Assert.That(ApiChanges.Breaking(Parsed(), Changed(place, value)), Is.Empty);

    [Test]
    public void A_description_breaks_nothing_of_itself() => Assert.That(ApiChanges.Breaking(Parsed(), Parsed()), Is.Empty);

    [Test]
    public void A_schema_that_several_addresses_show_is_named_once() => Assert.That(
        ApiChanges.Breaking(Parsed(), Changed($"{Schemas}|Thing|properties|kind", null)), Is.EqualTo(["Thing.kind was removed"]));

    private static JsonNode Parsed() => JsonNode.Parse(Description)!;

    /// <summary>The description with one place set, taken away (null), or, for <c>+</c>, added to a list.</summary>
    private static JsonNode Changed(string place, string? value)
    {
        var description = Parsed();
        var steps = place.Split('|');
        var parent = steps[..^1].Aggregate(description, (at, step) =>
            at is JsonArray list ? list[Number(step)]! : at[step]!);
        var last = steps[^1];
        switch (parent)
        {
            case JsonArray list when value is null: list.RemoveAt(Number(last)); break;
            case JsonArray list: list.Add(JsonNode.Parse(value)); break;
            case var _ when value is null: parent.AsObject().Remove(last); break;
            default: parent[last] = JsonNode.Parse(value); break;
        }

        return description;
    }

    private static int Number(string step) => int.Parse(step, CultureInfo.InvariantCulture);
}
