using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>Walks every route and the whole description, so that a new endpoint is judged without a new test.</summary>
internal sealed class RuleTests
{
    private JsonElement _description;

    /// <summary>Things of which there is one, so that nothing in the address says which.</summary>
    private static readonly string[] Single = 
    [
        "/api/v2/users/me", "/api/v2/users/me/audio-token", "/api/v2/users/me/quota", "/api/v2/users/me/settings",
    ];

    /// <summary>What may be read, by whoever may read everything.</summary>
    internal static IReadOnlyList<string> Paths => [.. Endpoints.Where(IsRead).Select(PathOf).Distinct()];

    private static IEnumerable<RouteEndpoint> Endpoints => V2Fixture.App.Endpoints.Where(endpoint =>
        PathOf(endpoint).StartsWith("/api/v2/", StringComparison.Ordinal));

    /// <summary>Every read, with the small catalogue's things in its gaps.</summary>
    private static IReadOnlyList<string> Reads => [.. Paths.Select(Filled)];

    private IEnumerable<JsonProperty> Schemas => _description.GetProperty("components").GetProperty("schemas").EnumerateObject();

    private IEnumerable<(string Path, JsonProperty Operation)> ReadOperations =>
        Operations.Where(one => one.Operation.Name == "get");

    private IEnumerable<(string Path, JsonProperty Operation)> Operations =>
        from path in _description.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select (path.Name, operation);

    [OneTimeSetUp]
    public async Task Read_the_description() => _description = await ReadAsync("/api/v2/openapi.json");

    [Test]
    public void Paths_are_plural_nouns_in_kebab_case()
    {
        var paths = Endpoints.Select(PathOf).Distinct().ToList();

        Assert.That(paths, Has.Count.GreaterThanOrEqualTo(41));
        Assert.That(paths.SelectMany(path => Rules.Nouns(path).Concat(Rules.PathCase(path)).Concat(Rules.NoVerbs(path)).Concat(
            Rules.Vocabulary(path))), Is.Empty);
    }

    [Test]
    public void Parameters_and_properties_are_named_by_the_rules()
    {
        // Headers have the names that HTTP gives them.
        var parameters = Operations.SelectMany(one => ParametersOf(one.Operation))
            .Where(parameter => parameter.GetProperty("in").GetString() != "header")
            .Select(parameter => parameter.GetProperty("name").GetString()!).Distinct().ToList();
        var properties = (from schema in Schemas
                          where schema.Value.TryGetProperty("properties", out _)
                          from property in schema.Value.GetProperty("properties").EnumerateObject()
                          select (Schema: schema.Name, property.Name, property.Value)).ToList();

        Assert.That((parameters.Count, properties.Count), Is.GreaterThanOrEqualTo((19, 120)));
        Assert.That(parameters.SelectMany(name => Rules.ParameterCase(name).Concat(Rules.Vocabulary(name))), Is.Empty);
        Assert.That(properties.SelectMany(one =>
            Rules.PropertyCase(one.Schema, one.Name).Concat(Rules.Vocabulary(one.Name)).Concat(
                Rules.NoKeys(one.Schema, one.Name, one.Value))), Is.Empty);
        Assert.That(Schemas.SelectMany(schema => Rules.Vocabulary(schema.Name)), Is.Empty);
    }

    [Test]
    public void A_client_can_tell_by_the_type_what_was_found()
    {
        var schemas = _description.GetProperty("components").GetProperty("schemas");
        var union = schemas.GetProperty("SearchHit");
        var members = union.GetProperty("discriminator").GetProperty("mapping").EnumerateObject().ToDictionary(
            type => type.Name, type => schemas.GetProperty(type.Value.GetString()!.Split('/')[^1]));

        Assert.That(union.GetProperty("discriminator").GetProperty("propertyName").GetString(), Is.EqualTo("type"));
        Assert.That(union.GetProperty("oneOf").GetArrayLength(), Is.EqualTo(members.Count).And.EqualTo(4));
        foreach (var (type, member) in members)
        {
            Assert.That(member.GetProperty("required").EnumerateArray().Select(name => name.GetString()),
                Is.EquivalentTo(new[] { "type", "item" }), type);
            var words = member.GetProperty("properties").GetProperty("type").GetProperty("enum").EnumerateArray();
            Assert.That(words.Single().GetString(), Is.EqualTo(type));
        }
    }

    [Test]
    public void Base_and_full_views_keep_apart() =>
        Assert.That(Rules.BaseAndFull(_description.GetProperty("components").GetProperty("schemas")), Is.Empty);

    [Test]
    public void Lists_return_bases_and_items_return_full_views()
    {
        var answers = ReadOperations.Where(one => !one.Path.EndsWith("/audio", StringComparison.Ordinal)
                && !one.Path.StartsWith("/api/v2/instance/", StringComparison.Ordinal) && one.Path != "/api/v2/rate-limit")
            .Select(one => (one.Path, Schema: Rules.ReferencesOf(
                one.Operation.Value.GetProperty("responses").GetProperty("200").GetProperty("content")).Single())).ToList();

        Assert.That(answers, Has.Count.GreaterThanOrEqualTo(29));
        foreach (var (path, schema) in answers)
        {
            var isItem = path.EndsWith('}') || Single.Contains(path);
            Assert.That(schema.EndsWith("List", StringComparison.Ordinal), Is.EqualTo(!isItem), path);
            Assert.That(schema.StartsWith("Base", StringComparison.Ordinal)
                || schema.StartsWith("Image", StringComparison.Ordinal) || schema == "SearchHitList",
                Is.EqualTo(!isItem || schema == "Image"), path);
        }
    }

    [Test]
    public void Every_endpoint_has_a_name_a_tag_and_a_summary_and_is_described()
    {
        var described = Operations.Select(one => one.Operation.Value.GetProperty("operationId").GetString()).ToList();
        var endpoints = Endpoints.ToList();

        Assert.That(endpoints, Has.Count.GreaterThanOrEqualTo(47));
        foreach (var endpoint in endpoints)
        {
            var name = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
            Assert.That(name, Does.StartWith("v2."), PathOf(endpoint));
            Assert.That(endpoint.Metadata.GetMetadata<ITagsMetadata>()?.Tags, Is.Not.Null.And.Not.Empty, name);
            Assert.That(endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary, Is.Not.Null.And.Not.Empty, name);
            // The description does not describe itself.
            if (name != "v2.openapi.get") Assert.That(described, Does.Contain(name));
        }

        Assert.That(described, Is.Unique);
    }

    [Test]
    public void Every_parameter_and_operation_is_explained()
    {
        foreach (var (path, operation) in Operations)
        {
            Assert.That(operation.Value.GetProperty("description").GetString(), Is.Not.Empty, path);
            Assert.That(operation.Value.GetProperty("responses").TryGetProperty("304", out _),
                Is.EqualTo(operation.Name == "get"), path);
            foreach (var parameter in ParametersOf(operation))
                Assert.That(parameter.TryGetProperty("description", out _), Is.True, $"{path} {parameter.GetProperty("name")}");
        }
    }

    [Test]
    public async Task Every_list_has_the_envelope_and_refuses_sizes_out_of_bounds()
    {
        var lists = Operations.Where(one => ParametersOf(one.Operation).Any(parameter =>
            parameter.GetProperty("name").GetString() == "page_size")).ToList();

        Assert.That(lists, Has.Count.GreaterThanOrEqualTo(23));
        foreach (var path in lists.Select(list => Filled(list.Path)))
        {
            Assert.That(Rules.Envelope(path, await ReadAsync(path)), Is.Empty);
            foreach (var wrong in (string[])["page_size=0", "page_size=101", "page=0", "page=-1", "page_size=ten"])
                Assert.That(await CodesAsync(With(path, wrong)), Is.EqualTo(400), With(path, wrong));
            var page = await ReadAsync(With(path, "page_size=1"));
            Assert.That(page.GetProperty("results").GetArrayLength(), Is.LessThanOrEqualTo(1), path);
            var beyond = await ReadAsync(With(path, "page=101&page_size=100"));
            Assert.That(beyond.GetProperty("results").GetArrayLength(), Is.Zero, $"{path}: past the end");
            Assert.That(await CodesAsync(With(path, "page=102&page_size=100")), Is.EqualTo(400), $"{path}: too deep to jump");
        }
    }

    [Test]
    public async Task Every_ordering_that_is_described_is_served()
    {
        var orderings = (from one in Operations
                         from parameter in ParametersOf(one.Operation)
                         where parameter.GetProperty("name").GetString() == "ordering"
                         from value in parameter.GetProperty("schema").GetProperty("enum").EnumerateArray()
                         select $"{Filled(one.Path)}?ordering={value}").ToList();

        Assert.That(orderings, Has.Count.GreaterThanOrEqualTo(80));
        foreach (var path in orderings) Assert.That(await CodesAsync(path), Is.EqualTo(200), path);
    }

    [Test]
    public async Task Every_read_carries_a_strong_tag_and_is_not_sent_twice()
    {
        Assert.That(Reads, Has.Count.GreaterThanOrEqualTo(39));
        foreach (var path in Reads)
        {
            using var first = await V2Fixture.Administrator.GetAsync(new Uri(path, UriKind.Relative));
            Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK), path);
            Assert.That(first.Headers.ETag?.ToString(), Does.Match("^\"v[0-9]+\\.[A-Za-z0-9_-]+\"$"), path);

            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await V2Fixture.Administrator.SendAsync(again);
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified), path);
            Assert.That(second.Headers.ETag, Is.EqualTo(first.Headers.ETag), path);

            using var head = new HttpRequestMessage(HttpMethod.Head, path);
            using var headers = await V2Fixture.Administrator.SendAsync(head);
            Assert.That(headers.Content.Headers.ContentLength, Is.EqualTo(first.Content.Headers.ContentLength), path);
        }
    }

    [Test]
    public async Task Every_read_refuses_a_parameter_that_it_does_not_know_by_name()
    {
        foreach (var path in Reads.Where(path => path != "/api/v2/openapi.json"))
        {
            using var answer = await V2Fixture.Administrator.GetAsync(new Uri(With(path, "unheard_of=1"), UriKind.Relative));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), path);
            Assert.That(await answer.Content.ReadAsStringAsync(),
                Does.Contain("`unheard_of`").And.Contain("\"code\":\"parameter.unknown\""), path);
        }
    }

    [Test]
    public async Task Every_parameter_refuses_a_value_that_it_does_not_allow()
    {
        var wrong = (from one in Operations
                     from parameter in ParametersOf(one.Operation)
                     where parameter.GetProperty("in").GetString() == "query"
                     let schema = parameter.GetProperty("schema")
                     where Rules.IsChoosy(schema)
                     select With(Filled(one.Path), $"{parameter.GetProperty("name").GetString()}=no-such-value")).ToList();

        Assert.That(wrong, Has.Count.GreaterThanOrEqualTo(150));
        foreach (var path in wrong) Assert.That(await CodesAsync(path), Is.EqualTo(400), path);
    }

    [Test]
    public async Task Every_text_that_is_taken_may_be_one_that_no_database_can_hold()
    {
        var hostile = (from one in Operations
                       from parameter in ParametersOf(one.Operation)
                       where parameter.GetProperty("in").GetString() == "query"
                           && !Rules.IsChoosy(parameter.GetProperty("schema"))
                       select $"{Filled(one.Path).Split('?')[0]}?{parameter.GetProperty("name").GetString()}=a%00b").ToList();

        Assert.That(hostile, Has.Count.GreaterThanOrEqualTo(30));
        foreach (var path in hostile) Assert.That(await CodesAsync(path), Is.LessThan(500), path);
    }

    [Test]
    public async Task Every_address_in_the_singular_leads_to_the_plural_one()
    {
        var pairs = (from plural in Reads.Concat(Rules.Collections.Select(noun => "/api/v2/" + noun))
                     let singular = string.Join('/', plural.Split('/').Select(segment =>
                         Rules.Collections.Contains(segment) ? segment[..^1] : segment))
                     where singular != plural
                     select (Singular: singular + "?page=2&x=a%26b", Plural: plural + "?page=2&x=a%26b")).Distinct().ToList();

        Assert.That(pairs, Has.Count.GreaterThanOrEqualTo(31));
        foreach (var (singular, plural) in pairs)
        {
            using var answer = await V2Fixture.Administrator.GetAsync(new Uri(singular, UriKind.Relative));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.PermanentRedirect), singular);
            Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo(plural), singular);
        }
    }

    [Test]
    public void Things_are_named_by_guid_name_or_code_and_by_nothing_else() => Assert.That(
        from one in Operations
        from parameter in ParametersOf(one.Operation)
        where parameter.GetProperty("in").GetString() == "path"
        from offence in Rules.NoKeysInPaths(one.Path, parameter)
        select offence, Is.Empty);

    [Test]
    public async Task Every_body_has_the_shapes_and_dates_of_the_rules()
    {
        foreach (var path in Reads.Where(path => !path.EndsWith("/audio", StringComparison.Ordinal)
            && path != "/api/v2/openapi.json"))
            Assert.That(Rules.Shapes(path, await ReadAsync(path)), Is.Empty);
    }

    [Test]
    public void Whoever_writes_is_told_what_became_of_it()
    {
        var writes = Operations.Where(one => one.Operation.Name != "get").ToList();

        Assert.That(writes, Has.Count.GreaterThanOrEqualTo(11));
        foreach (var (path, operation) in writes)
        {
            var done = operation.Value.GetProperty("responses").EnumerateObject().Select(answer => answer.Name)
                .Where(status => status[0] == '2').ToList();
            var expected = operation.Name switch { "delete" => "204", "patch" => "200", _ => null };
            Assert.That(done, Has.Count.EqualTo(1), path);
            if (expected is not null) Assert.That(done.Single(), Is.EqualTo(expected), path);
        }
    }

    private static string PathOf(RouteEndpoint endpoint) =>
        "/" + endpoint.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal).Trim('/');

    internal static string Filled(string path)
    {
        var guid = path.Split('/')[3] switch
        {
            "artists" => SmallCatalogue.Anna,
            "release-groups" => SmallCatalogue.Group,
            "releases" => SmallCatalogue.First,
            "recordings" => SmallCatalogue.Song,
            "applications" => V2Fixture.App.Keeper.Application,
            "invitations" => V2Fixture.App.Keeper.Invitation,
            _ => SmallCatalogue.Cover,
        };
        var filled = path
            .Replace("{name}", "ambient", StringComparison.Ordinal)
            .Replace("{code}", "cc-by-4.0", StringComparison.Ordinal)
            .Replace("{guid}", guid.ToString(), StringComparison.Ordinal);
        // A search has to be for something.
        return filled == "/api/v2/search-results" ? filled + "?q=anna" : filled;
    }

    private static bool IsRead(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains(HttpMethods.Get);

    private static string With(string path, string parameter) =>
        path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + parameter;

    private static JsonElement.ArrayEnumerator ParametersOf(JsonProperty operation) =>
        operation.Value.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : default;

    private static async Task<JsonElement> ReadAsync(string path) =>
        JsonDocument.Parse(await V2Fixture.Administrator.GetStringAsync(new Uri(path, UriKind.Relative))).RootElement;

    private static async Task<int> CodesAsync(string path)
    {
        using var answer = await V2Fixture.Administrator.GetAsync(new Uri(path, UriKind.Relative));
        return (int)answer.StatusCode;
    }
}
