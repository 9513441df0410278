using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using FunQuail.Application.Common.Security;
using FunQuail.TestKit;
using FunQuail.Web.Http.RateLimits;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FunQuail.Web.FunctionalTests.Http.RateLimits;

/// <summary>Limits as clients meet them: the server with small ones, and each test an address of its own.</summary>
[TestFixture]
internal sealed class LimitTests
{
    private static int _strangers;

    private FunQuailApp _app = null!;

    [OneTimeSetUp]
    public async Task Start() => _app = await FunQuailApp.StartAsync(settings:
        [("RateLimiting", "true"), ("RateLimits", "anonymous-list=3/h,anonymous-wildcard=2/h,authenticated-list=5/h")]);

    [OneTimeTearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Requests_are_answered_until_nothing_remains_and_the_headers_count_down()
    {
        var stranger = Stranger();
        var remaining = new List<string>();
        for (var request = 0; request < 3; request++)
        {
            using var answer = await AskAsync("/api/v2/artists", stranger);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(Header(answer, "X-RateLimit-Limit"), Is.EqualTo("3"));
            Assert.That(Header(answer, "X-RateLimit-Duration"), Is.EqualTo("3600"));
            Assert.That(Header(answer, "X-RateLimit-Scope"), Is.EqualTo("anonymous-list"));
            Assert.That(Header(answer, "X-RateLimit-ResetSeconds"), Is.EqualTo("3600"));
            Assert.That(answer.Headers.Contains("Retry-After"), Is.EqualTo(request == 2));
            remaining.Add(Header(answer, "X-RateLimit-Remaining"));
        }

        Assert.That(remaining, Is.EqualTo(new[] { "2", "1", "0" }));
        using var refused = await AskAsync("/api/v2/releases", stranger);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(Header(refused, "X-RateLimit-Remaining"), Is.EqualTo("0"));
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.GreaterThan(TimeSpan.FromMinutes(59)));
        var problem = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!.AsObject();
        problem["traceId"] = "…";
        GoldenFile.CheckJson("tests/Web.FunctionalTests/Golden/v2/problem-limited.json", problem.ToJsonString());
    }

    [Test]
    public async Task Whoever_is_refused_a_list_may_still_read_single_things()
    {
        var stranger = Stranger();
        for (var request = 0; request < 4; request++) (await AskAsync("/api/v2/artists", stranger)).Dispose();

        using var answer = await AskAsync("/api/v2/tags/nothing", stranger);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(Header(answer, "X-RateLimit-Scope"), Is.EqualTo("anonymous-retrieve"));
    }

    [Test]
    public async Task Errors_redirects_and_confirmed_copies_carry_the_headers_too()
    {
        using var first = await AskAsync("/api/v2/licenses", Stranger());
        using var again = Request("/api/v2/licenses", Stranger());
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var copy = await _app.Client.SendAsync(again);
        using var unknown = await AskAsync("/api/v2/nothing/here", Stranger());
        using var wrong = await AskAsync("/api/v2/artists?page=0", Stranger());
        using var post = Request("/api/v2/artists", Stranger());
        post.Method = HttpMethod.Post;
        using var method = await _app.Client.SendAsync(post);

        Assert.That(
            new[] { copy, unknown, wrong, method }.Select(answer =>
                ((int)answer.StatusCode, Header(answer, "X-RateLimit-Scope"))),
            Is.EqualTo(new[]
            {
                (304, "anonymous-list"), (404, "anonymous-wildcard"), (400, "anonymous-list"), (405, "anonymous-wildcard"),
            }));
    }

    [Test]
    public async Task Both_reports_agree_with_the_headers_and_count_nothing()
    {
        var stranger = Stranger();
        using var answer = await AskAsync("/api/v2/artists", stranger);
        for (var look = 0; look < 5; look++) (await AskAsync("/api/v2/rate-limit", stranger)).Dispose();

        var first = await ReadAsync("/api/v1/rate-limit/", stranger);
        var second = await ReadAsync("/api/v2/rate-limit", stranger);

        Assert.That(first.GetProperty("ident").ToString(), Is.EqualTo($$"""{"type":"anonymous","id":"{{stranger}}"}"""));
        Assert.That(second.GetProperty("ident").ToString(), Is.EqualTo($$"""{"type":"anonymous","address":"{{stranger}}"}"""));
        var (v1, v2) = (One(first, "id", "anonymous-list"), One(second, "scope", "anonymous-list"));
        Assert.That((v1.GetProperty("remaining").GetInt32(), v2.GetProperty("remaining").GetInt32()), Is.EqualTo((2, 2)));
        Assert.That(v1.GetProperty("reset").ToString(), Is.EqualTo(Header(answer, "X-RateLimit-Reset")));
        Assert.That(v2.GetProperty("reset").ToString(), Is.EqualTo(Header(answer, "X-RateLimit-Reset")));
    }

    [Test]
    public async Task An_exhausted_scope_is_reported_with_the_time_to_wait()
    {
        var stranger = Stranger();
        using var last = await LastAsync("/api/v2/artists", 3, stranger);

        var scope = One(await ReadAsync("/api/v1/rate-limit", stranger), "id", "anonymous-list");

        Assert.That(scope.GetProperty("remaining").GetInt32(), Is.Zero);
        Assert.That(scope.GetProperty("available_seconds").GetInt64(), Is.InRange(3590, 3600));
        Assert.That(scope.GetProperty("available").GetInt64(), Is.GreaterThan(scope.GetProperty("available_seconds").GetInt64()));
    }

    [Test]
    public async Task A_report_of_version_1_has_the_shape_that_clients_know()
    {
        var report = JsonNode.Parse(await (await AskAsync("/api/v1/rate-limit", "192.0.2.77")).Content.ReadAsStringAsync())!;

        GoldenFile.CheckJson("tests/Web.FunctionalTests/Golden/v1/rate-limit.json", report.ToJsonString());
    }

    [TestCase("/api/v2/rate-limit")]
    [TestCase("/api/v1/rate-limit")]
    [TestCase("/health/live")]
    [TestCase("/.well-known/nodeinfo")]
    [TestCase("/api/v2/docs/index.html")]
    public async Task What_is_not_limited_has_no_headers(string path)
    {
        using var answer = await AskAsync(path, Stranger());

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Headers.Where(header => header.Key.StartsWith("X-RateLimit", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Version_1_refuses_in_its_own_words()
    {
        using var refused = await LastAsync("/api/v1/no-such-thing", 3, Stranger());

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/json"));
        Assert.That(await refused.Content.ReadAsStringAsync(),
            Does.Match("""^\{"detail":"Request was throttled\. Expected available in \d+ seconds\."\}$"""));
    }

    [Test]
    public async Task A_household_shares_a_limit_and_neighbours_do_not()
    {
        using var one = await AskAsync("/api/v2/artists", "2001:db8:0:77::1");
        using var flatmate = await AskAsync("/api/v2/artists", "2001:db8:0:77:abcd::2");
        using var neighbour = await AskAsync("/api/v2/artists", "2001:db8:0:78::1");

        Assert.That(new[] { one, flatmate, neighbour }.Select(answer => Header(answer, "X-RateLimit-Remaining")),
            Is.EqualTo(new[] { "2", "1", "2" }));
    }

    [Test]
    public async Task What_a_client_writes_into_the_proxys_header_is_not_believed()
    {
        var stranger = Stranger();
        using var plain = await AskAsync("/api/v2/artists", stranger);
        using var disguised = await AskAsync("/api/v2/artists", $"203.0.113.99, {stranger}");

        Assert.That(Header(disguised, "X-RateLimit-Remaining"), Is.EqualTo("1"));
    }

    [Test]
    public async Task A_script_of_any_origin_may_read_the_headers()
    {
        using var request = Request("/api/v2/artists", Stranger());
        request.Headers.Add("Origin", "https://player.example");
        using var answer = await _app.Client.SendAsync(request);

        var exposed = string.Join(',', answer.Headers.GetValues("Access-Control-Expose-Headers")).Split(',');
        Assert.That(exposed, Is.SupersetOf(new[]
        {
            "X-RateLimit-Limit", "X-RateLimit-Duration", "X-RateLimit-Scope", "X-RateLimit-Remaining", "X-RateLimit-Reset",
            "X-RateLimit-ResetSeconds", "Retry-After",
        }));
    }

    [Test]
    public async Task An_account_has_the_limits_of_accounts_wherever_it_asks_from()
    {
        await using var app = await FunQuailApp.StartAsync(
            services => services.Replace(ServiceDescriptor.Scoped(_ => Viewer.Anonymous with { AccountId = 7 })),
            settings: [("RateLimiting", "true"), ("RateLimits", "authenticated-list=5/h")]);
        using var request = Request("/api/v2/artists", Stranger());
        using var first = await app.Client.SendAsync(request);
        using var second = await app.Client.GetAsync(new Uri("/api/v2/artists", UriKind.Relative));
        var report = await app.Client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/rate-limit", UriKind.Relative));

        Assert.That((Header(first, "X-RateLimit-Scope"), Header(second, "X-RateLimit-Remaining")),
            Is.EqualTo(("authenticated-list", "3")));
        Assert.That(report.GetProperty("ident").ToString(), Is.EqualTo("""{"type":"authenticated","id":7}"""));
    }

    [Test]
    public async Task Limits_can_be_turned_off()
    {
        await using var app = await FunQuailApp.StartAsync(
            settings: [("RateLimiting", "false"), ("RateLimits", "anonymous-list=1/d")]);
        using var first = await app.Client.GetAsync(new Uri("/api/v2/artists", UriKind.Relative));
        using var second = await app.Client.GetAsync(new Uri("/api/v2/artists", UriKind.Relative));
        var report = await app.Client.GetFromJsonAsync<JsonElement>(new Uri("/api/v2/rate-limit", UriKind.Relative));

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(second.Headers.Contains("X-RateLimit-Limit"), Is.False);
        Assert.That(report.GetProperty("enabled").GetBoolean(), Is.False);
    }

    [Test]
    public async Task A_proxy_that_is_not_trusted_is_the_caller_itself()
    {
        await using var app = await FunQuailApp.StartAsync(settings:
            [("RateLimiting", "true"), ("RateLimits", "anonymous-list=3/h"), ("TrustedProxies", "none")]);
        using var request = Request("/api/v2/rate-limit", "203.0.113.5");
        using var answer = await app.Client.SendAsync(request);
        var report = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.That(report.GetProperty("ident").GetProperty("address").GetString(), Is.EqualTo("127.0.0.1"));
    }

    [Test]
    public void Every_endpoint_says_how_it_is_limited_or_why_it_is_not()
    {
        var endpoints = _app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>().ToList();
        var actions = _app.Services.GetRequiredService<RateScopes>().Actions;

        Assert.That(endpoints, Has.Count.GreaterThan(30));
        var silent = endpoints.Where(one => one.Metadata.GetMetadata<RouteLimit>() is null);
        Assert.That(silent.Select(one => one.RoutePattern.RawText), Is.Empty, "Say .LimitedAs(action) or .NotLimited(reason).");
        foreach (var endpoint in endpoints)
        {
            var limit = endpoint.Metadata.GetMetadata<RouteLimit>()!;
            if (limit.Action is null) Assert.That(limit.Reason, Does.EndWith("."), endpoint.RoutePattern.RawText);
            else Assert.That(actions, Does.Contain(limit.Action), endpoint.RoutePattern.RawText);
        }
    }

    /// <summary>An address that nobody else asks from.</summary>
    private static string Stranger() => $"192.0.2.{Interlocked.Increment(ref _strangers)}";

    private static HttpRequestMessage Request(string path, string from)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", from);
        return request;
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    private static JsonElement One(JsonElement report, string name, string scope) =>
        report.GetProperty("scopes").EnumerateArray().Single(one => one.GetProperty(name).GetString() == scope);

    private async Task<HttpResponseMessage> AskAsync(string path, string from)
    {
        using var request = Request(path, from);
        return await _app.Client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> LastAsync(string path, int times, string from)
    {
        for (var request = 1; request < times; request++) (await AskAsync(path, from)).Dispose();
        return await AskAsync(path, from);
    }

    private async Task<JsonElement> ReadAsync(string path, string from)
    {
        using var answer = await AskAsync(path, from);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
