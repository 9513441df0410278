using System.Text.Json;
using System.Text.Json.Nodes;
using FunQuail.TestKit;
using FunQuail.Web.V2.OpenApi;

namespace FunQuail.Web.FunctionalTests.V2.OpenApi;

/// <summary>Whether the description tells a client's author everything, and breaks no client in silence.</summary>
internal sealed class DescriptionTests
{
    private const string Blessed = "docs/openapi/v2.json";

    private JsonNode _description = null!;

    private IEnumerable<(string Where, JsonNode Schema)> Properties =>
        from schema in Members(_description["components"]!["schemas"])
        from property in Members(schema.Value!["properties"])
        select ($"{schema.Key}.{property.Key}", property.Value!);

    private IEnumerable<(string Where, JsonNode Operation)> Operations =>
        from path in Members(_description["paths"])
        from operation in Members(path.Value)
        select ($"{operation.Key} {path.Key}", operation.Value!);

    [OneTimeSetUp]
    public async Task Read_the_description() => _description = JsonNode.Parse(
        await V2Fixture.Client.GetStringAsync(new Uri("/api/v2/openapi.json", UriKind.Relative)))!;

    [Test]
    public void The_description_is_the_blessed_one() => BlessedDescription.Check(Blessed, _description);

    [Test]
    public void Every_property_has_a_type_and_is_explained()
    {
        Assert.That(Properties.Count(), Is.GreaterThanOrEqualTo(150));
        Assert.That(Properties.Where(one => (string?)one.Schema["description"] is null or "").Select(one => one.Where), Is.Empty,
            "The property's XML comment is missing.");
        Assert.That(Properties.Where(one => Shape.Of(one.Schema, _description) is { Types: [], Schema: var schema }
            && schema["oneOf"] is null && schema["anyOf"] is null).Select(one => one.Where), Is.Empty);
    }

    [Test]
    public void Every_answer_with_a_view_has_an_example()
    {
        var bodies = (from one in Operations
                      from status in new[] { "200", "201" }
                      let body = one.Operation["responses"]![status]?["content"]?["application/json"]
                      where body is not null
                      select (Where: $"{one.Where}: {body["schema"]}", Example: body["example"])).ToList();

        Assert.That(bodies, Has.Count.GreaterThanOrEqualTo(20));
        Assert.That(bodies.Where(one => one.Example is null).Select(one => one.Where), Is.Empty,
            "Give an example of the view in src/Web/V2/OpenApi/ViewExamples.cs.");
    }

    [Test]
    public void Every_parameter_in_a_path_has_an_example()
    {
        var parameters = (from one in Operations
                          from parameter in one.Operation["parameters"] as JsonArray ?? []
                          where (string?)parameter["in"] == "path"
                          select (Where: $"{one.Where} {parameter["name"]}", Example: parameter["example"])).ToList();

        Assert.That(parameters, Has.Count.GreaterThanOrEqualTo(12));
        Assert.That(parameters.Where(one => one.Example is null).Select(one => one.Where), Is.Empty,
            "Name what the parameter may hold in src/Web/V2/OpenApi/ViewExamples.cs.");
    }

    [Test]
    public void Every_answer_says_how_it_fails_and_how_it_is_kept()
    {
        Assert.That(Operations.Count(), Is.GreaterThanOrEqualTo(21));
        foreach (var (where, operation) in Operations)
        {
            var statuses = Members(operation["responses"]).Select(one => one.Key).ToList();
            var isRead = where.StartsWith("get ", StringComparison.Ordinal);
            var done = statuses.Single(status => status[0] == '2' && status != "206");
            var headers = Members(operation["responses"]![done]!["headers"]).Select(one => one.Key);
            Assert.That(statuses, Is.SupersetOf(isRead ? new[] { "200", "304", "400", "500" } : ["400", "500"]), where);
            Assert.That(statuses.Contains("404"), Is.EqualTo(where.Contains('{', StringComparison.Ordinal)), where);
            Assert.That(headers, Is.SupersetOf(isRead ? new[] { "ETag", "Cache-Control" } : ["Cache-Control"]), where);
            Assert.That(headers.Contains("Location"), Is.EqualTo(done == "201"), where);
        }
    }

    [Test]
    public void Every_body_that_is_sent_is_strict_and_has_an_example()
    {
        var bodies = Operations.Where(one => one.Operation["requestBody"] is not null).ToList();

        Assert.That(bodies, Has.Count.GreaterThanOrEqualTo(7));
        foreach (var (where, operation) in bodies)
        {
            Assert.That(Members(operation["responses"]).Select(one => one.Key), Is.SupersetOf(new[] { "413", "415" }), where);
            if (where.EndsWith("/avatar", StringComparison.Ordinal)) continue;

            var json = operation["requestBody"]!["content"]!["application/json"]!;
            var schema = _description["components"]!["schemas"]![((string)json["schema"]!["$ref"]!).Split('/')[^1]]!;
            Assert.That((bool?)operation["requestBody"]!["required"], Is.True, where);
            // What clients keep for themselves is theirs to name.
            if (!where.EndsWith("/settings", StringComparison.Ordinal))
                Assert.That((bool?)schema["additionalProperties"], Is.False, where);
            Assert.That(json["example"], Is.Not.Null, where);
        }
    }

    [Test]
    public void Every_status_is_explained()
    {
        var answers = Operations.SelectMany(one => Members(one.Operation["responses"]))
            .Concat(Members(_description["components"]!["responses"])).Where(one => one.Value!["$ref"] is null).ToList();

        Assert.That(answers, Has.Count.GreaterThanOrEqualTo(25));
        Assert.That(answers.Select(one => (string?)one.Value!["description"]), Has.All.Contains(" "),
            "Say what the status means in src/Web/V2/OpenApi/AnswerFacts.cs.");
    }

    [Test]
    public void Every_code_of_a_golden_problem_is_explained_with_its_status()
    {
        var told = Directory.GetFiles(Path.Combine(GoldenFile.Root, "tests/Web.FunctionalTests/Golden/v2"), "problem-*.json")
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!)
            .SelectMany(problem => (problem["errors"] as JsonArray ?? []).Append(problem).Select(one =>
                ((int)problem["status"]!, (string)one!["code"]!)))
            .Distinct().ToList();

        Assert.That(told, Has.Count.GreaterThanOrEqualTo(15));
        Assert.That(told.Except(ProblemCodes.All.Select(code => (code.Status, code.Code))), Is.Empty,
            "Say what the code means in src/Web/V2/OpenApi/ProblemCodes.cs.");
    }

    [Test]
    public void Every_code_that_is_explained_exists()
    {
        var page = File.ReadAllText(Path.Combine(GoldenFile.Root, "docs/api/errors.md"));
        var explained = ProblemCodes.All.Select(code => code.Code).Except(["input.invalid"]).ToList();

        Assert.That(explained, Is.Unique);
        Assert.That(explained.Where(code => !page.Contains($"| `{code}` |", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void A_null_that_is_left_out_is_no_null()
    {
        var exact = _description["components"]!["schemas"]!["BaseArtistList"]!["properties"]!["totalIsExact"]!;

        Assert.That((string?)exact["type"], Is.EqualTo("boolean"));
    }

    [Test]
    public void Addresses_and_counts_are_described_as_such()
    {
        var artist = _description["components"]!["schemas"]!["Artist"]!["properties"]!;

        Assert.That((string?)artist["fid"]!["format"], Is.EqualTo("uri"));
        Assert.That(artist["recordingCount"]!["minimum"]!.GetValueKind(), Is.EqualTo(JsonValueKind.Number));
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node as JsonObject ?? [];
}
