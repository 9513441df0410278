using System.Net;
using System.Text.Json.Nodes;
using FunQuail.Web.FunctionalTests.V2.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Web.FunctionalTests.V1.OpenApi;

/// <summary>Whether version 1's description tells a client's author everything, and breaks no client in silence.</summary>
internal sealed class DescriptionTests
{
    private const string Blessed = "docs/openapi/v1.json";

    /// <summary>What belongs to no application's work.</summary>
    private static readonly string[] Untold =
    [
        "/api/v1/openapi.json", "/api/v1/rate-limit", "/api/v1/auth/registration/account-confirm-email/{key}",
        "/api/v1/users/{username}/subsonic-token",
    ];

    private FunQuailApp _app = null!;
    private JsonNode _description = null!;

    private IEnumerable<(string Where, JsonNode Operation)> Operations =>
        from path in Members(_description["paths"])
        from operation in Members(path.Value)
        select ($"{operation.Key} {path.Key}", operation.Value!);

    [OneTimeSetUp]
    public async Task Read_the_description()
    {
        _app = await FunQuailApp.StartAsync();
        _description = JsonNode.Parse(await _app.Client.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative)))!;
    }

    [OneTimeTearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public void The_description_is_the_blessed_one() => BlessedDescription.Check(Blessed, _description);

    [Test]
    public void Every_address_is_told_by_each_of_its_methods()
    {
        var routes = from route in _app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
                         .OfType<RouteEndpoint>()
                     let path = "/" + route.RoutePattern.RawText!.Trim('/')
                     where path.StartsWith("/api/v1/", StringComparison.Ordinal) && !Untold.Contains(path)
                     where !path.StartsWith("/api/v1/users/users/", StringComparison.Ordinal)
                     from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
                     where method != "HEAD"
                     select $"{method.ToLowerInvariant()} {path}";

        Assert.That(Operations.Count(), Is.GreaterThanOrEqualTo(20));
        Assert.That(Operations.Select(one => one.Where), Is.EquivalentTo(routes));
    }

    [Test]
    public void Every_operation_says_what_it_does_and_has_a_name_of_its_own()
    {
        Assert.That(Operations.Select(one => (string?)one.Operation["operationId"]), Is.Unique.And.All.StartsWith("v1."));
        foreach (var (where, operation) in Operations)
        {
            Assert.That((string?)operation["summary"], Is.Not.Null.And.Not.Empty, where);
            Assert.That((string?)operation["description"], Does.EndWith("."), where);
            Assert.That(operation["tags"]!.AsArray(), Has.Count.EqualTo(1), where);
        }
    }

    [Test]
    public void Every_tag_is_explained()
    {
        var explained = _description["tags"]!.AsArray().Select(tag => (string)tag!["name"]!);

        Assert.That(Operations.Select(one => (string)one.Operation["tags"]![0]!).Distinct(), Is.EquivalentTo(explained));
    }

    [Test]
    public void Every_property_is_named_as_v1_names_them_and_is_explained()
    {
        var properties = (from schema in Members(_description["components"]!["schemas"])
                          from property in Members(schema.Value!["properties"])
                          select (Where: $"{schema.Key}.{property.Key}", property.Key, Schema: property.Value!)).ToList();

        Assert.That(properties, Has.Count.GreaterThanOrEqualTo(60));
        Assert.That(properties.Select(one => one.Key), Has.All.Match("^[a-z][a-z0-9_]*$"));
        Assert.That(properties.Where(one => (string?)one.Schema["description"] is null or "").Select(one => one.Where), Is.Empty,
            "The property's XML comment is missing.");
    }

    [Test]
    public void Every_answer_says_how_it_fails()
    {
        foreach (var (where, operation) in Operations)
        {
            var statuses = Members(operation["responses"]).Select(one => one.Key).ToList();
            var isClosed = operation["security"]!.AsArray().Count > 0;
            Assert.That(statuses, Does.Contain("500"), where);
            Assert.That(statuses.Count(status => status[0] is '2'), Is.EqualTo(1), where);
            Assert.That(statuses.Contains("400"), Is.EqualTo(operation["requestBody"] is not null), where);
            Assert.That(statuses.Contains("413"), Is.EqualTo(operation["requestBody"] is not null), where);
            if (isClosed) Assert.That(statuses, Is.SupersetOf(new[] { "401", "403" }), where);
            if (where.Contains('{', StringComparison.Ordinal)) Assert.That(statuses, Does.Contain("404"), where);
        }
    }

    [Test]
    public void Every_status_is_explained()
    {
        var answers = Operations.SelectMany(one => Members(one.Operation["responses"]))
            .Concat(Members(_description["components"]!["responses"])).Where(one => one.Value!["$ref"] is null).ToList();

        Assert.That(answers.Select(one => (string?)one.Value!["description"]), Has.All.Contains(" "));
    }

    [Test]
    public void Bodies_are_taken_as_forms_but_where_they_are_any_object()
    {
        foreach (var (where, operation) in Operations.Where(one => one.Operation["requestBody"] is not null))
        {
            var types = Members(operation["requestBody"]!["content"]).Select(one => one.Key).ToList();
            string[] forms = ["application/x-www-form-urlencoded", "multipart/form-data"];
            Assert.That(types, where.EndsWith("/users/settings", StringComparison.Ordinal)
                ? Is.EqualTo(new[] { "application/json" }) : Is.SupersetOf(forms), where);
            Assert.That((bool?)operation["requestBody"]!["required"], Is.True, where);
        }
    }

    [Test]
    public void Refusals_of_the_token_endpoint_are_those_of_the_RFC()
    {
        var token = _description["paths"]!["/api/v1/oauth/token"]!["post"]!["responses"]!;
        var login = _description["paths"]!["/api/v1/users/login"]!["post"]!["responses"]!;

        Assert.That((string?)token["400"]!["content"]!["application/json"]!["schema"]!["$ref"], Does.EndWith("/OAuthError"));
        Assert.That((string?)login["400"]!["$ref"], Does.EndWith("/BadRequest"));
    }

    [Test]
    public async Task The_description_keeps_to_OpenAPI()
    {
        using var project = await NpmProject.CopyAsync("TypeScript");
        await project.WriteAsync("checked.json", _description.ToJsonString());
        await project.WriteAsync("answers.json", "[]");

        var (code, output) = await project.RunAsync("check", "checked.json", "answers.json");

        Assert.That(code, Is.Zero, output);
    }

    [Test]
    public async Task Whoever_has_the_description_already_is_told_so()
    {
        using var first = await _app.Client.GetAsync(new Uri("/api/v1/openapi.json", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/openapi.json");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _app.Client.SendAsync(request);

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node as JsonObject ?? [];
}
