using System.Diagnostics;
using System.Net;
using System.Text.Json;
using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.Hosting.Imports;

/// <summary>A folder that is watched: what happens in it is soon told by the API.</summary>
[TestFixture]
[Parallelizable(ParallelScope.None)]
public sealed class MusicFolderTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private ScratchDirectory _scratch = null!;
    private TestDatabase _database = null!;

    [SetUp]
    public async Task SetUp()
    {
        (_scratch, _database) = (new ScratchDirectory(), await TestDatabase.CreateAsync());
        await Mp3Folder.PutAsync(Path.Combine(Music, "A/1.mp3"), "First", "Album");
    }

    [TearDown]
    public async Task TearDown()
    {
        await _database.DisposeAsync();
        _scratch.Dispose();
    }

    [Test]
    public async Task A_served_folder_shows_what_is_added_changed_and_removed_while_the_server_runs()
    {
        var (server, client) = await FunQuailProcess.ServeAsync(_scratch.Path, ["--music", "music"], Connection);
        await using var running = server;
        using var asking = client;
        await UntilAsync(() => RecordingsAsync(client), "First:True");

        await Mp3Folder.PutAsync(Path.Combine(Music, "B/2.mp3"), "Second", "Other");
        await UntilAsync(() => RecordingsAsync(client), "First:True Second:True");
        var guid = await Asked.OneAsync(_database, "SELECT guid FROM recording WHERE name = 'First'");

        await Mp3Folder.RetitleAsync(Path.Combine(Music, "A/1.mp3"), "Renamed", "Album");
        await UntilAsync(() => RecordingsAsync(client), "Renamed:True Second:True");
        Assert.That(await Asked.OneAsync(_database, "SELECT guid FROM recording WHERE name = 'Renamed'"), Is.EqualTo(guid));

        File.Delete(Path.Combine(Music, "A/1.mp3"));
        await UntilAsync(() => RecordingsAsync(client), "Renamed:False Second:True");
        using var reply = await client.GetAsync($"/api/v2/recordings/{guid}/audio");
        Assert.That(reply.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Asked.OneAsync(_database, "SELECT count(*) FROM upload WHERE state = 'missing'"), Is.EqualTo("1"));
        Assert.That(await server.TerminateAsync(), Is.Zero);
    }

    [Test]
    public async Task A_watching_import_takes_what_comes_until_it_is_stopped()
    {
        await using var watching = FunQuailProcess.Start(_scratch.Path, ["import", "music", "--watch"], Connection);
        await UntilAsync(NamesAsync, "First");

        await Mp3Folder.PutAsync(Path.Combine(Music, "B/CD 2/2.mp3"), "Second", "Other");
        await UntilAsync(NamesAsync, "First Second");

        Assert.That(await watching.TerminateAsync(), Is.Zero);
    }

    private string Music => _scratch.Below("music");

    private (string Name, string Value) Connection => ("ConnectionStrings__FunQuail", _database.ConnectionString);

    private async Task<string> NamesAsync() =>
        string.Join(' ', await Asked.AllAsync(_database, "SELECT name FROM recording ORDER BY name"));

    private static async Task<string> RecordingsAsync(HttpClient client)
    {
        using var page = JsonDocument.Parse(await client.GetStringAsync("/api/v2/recordings"));
        return string.Join(' ', page.RootElement.GetProperty("results").EnumerateArray()
            .Select(one => $"{one.GetProperty("name").GetString()}:{one.GetProperty("playable").GetBoolean()}")
            .Order(StringComparer.Ordinal));
    }

    private static async Task UntilAsync(Func<Task<string>> ask, string wanted)
    {
        var began = Stopwatch.GetTimestamp();
        for (var last = await ask(); last != wanted; last = await ask())
        {
            if (Stopwatch.GetElapsedTime(began) > Patience) Assert.Fail($"Still \"{last}\" instead of \"{wanted}\".");
            await Task.Yield();
        }
    }
}
