namespace FunQuail.Infrastructure.IntegrationTests.Library.Import;

/// <summary>What a second import makes of files that changed, moved or went.</summary>
internal sealed class RescanTests
{
    private const string Guids =
        "SELECT guid FROM upload UNION ALL SELECT guid FROM recording UNION ALL SELECT guid FROM release ORDER BY 1";

    private ImportBench _bench = null!;

    [SetUp]
    public async Task SetUp()
    {
        _bench = await ImportBench.CreateAsync();
        await _bench.PutAsync("A/1.mp3", 300, Tags("One", "Album", "1"));
        await _bench.PutAsync("A/2.mp3", 310, Tags("Two", "Album", "2"));
        await _bench.ImportAsync();
    }

    [TearDown]
    public async Task TearDown() => await _bench.DisposeAsync();

    [Test]
    public async Task Unchanged_files_change_nothing()
    {
        var changes = await _bench.CountAsync("changes");
        Assert.That((await _bench.ImportAsync()).Unchanged, Is.EqualTo(2));
        Assert.That(await _bench.CountAsync("changes"), Is.EqualTo(changes));
    }

    [Test]
    public async Task Files_touched_and_not_changed_leave_the_catalogue_alone()
    {
        foreach (var file in Directory.GetFiles(_bench.Music, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.That((await _bench.ImportAsync()).Updated, Is.EqualTo(2));
        Assert.That(
            await _bench.AskAsync(
                "SELECT DISTINCT version FROM (SELECT version FROM recording UNION ALL SELECT version FROM release "
                + "UNION ALL SELECT version FROM release_group UNION ALL SELECT version FROM artist) v"),
            Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public async Task A_release_tagged_anew_as_a_whole_keeps_its_guids()
    {
        var guids = await _bench.AskAsync(Guids);
        await _bench.PutAsync("A/1.mp3", 300, Tags("First", "Better Album", "2"));
        await _bench.PutAsync("A/2.mp3", 310, Tags("Second", "Better Album", "1"));
        await _bench.ImportAsync();

        Assert.That(await _bench.AskAsync(Guids), Is.EqualTo(guids));
        Assert.That(
            await _bench.AskAsync("SELECT name FROM release UNION ALL SELECT name FROM release_group"),
            Is.All.EqualTo("Better Album"));
        Assert.That(
            await _bench.AskAsync(
                "SELECT r.name || t.position FROM track t JOIN recording r ON r.id = t.recording_id ORDER BY 1"),
            Is.EqualTo(new[] { "First2", "Second1" }));
    }

    [Test]
    public async Task A_file_that_changes_its_album_alone_moves_and_leaves_no_orphans()
    {
        await _bench.PutAsync("A/2.mp3", 310, Tags("Two", "Other", "1", "Ada"));
        await _bench.ImportAsync();
        await _bench.PutAsync("A/2.mp3", 310, Tags("Two", "Album", "2"));
        await _bench.ImportAsync();

        Assert.That(await _bench.AskAsync("SELECT name FROM release"), Is.EqualTo(new[] { "Album" }));
        Assert.That(await _bench.AskAsync("SELECT name FROM artist"), Is.EqualTo(new[] { "Nina" }));
        Assert.That(await _bench.CountAsync("release_group"), Is.EqualTo(1));
        Assert.That(await _bench.CountAsync("recording"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_moved_folder_and_a_renamed_file_keep_their_guids()
    {
        var guids = await _bench.AskAsync(Guids);
        Directory.Move(Path.Combine(_bench.Music, "A"), Path.Combine(_bench.Music, "Z"));
        File.Move(Path.Combine(_bench.Music, "Z/1.mp3"), Path.Combine(_bench.Music, "Z/01 One.mp3"));
        var figures = await _bench.ImportAsync();

        Assert.That(await _bench.AskAsync(Guids), Is.EqualTo(guids));
        Assert.That((figures.Moved, figures.Missing), Is.EqualTo((2, 0)));
    }

    [Test]
    public async Task A_vanished_file_is_missing_until_it_comes_back()
    {
        var path = Path.Combine(_bench.Music, "A/1.mp3");
        var content = await File.ReadAllBytesAsync(path);
        File.Delete(path);
        Assert.That((await _bench.ImportAsync()).Missing, Is.EqualTo(1));
        Assert.That(
            await _bench.AskAsync("SELECT state FROM upload ORDER BY state"), Is.EqualTo(new[] { "finished", "missing" }));

        await File.WriteAllBytesAsync(path, content);
        await _bench.ImportAsync();
        Assert.That(await _bench.AskAsync("SELECT DISTINCT state FROM upload"), Is.EqualTo(new[] { "finished" }));
    }

    [Test]
    public async Task The_last_file_that_vanishes_from_a_folder_is_missing_too()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(_bench.Music, "A"))) File.Delete(file);

        Assert.That((await _bench.ImportAsync()).Missing, Is.EqualTo(2));
        Assert.That(await _bench.AskAsync("SELECT DISTINCT state FROM upload"), Is.EqualTo(new[] { "missing" }));
    }

    [Test]
    public async Task Pruning_forgets_what_vanished_and_what_only_that_held()
    {
        Directory.Delete(Path.Combine(_bench.Music, "A"), recursive: true);
        var figures = await _bench.ImportAsync(prune: true);

        Assert.That((figures.Missing, figures.Pruned), Is.EqualTo((2, 2)));
        foreach (var table in new[] { "upload", "recording", "track", "release", "release_group", "artist_credit", "artist" })
            Assert.That(await _bench.CountAsync(table), Is.Zero, table);
        Assert.That(await _bench.AskAsync("SELECT DISTINCT kind FROM changes WHERE deleted ORDER BY 1"),
            Is.EqualTo(new[] { "artist", "recording", "release", "release_group", "upload" }));
    }

    [Test]
    public async Task A_dry_run_says_what_it_would_do_and_does_nothing()
    {
        await _bench.PutAsync("A/3.mp3", 320, Tags("Three", "Album", "3"));
        File.Delete(Path.Combine(_bench.Music, "A/1.mp3"));
        await _bench.ImportAsync(dryRun: true);

        Assert.That(_bench.Heard.Plans, Is.EqualTo(new[] { "add 3.mp3" }));
        Assert.That(await _bench.AskAsync("SELECT state FROM upload"), Is.EqualTo(new[] { "finished", "finished" }));
    }

    [Test]
    public async Task An_artist_known_by_name_learns_its_id()
    {
        var tags = Tags("Three", "Third", "1");
        tags["MUSICBRAINZ_ARTISTID"] = "11111111-2222-4333-8444-555555555555";
        await _bench.PutAsync("C/1.flac", 330, tags);
        await _bench.ImportAsync();

        Assert.That(await _bench.AskAsync("SELECT mbid FROM artist"), Is.EqualTo(new[] { tags["MUSICBRAINZ_ARTISTID"] }));
        Assert.That(
            await _bench.AskAsync("SELECT DISTINCT artist_mbids[1] FROM artist_credit"),
            Is.EqualTo(new[] { tags["MUSICBRAINZ_ARTISTID"] }));
    }

    private static Dictionary<string, string> Tags(string title, string album, string track, string artist = "Nina") =>
        new() { ["title"] = title, ["artist"] = artist, ["album"] = album, ["track"] = track };
}
