using System.Text.Json;
using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.Hosting.Imports;

/// <summary>The demo library, from the first start to its removal.</summary>
[TestFixture]
[Parallelizable(ParallelScope.None)]
public sealed class DemoTests
{
    private ScratchDirectory _scratch = null!;
    private TestDatabase _database = null!;

    [SetUp]
    public async Task SetUp() => (_scratch, _database) = (new ScratchDirectory(), await TestDatabase.CreateAsync());

    [TearDown]
    public async Task TearDown()
    {
        await _database.DisposeAsync();
        _scratch.Dispose();
    }

    [Test]
    public async Task An_empty_library_shows_the_demo_until_it_is_removed_for_good()
    {
        await ServeAsync([], async (server, client) =>
        {
            await server.WaitForAsync("The demo library is ready (18 files)");
            await AssertShowsEverythingAsync(client);
        });

        var removed = await RunAsync("demo", "remove");
        Assert.That(removed.ExitCode, Is.Zero, removed.Error);
        Assert.That(Directory.Exists(_scratch.Below("data/demo-music")), Is.False);
        Assert.That(Directory.GetFiles(_scratch.Below("data/blobs"), "*", SearchOption.AllDirectories), Is.Empty);
        await AssertEmptyAsync();

        await ServeAsync([], async (server, client) =>
        {
            Assert.That(await client.GetStringAsync("/api/v2/releases"), Does.Contain("\"results\":[]"));
            Assert.That(await server.TerminateAsync(), Is.Zero);
            Assert.That(server.Said, Has.None.Contains("demo library"));
        });
        await AssertEmptyAsync();

        var again = await RunAsync("demo");
        Assert.That(again.Out, Does.Contain("18 added"), again.Error);
        var nothing = await RunAsync("demo");
        Assert.That(nothing.Out, Does.Contain("0 added").And.Contain("18 unchanged"), nothing.Error);
    }

    [Test]
    public async Task Without_demo_an_empty_library_stays_empty()
    {
        await ServeAsync(["--no-demo"], async (server, _) => await server.TerminateAsync());

        await AssertEmptyAsync();
        Assert.That(Directory.Exists(_scratch.Below("data/demo-music")), Is.False);
        Assert.That((await RunAsync("demo", "remove")).Error, Does.Contain("There is no demo library to remove."));
    }

    private static async Task AssertShowsEverythingAsync(HttpClient client)
    {
        var groups = await ListAsync(client, "/api/v2/release-groups");
        var lanterns = groups.Single(group => Name(group) == "Lanterns over the Marsh (demo)").GetProperty("guid").GetGuid();
        var releases = await ListAsync(client, "/api/v2/releases");
        var feathers = releases.Single(release => Name(release) == "Feathers and Static (demo)");
        var suite = await ItemAsync(client, releases.Single(release => Name(release) == "Long Field Suite (demo)"), "releases");
        var hedgerow = releases.Single(release => Name(release).StartsWith("Hedgerow", StringComparison.Ordinal));

        var recordings = await ListAsync(client, "/api/v2/recordings");
        var songs = new List<JsonElement>();
        foreach (var song in recordings.Where(one => Name(one) == "Reed-Cutters' Track"))
            songs.Add(await ItemAsync(client, song, "recordings"));
        Assert.Multiple(async () =>
        {
            Assert.That(groups.Select(Type), Is.EquivalentTo(["album", "album", "album", "ep"]));
            Assert.That(await ListAsync(client, $"/api/v2/release-groups/{lanterns}/releases"), Has.Count.EqualTo(2));
            Assert.That(Credit(feathers), Is.EqualTo("Ada Quail feat. The Partridges|"));
            Assert.That(Credit(hedgerow), Is.EqualTo("Various Artists|"));
            Assert.That(
                suite.GetProperty("tracks").EnumerateArray().Select(track => track.GetProperty("entryNumber").GetInt32()).Max(),
                Is.EqualTo(2));
            Assert.That(releases.Select(release => release.GetProperty("cover").ValueKind), Is.All.EqualTo(JsonValueKind.Object));
            Assert.That(songs.Select(song => song.GetProperty("lyrics").GetString()), Has.Exactly(2).Contain("Lantern low"));
            Assert.That(songs.Select(song => song.GetProperty("replayGain").ValueKind), Is.All.EqualTo(JsonValueKind.Object));
            Assert.That(recordings, Has.Count.EqualTo(18));
            Assert.That(recordings.Select(recording => recording.GetProperty("playable").GetBoolean()), Is.All.True);
        });
    }

    private async Task AssertEmptyAsync()
    {
        string[] kept = ["artist", "artist_credit", "attachment", "recording", "release", "release_group", "track", "upload"];
        var counts = await Asked.RowCountsAsync(_database);
        Assert.That(
            counts.Where(count => kept.Contains(count.Split(' ')[0])), Is.EquivalentTo(kept.Select(table => $"{table} 0")));
    }

    private async Task ServeAsync(string[] options, Func<FunQuailProcess, HttpClient, Task> check)
    {
        var (server, client) = await FunQuailProcess.ServeAsync(_scratch.Path, options, Connection);
        await using var running = server;
        using var asking = client;
        await check(server, client);
    }

    private (string Name, string Value) Connection => ("ConnectionStrings__FunQuail", _database.ConnectionString);

    private Task<FunQuailProcess.Outcome> RunAsync(params string[] words) =>
        FunQuailProcess.RunAsync(_scratch.Path, words, Connection);

    private static async Task<List<JsonElement>> ListAsync(HttpClient client, string address)
    {
        var page = JsonDocument.Parse(await client.GetStringAsync(address));
        return [.. page.RootElement.GetProperty("results").EnumerateArray()];
    }

    private static async Task<JsonElement> ItemAsync(HttpClient client, JsonElement listed, string path) =>
        JsonDocument.Parse(await client.GetStringAsync($"/api/v2/{path}/{listed.GetProperty("guid").GetGuid()}")).RootElement;

    private static string? Type(JsonElement group) => group.GetProperty("primaryType").GetString();

    private static string Name(JsonElement thing) => thing.GetProperty("name").GetString()!;

    private static string Credit(JsonElement thing) => string.Concat(thing.GetProperty("artistCredit").EnumerateArray()
        .Select(one => one.GetProperty("name").GetString() + one.GetProperty("joinPhrase").GetString())) + "|";
}
