using System.Text.Json;
using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.Hosting.Imports;

/// <summary>The import as a process of its own: killed, doubled, dry, copying and pruning.</summary>
[TestFixture]
[Parallelizable(ParallelScope.None)]
public sealed class ImportProcessTests
{
    private const string Counters = """
        SELECT 'artist ' || name || ' ' || recording_count || ' ' || release_count || ' ' || release_group_count || ' '
            || reach FROM artist
        UNION ALL SELECT 'release ' || name || ' ' || track_count || ' ' || reach FROM release
        UNION ALL SELECT 'group ' || name || ' ' || release_count || ' ' || reach FROM release_group
        UNION ALL SELECT 'upload ' || folder || '/' || file_name || ' ' || state FROM upload
        ORDER BY 1
        """;

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
    public async Task After_a_kill_in_its_middle_an_import_goes_on_and_ends_as_if_nothing_had_happened()
    {
        await Mp3Folder.WriteAsync(Music, albums: 8, tracks: 40);
        await using (var held = await HeldFile.InAsync(_database, "/Album 5"))
        {
            await using var killed = Start("import", "music", "--json");
            await held.ReachedAsync();
            await killed.KillAsync();
        }

        var before = int.Parse(await Asked.OneAsync(_database, "SELECT count(*) FROM upload"), null);
        Assert.That(before, Is.GreaterThan(0).And.LessThan(320));

        var figures = Finished(await RunAsync("import", "music", "--json"));
        Assert.That((figures("unchanged"), figures("added"), figures("failed")), Is.EqualTo((before, 320 - before, 0)));

        await using var other = await TestDatabase.CreateAsync();
        await FunQuailProcess.RunAsync(
            _scratch.Path, ["import", "music"], ("ConnectionStrings__FunQuail", other.ConnectionString));
        Assert.That(await Asked.AllAsync(_database, Counters), Is.EqualTo(await Asked.AllAsync(other, Counters)));
        Assert.That(await Asked.OneAsync(_database, "SELECT count(*) FROM upload"), Is.EqualTo("320"));
    }

    [Test]
    public async Task Of_two_imports_at_once_the_second_is_refused_with_a_sentence()
    {
        await Mp3Folder.WriteAsync(Music, albums: 2, tracks: 2);
        await using var held = await HeldFile.InAsync(_database, "/Album 2");
        await using var first = Start("import", "music");
        await held.ReachedAsync();

        var second = await RunAsync("import", "music");
        await held.ReleaseAsync();

        Assert.That(second.Error, Does.StartWith("funquail: Another import is running: wait for it to end"));
        Assert.That(second.ExitCode, Is.EqualTo(1));
        Assert.That(await first.EndAsync(), Is.Zero);
        Assert.That(await Asked.OneAsync(_database, "SELECT count(*) FROM upload"), Is.EqualTo("4"));
    }

    [Test]
    public async Task A_dry_run_writes_nothing_at_all()
    {
        await Mp3Folder.WriteAsync(Music, albums: 2, tracks: 3);
        await RunAsync("import", "music");
        await Mp3Folder.PutAsync(Path.Combine(Music, "New/1.mp3"), "New", "New");
        await Mp3Folder.RetitleAsync(Path.Combine(Music, "Album 1/01.mp3"), "Changed", "Album 1");
        File.Delete(Path.Combine(Music, "Album 2/01.mp3"));
        var (rows, files) = (await Asked.RowCountsAsync(_database), FilesBelow("data"));
        var versions = await Asked.AllAsync(
            _database, "SELECT xmin::text || guid FROM upload UNION ALL SELECT xmin::text || guid FROM recording ORDER BY 1");

        var outcome = await RunAsync("import", "music", "--copy", "--prune", "--dry-run");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Out, Does.Contain("would add ").And.Contain("would update ").And.Contain("1 added, 1 updated"));
        Assert.That(await Asked.RowCountsAsync(_database), Is.EqualTo(rows));
        Assert.That(
            await Asked.AllAsync(
                _database, "SELECT xmin::text || guid FROM upload UNION ALL SELECT xmin::text || guid FROM recording ORDER BY 1"),
            Is.EqualTo(versions));
        Assert.That(FilesBelow("data"), Is.EqualTo(files));
    }

    [Test]
    public async Task Copied_files_play_when_their_originals_are_gone()
    {
        await Mp3Folder.WriteAsync(Music, albums: 1, tracks: 2);
        var original = await File.ReadAllBytesAsync(Path.Combine(Music, "Album 1/01.mp3"));
        await RunAsync("import", "music", "--copy");
        Directory.Delete(Music, recursive: true);
        var guid = await Asked.OneAsync(_database, "SELECT guid FROM recording WHERE name = 'Song 1'");

        var (server, client) = await FunQuailProcess.ServeAsync(_scratch.Path, ["--no-demo"], Connection);
        await using var running = server;
        using var asking = client;

        Assert.That(await client.GetByteArrayAsync($"/api/v2/recordings/{guid}/audio"), Is.EqualTo(original));
    }

    [Test]
    public async Task Pruning_leaves_tombstones()
    {
        await Mp3Folder.WriteAsync(Music, albums: 1, tracks: 2);
        await RunAsync("import", "music");
        File.Delete(Path.Combine(Music, "Album 1/02.mp3"));
        var kept = Finished(await RunAsync("import", "music", "--json"));
        var gone = Finished(await RunAsync("import", "music", "--prune", "--json"));

        Assert.That((kept("missing"), kept("pruned"), gone("missing"), gone("pruned")), Is.EqualTo((1, 0, 0, 1)));
        Assert.That(
            await Asked.AllAsync(
                _database, "SELECT kind FROM changes WHERE deleted ORDER BY kind"), Is.EqualTo(["recording", "upload"]));
    }

    [Test]
    public async Task Every_line_of_JSON_parses_and_failures_have_an_exit_code_of_their_own()
    {
        await Mp3Folder.WriteAsync(Music, albums: 1, tracks: 2);
        await File.WriteAllTextAsync(Path.Combine(Music, "Album 1/bad.mp3"), "no music");
        await File.WriteAllTextAsync(Path.Combine(Music, "Album 1/cover.jpg"), "no picture");

        var outcome = await RunAsync("import", "music", "--json");

        var lines = outcome.Out.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.That(
            lines.Select(line => line.GetProperty("event").GetString()), Has.Some.EqualTo("failure").And.Some.EqualTo("note"));
        Assert.That(lines[^1].GetProperty("event").GetString(), Is.EqualTo("finished"));
        Assert.That((Finished(outcome)("added"), Finished(outcome)("failed")), Is.EqualTo((2, 1)));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public async Task People_read_what_failed_and_why()
    {
        await Mp3Folder.WriteAsync(Music, albums: 1, tracks: 1);
        await File.WriteAllTextAsync(Path.Combine(Music, "bad\u001b[2J.mp3"), "no music");

        var outcome = await RunAsync("import", "music");

        Assert.That(outcome.Out, Does.Contain("bad\uFFFD[2J.mp3: The content is none of MP3").And.Contain("(audio.not_audio)"));
        Assert.That(outcome.Out, Does.Contain("1 added, ").And.Contain("1 failed"));
        Assert.That(outcome.Out, Does.Not.Contain('\u001b'));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public async Task Join_phrases_come_from_the_settings()
    {
        await Mp3Folder.PutAsync(Path.Combine(Music, "1.mp3"), "One", "Album", artist: "Ada presents Bo");
        await FunQuailProcess.RunAsync(
            _scratch.Path, ["import", "music"], Connection, ("FunQuail__JoinPhrases", "default| presents "));

        Assert.That(
            await Asked.AllAsync(_database, "SELECT name FROM artist WHERE name < 'C' ORDER BY 1"), Is.EqualTo(["Ada", "Bo"]));
    }

    private string Music => _scratch.Below("music");

    private (string Name, string Value) Connection => ("ConnectionStrings__FunQuail", _database.ConnectionString);

    private FunQuailProcess Start(params string[] words) => FunQuailProcess.Start(_scratch.Path, words, Connection);

    private Task<FunQuailProcess.Outcome> RunAsync(params string[] words) =>
        FunQuailProcess.RunAsync(_scratch.Path, words, Connection);

    private string[] FilesBelow(string folder) => Directory.Exists(_scratch.Below(folder))
        ? [.. Directory.GetFileSystemEntries(
            _scratch.Below(folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];

    private static Func<string, int> Finished(FunQuailProcess.Outcome outcome)
    {
        Assert.That(outcome.Out, Is.Not.Empty, outcome.Error);
        var last = JsonDocument.Parse(outcome.Out.TrimEnd().Split('\n')[^1]).RootElement;
        return name => last.GetProperty(name).GetInt32();
    }
}
