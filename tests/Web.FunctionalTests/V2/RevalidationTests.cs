using System.Net;
using FunQuail.Application.Common.Security;
using FunQuail.TestKit;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>Clients that ask whether their copy still holds are answered from memory, and never with what is past.</summary>
internal sealed class RevalidationTests
{
    private const string Artist = "/api/v2/artists/00000000-0000-0000-0000-0000000000a1";
    private const string Private = "/api/v2/recordings/00000000-0000-0000-0000-0000000000d4";
    private const string Renamed = "UPDATE artist SET name = 'Anna the Second' WHERE id = 1;";
    private const string Counted =
        "INSERT INTO counter (kind, shard, n) VALUES ('change', 0, 1) ON CONFLICT (kind, shard) DO UPDATE SET n = counter.n + 1;";

    private FunQuailApp _app = null!;

    [SetUp]
    public async Task Start()
    {
        var database = await TestDatabase.CreateAsync();
        await SmallCatalogue.FillAsync(database, "/nowhere", new byte[32], 1);
        _app = await FunQuailApp.StartAsync(
            services => services.AddHttpContextAccessor().AddScoped(provider => ViewerOf(
                provider.GetRequiredService<IHttpContextAccessor>().HttpContext!)),
            database);
    }

    [TearDown]
    public Task Stop() => _app.DisposeAsync().AsTask();

    [TestCase(Artist)]
    [TestCase("/api/v2/artists?ordering=-name&page_size=3")]
    public async Task A_copy_that_holds_is_not_read_again(string path)
    {
        var tag = (await AskAsync(path)).Tag;
        await AskAsync(path, tag);
        // Nobody but this test changes rows without counting; what is read again would have another tag.
        await RunAsync(Renamed);

        Assert.That(await AskAsync(path, tag), Is.EqualTo((HttpStatusCode.NotModified, tag)));
    }

    [TestCase(Artist)]
    [TestCase("/api/v2/artists?ordering=-name&page_size=3")]
    public async Task A_copy_from_before_a_change_is_replaced(string path)
    {
        var tag = (await AskAsync(path)).Tag;
        await AskAsync(path, tag);
        await RunAsync(Renamed + Counted);

        var (status, newer) = await AskAsync(path, tag);
        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(newer, Is.Not.EqualTo(tag));
        Assert.That(await AskAsync(path, newer), Is.EqualTo((HttpStatusCode.NotModified, newer)));
        Assert.That((await AskAsync(path, tag)).Status, Is.EqualTo(HttpStatusCode.OK), "the old copy stays old");
    }

    [Test]
    public async Task A_change_that_does_not_show_leaves_the_copy_as_it_was()
    {
        var tag = (await AskAsync(Artist)).Tag;
        await AskAsync(Artist, tag);
        await RunAsync(Counted);

        Assert.That(await AskAsync(Artist, tag), Is.EqualTo((HttpStatusCode.NotModified, tag)));
    }

    [Test]
    public async Task Each_viewer_is_told_of_their_own_copy()
    {
        var (_, closed) = await AskAsync(Private);
        var (_, open) = await AskAsync(Private, viewer: "follower");
        Assert.That(open, Is.Not.EqualTo(closed), "one may play it");

        await AskAsync(Private, closed);
        await AskAsync(Private, open, "follower");
        Assert.That((await AskAsync(Private, open)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await AskAsync(Private, closed, "follower")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await AskAsync(Private, open, "follower")).Status, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task A_thing_that_is_gone_is_not_confirmed()
    {
        var tag = (await AskAsync("/api/v2/tags/ambient")).Tag;
        await AskAsync("/api/v2/tags/ambient", tag);
        await RunAsync("DELETE FROM artist_tag; DELETE FROM release_tag; DELETE FROM recording_tag; DELETE FROM tag;" + Counted);

        Assert.That((await AskAsync("/api/v2/tags/ambient", tag)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public void What_is_remembered_is_bounded_and_what_is_asked_for_stays()
    {
        var tags = new KnownTags(most: 10);
        var tag = new KnownTag(new EntityTagHeaderValue("\"v0.x\""), 1);
        tags.Remember("kept", tag);
        var found = Enumerable.Range(0, 100).Select(number =>
        {
            tags.Remember($"other {number}", tag);
            return tags.Find("kept");
        }).ToList();

        Assert.That(found, Has.All.EqualTo(tag));
        Assert.That(Enumerable.Range(0, 100).Count(number => tags.Find($"other {number}") is not null), Is.LessThanOrEqualTo(20));
    }

    private static Viewer ViewerOf(HttpContext context) =>
        context.Request.Headers["X-Test-Viewer"] == "follower" ? new Viewer(1, [90]) : Viewer.Anonymous;

    private async Task<(HttpStatusCode Status, string Tag)> AskAsync(string path, string? known = null, string? viewer = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
        if (viewer is not null) request.Headers.Add("X-Test-Viewer", viewer);
        using var answer = await _app.Client.SendAsync(request);
        return (answer.StatusCode, answer.Headers.ETag?.ToString() ?? "");
    }

    private async Task RunAsync(string script)
    {
        await using var command = _app.Database.DataSource.CreateCommand(script);
        await command.ExecuteNonQueryAsync();
    }
}
