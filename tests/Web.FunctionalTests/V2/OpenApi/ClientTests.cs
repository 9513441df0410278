using System.Text.Json.Nodes;
using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.V2.OpenApi;

/// <summary>
/// The description as the author of a client uses it: a client is made from it, compiled, and sent to the server.
/// </summary>
internal sealed class ClientTests
{
    /// <summary>Where the server believes to be; the client is led to where it is.</summary>
    private const string KnownAs = "https://music.example";

    private string _description = null!;
    private NpmProject _project = null!;

    [OneTimeSetUp]
    public async Task Make_the_client()
    {
        _project = await NpmProject.CopyAsync("TypeScript");
        _description = await ReadAsync("/api/v2/openapi.json");
        await _project.WriteAsync("openapi.json", _description);
        var (code, output) = await _project.RunAsync("generate");
        Assert.That(code, Is.Zero, output);
    }

    [OneTimeTearDown]
    public void Forget_the_client() => _project?.Dispose();

    [Test]
    public async Task The_description_its_examples_and_every_answer_keep_to_their_schemas()
    {
        var answers = new JsonArray();
        foreach (var path in RuleTests.Paths.Where(HasBody))
            answers.Add(new JsonObject { ["path"] = path, ["body"] = JsonNode.Parse(await ReadAsync(RuleTests.Filled(path))) });

        var (code, output) = await CheckAsync(_description, answers);

        Assert.That(answers, Has.Count.GreaterThanOrEqualTo(20));
        Assert.That(code, Is.Zero, output);
    }

    [Test]
    public async Task What_does_not_keep_to_its_schema_is_named()
    {
        var description = JsonNode.Parse(_description)!;
        var paths = description["paths"]!;
        var artist = paths["/api/v2/artists/{guid}"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!;
        artist["example"]!["recordingCount"] = "many";
        paths["/api/v2/tags"]!["get"]!["operationId"] = "v2.artists.list";
        var tag = JsonNode.Parse(await ReadAsync("/api/v2/tags/ambient"))!;
        tag["creationDate"] = "yesterday";
        tag["surprise"] = 1;

        var (code, output) = await CheckAsync(
            description.ToJsonString(), [new JsonObject { ["path"] = "/api/v2/tags/{name}", ["body"] = tag }]);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(output, Does.Contain("no-invalid-media-type-examples").And.Contain("operation-operationId-unique")
            .And.Contain("/api/v2/artists/{guid}/recordingCount must be integer")
            .And.Contain("/api/v2/tags/{name}/creationDate must match format")
            .And.Contain("/api/v2/tags/{name} must NOT have additional properties"));
    }

    [Test]
    public async Task The_client_compiles_and_finds_its_way()
    {
        var (compiled, complaints) = await _project.RunAsync("compile");
        Assert.That(compiled, Is.Zero, complaints);

        var (code, output) = await _project.RunAsync("start", V2Fixture.App.Address.GetLeftPart(UriPartial.Authority), KnownAs);

        Assert.That(code, Is.Zero, output);
        GoldenFile.CheckJson("tests/Web.FunctionalTests/Golden/typescript-tour.json", output);
    }

    [Test]
    public async Task A_client_that_misunderstands_the_API_does_not_compile()
    {
        await _project.WriteAsync("misuse.ts", """
            import createClient from "openapi-fetch";
            import type { components, paths } from "./api.js";

            export const unknown = (artist: components["schemas"]["BaseArtist"]) => artist.nickname;
            export const unguarded = (artist: components["schemas"]["BaseArtist"]) => artist.mbid.length;
            export const impossible = (artist: components["schemas"]["BaseArtist"]) => artist.contentCategory === "jazz";
            export const misspelt = createClient<paths>().GET("/api/v2/artists", { params: { query: { pagesize: 1 } } });
            export const misled = createClient<paths>().GET("/api/v2/albums", {});
            """);

        var (code, output) = await _project.RunAsync("compile");
        _project.Remove("misuse.ts");

        Assert.That(code, Is.Not.Zero);
        Assert.That(output, Does.Contain("Property 'nickname' does not exist").And.Contain("'artist.mbid' is possibly 'null'")
            .And.Contain("have no overlap").And.Contain("'pagesize'").And.Contain("\"/api/v2/albums\""));
    }

    private static bool HasBody(string path) =>
        path != "/api/v2/openapi.json" && !path.EndsWith("/audio", StringComparison.Ordinal);

    private async Task<(int Code, string Output)> CheckAsync(string description, JsonArray answers)
    {
        await _project.WriteAsync("checked.json", description);
        await _project.WriteAsync("answers.json", answers.ToJsonString());
        return await _project.RunAsync("check", "checked.json", "answers.json");
    }

    private static Task<string> ReadAsync(string path) => V2Fixture.Administrator.GetStringAsync(new Uri(path, UriKind.Relative));
}
