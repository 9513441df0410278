using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FunQuail.TestKit;
using FunQuail.Web.Http;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>What other servers and crawlers read: the discovery document, and NodeInfo 2.1 by the rules of its schema.</summary>
internal sealed partial class NodeInfoTests
{
    private static readonly string[] Protocols =
        ["activitypub", "buddycloud", "dfrn", "diaspora", "libertree", "ostatus", "pumpio", "tent", "xmpp", "zot"];

    [Test]
    public async Task The_discovery_document_leads_to_NodeInfo()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/.well-known/nodeinfo");
        var links = (await ReadAsync(answer)).GetProperty("links");
        var link = links.EnumerateArray().Single();
        var target = new Uri(link.GetProperty("href").GetString()!);
        using var document = await SendAsync(HttpMethod.Get, target.AbsolutePath);

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/json"));
        Assert.That(link.GetProperty("rel").GetString(), Is.EqualTo("http://nodeinfo.diaspora.software/ns/schema/2.1"));
        Assert.That(target.GetLeftPart(UriPartial.Authority), Is.EqualTo("https://music.example"));
        Assert.That(document.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_discovery_document_is_open_to_pages_elsewhere_and_to_HEAD()
    {
        using var question = new HttpRequestMessage(HttpMethod.Head, "/.well-known/nodeinfo");
        question.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await V2Fixture.Client.SendAsync(question);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [Test]
    public async Task NodeInfo_keeps_to_the_rules_of_its_schema()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/api/v2/instance/nodeinfo/2.1");
        var node = await ReadAsync(answer);

        Assert.That(answer.Content.Headers.ContentType!.ToString(),
            Is.EqualTo("application/json; profile=\"http://nodeinfo.diaspora.software/ns/schema/2.1#\""));
        Assert.That(Broken(node), Is.Empty);
    }

    [Test]
    public async Task NodeInfo_reads_as_agreed()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/api/v2/instance/nodeinfo/2.1");

        GoldenFile.CheckJson(
            "tests/Web.FunctionalTests/Golden/v2/instance-nodeinfo-get.json", await answer.Content.ReadAsStringAsync());
    }

    [Test]
    public void What_grows_old_by_time_is_not_confirmed_by_the_count_of_changes()
    {
        var instance = V2Fixture.App.Endpoints.Where(endpoint =>
            endpoint.RoutePattern.RawText!.Contains("/instance/", StringComparison.Ordinal)).ToList();

        Assert.That(instance, Has.Count.GreaterThanOrEqualTo(2));
        Assert.That(instance.Select(endpoint => endpoint.Metadata.GetMetadata<Revalidated>()), Is.All.Null);
    }

    [TestCase("\"version\":\"2.1\"", "\"version\":\"2.0\"")]
    [TestCase("\"name\":\"funquail\"", "\"name\":\"FunQuail\"")]
    [TestCase("[\"activitypub\"]", "[]")]
    [TestCase("[\"activitypub\"]", "[\"gopher\"]")]
    [TestCase("\"inbound\":[]", "\"inbound\":null")]
    [TestCase("\"openRegistrations\":false", "\"openRegistrations\":\"no\"")]
    [TestCase("\"activeHalfyear\":0", "\"activeHalfyear\":-1")]
    [TestCase("\"localPosts\":0", "\"localPosts\":0.5")]
    [TestCase("\"metadata\":{", "\"extra\":0,\"metadata\":{")]
    public async Task NodeInfo_that_breaks_a_rule_is_caught(string right, string wrong)
    {
        using var answer = await SendAsync(HttpMethod.Get, "/api/v2/instance/nodeinfo/2.1");
        var body = await answer.Content.ReadAsStringAsync();

        Assert.That(body, Does.Contain(right));
        Assert.That(Broken(JsonDocument.Parse(body.Replace(right, wrong, StringComparison.Ordinal)).RootElement), Is.Not.Empty);
    }

    /// <summary>The rules of NodeInfo 2.1 that the document breaks.</summary>
    private static IEnumerable<string> Broken(JsonElement node)
    {
        string[] members = ["version", "software", "protocols", "services", "openRegistrations", "usage", "metadata"];
        if (!node.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal).SequenceEqual(
            members.Order(StringComparer.Ordinal))) yield return "members";
        if (node.GetProperty("version").GetString() != "2.1") yield return "version";

        var software = node.GetProperty("software");
        if (!SoftwareName().IsMatch(software.GetProperty("name").GetString()!)) yield return "software.name";
        if (string.IsNullOrEmpty(software.GetProperty("version").GetString())) yield return "software.version";
        var protocols = node.GetProperty("protocols").EnumerateArray().Select(one => one.GetString()).ToList();
        if (protocols.Count == 0 || protocols.Except(Protocols).Any()) yield return "protocols";

        foreach (var direction in (string[])["inbound", "outbound"])
        {
            if (node.GetProperty("services").GetProperty(direction).ValueKind != JsonValueKind.Array) yield return direction;
        }

        if (node.GetProperty("openRegistrations").ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            yield return "openRegistrations";
        if (node.GetProperty("metadata").ValueKind != JsonValueKind.Object) yield return "metadata";

        var usage = node.GetProperty("usage");
        var users = usage.GetProperty("users");
        foreach (var count in (JsonElement[])
            [users.GetProperty("total"), users.GetProperty("activeHalfyear"), users.GetProperty("activeMonth"),
                usage.GetProperty("localPosts"), usage.GetProperty("localComments")])
        {
            if (!count.TryGetInt32(out var number) || number < 0) yield return $"usage: {count}";
        }
    }

    private static Task<HttpResponseMessage> SendAsync(HttpMethod method, string path) =>
        V2Fixture.Client.SendAsync(new HttpRequestMessage(method, path));

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    [GeneratedRegex("^[a-z0-9-]+$")]
    private static partial Regex SoftwareName();
}
