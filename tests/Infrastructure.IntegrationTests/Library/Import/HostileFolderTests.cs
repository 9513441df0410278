using System.Diagnostics;
using FunQuail.Infrastructure.Library.Import;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Library.Import;

/// <summary>What a folder holds never stops an import.</summary>
internal sealed class HostileFolderTests
{
    private static readonly string[] Sh = ["-c"];

    private ImportBench _bench = null!;

    [SetUp]
    public async Task SetUp() => _bench = await ImportBench.CreateAsync();

    [TearDown]
    public async Task TearDown() => await _bench.DisposeAsync();

    [Test]
    public async Task One_bad_file_fails_alone_and_says_why()
    {
        await _bench.PutAsync("A/1.mp3", 300, new() { ["title"] = "One", ["album"] = "Album" });
        await File.WriteAllTextAsync(Path.Combine(_bench.Music, "A/2.mp3"), "no music at all");
        var figures = await _bench.ImportAsync();

        Assert.That((figures.Added, figures.Failed), Is.EqualTo((1, 1)));
        Assert.That(_bench.Heard.Failures.Single().Path, Does.EndWith("A/2.mp3"));
        Assert.That(
            await _bench.AskAsync("SELECT jsonb_array_length(problems) > 0 FROM upload WHERE state = 'failed'"),
            Is.EqualTo(new[] { "True" }));
    }

    [Test]
    public async Task Links_in_a_circle_end()
    {
        await _bench.PutAsync("A/1.mp3", 300, []);
        Directory.CreateSymbolicLink(Path.Combine(_bench.Music, "A/again"), _bench.Music);
        Directory.CreateSymbolicLink(Path.Combine(_bench.Music, "self"), Path.Combine(_bench.Music, "self"));
        File.CreateSymbolicLink(Path.Combine(_bench.Music, "gone.mp3"), Path.Combine(_bench.Music, "nowhere.mp3"));

        Assert.That((await _bench.ImportAsync()).Added, Is.EqualTo(1));
        Assert.That(_bench.Heard.Failures.Select(failure => failure.Code), Is.EqualTo(new[] { "import.dangling_link" }));
    }

    [Test]
    public async Task What_only_looks_like_a_file_is_passed_over_or_reported_without_waiting()
    {
        await _bench.PutAsync("A/1.mp3", 300, []);
        Directory.CreateDirectory(Path.Combine(_bench.Music, "A/folder.mp3"));
        await Process.Start("mkfifo", [Path.Combine(_bench.Music, "A/pipe.mp3")]).WaitForExitAsync();
        await Process.Start("mkfifo", [Path.Combine(_bench.Music, "A/cover.png")]).WaitForExitAsync();
        await File.WriteAllBytesAsync(Path.Combine(_bench.Music, "A/empty.mp3"), []);
        await using (var huge = File.Create(Path.Combine(_bench.Music, "A/huge.wav"))) huge.SetLength((16L << 30) + 1);

        Assert.That((await _bench.ImportAsync()).Added, Is.EqualTo(1));
        Assert.That(
            _bench.Heard.Failures.Select(failure => $"{Path.GetFileName(failure.Path)} {failure.Code}"),
            Is.EquivalentTo(new[] { "pipe.mp3 audio.not_audio", "empty.mp3 audio.not_audio", "huge.wav audio.too_large" }));
        Assert.That(_bench.Heard.Notes.Select(note => note.Code), Is.EqualTo(new[] { "picture.empty" }));
    }

    [Test]
    public async Task A_file_in_the_place_of_a_folder_hides_nothing()
    {
        await _bench.PutAsync("A/1.mp3", 300, []);
        await _bench.PutAsync("B/1.mp3", 310, []);
        await _bench.ImportAsync();
        var (folder, away) = (Path.Combine(_bench.Music, "B"), Path.Combine(_bench.Music, "A/away"));
        Directory.Move(folder, away);
        await File.WriteAllTextAsync(folder, "a file where the folder was");

        Assert.That((await _bench.ImportAsync()).Moved, Is.EqualTo(1));
    }

    [Test]
    public async Task A_name_that_is_not_UTF_8_is_reported()
    {
        var made = Process.Start("sh", [.. Sh, $"touch \"{_bench.Music}/$(printf 'caf\\351').mp3\""]);
        await made.WaitForExitAsync();
        await _bench.ImportAsync();

        // The name cannot be said here, so it cannot be removed from here either.
        await Process.Start("rm", ["-rf", _bench.Music]).WaitForExitAsync();
        Assert.That(_bench.Heard.Failures.Select(failure => failure.Code), Is.EqualTo(new[] { "import.name_not_utf8" }));
    }

    [Test]
    public async Task Names_with_quotes_newlines_and_signs_are_names()
    {
        string[] names = ["it's \"one\".mp3", "two\nlines.mp3", "% _ \\ $(x).mp3", "🎵 ünï.mp3"];
        foreach (var name in names) await _bench.PutAsync(name, 300, []);

        Assert.That((await _bench.ImportAsync()).Added, Is.EqualTo(4));
        Assert.That(await _bench.AskAsync("SELECT file_name FROM upload"), Is.EquivalentTo(names));
        Assert.That((await _bench.ImportAsync()).Unchanged, Is.EqualTo(4));
    }

    [Test]
    public async Task A_second_import_at_once_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var first = await ImportLock.TryTakeAsync(database.DataSource, CancellationToken.None);
        Assert.That(await ImportLock.TryTakeAsync(database.DataSource, CancellationToken.None), Is.Null);
        await first!.DisposeAsync();
        await using var later = await ImportLock.TryTakeAsync(database.DataSource, CancellationToken.None);
        Assert.That(later, Is.Not.Null);
    }

    [Test]
    public async Task A_cancelled_import_goes_on_where_it_was()
    {
        await _bench.PutAsync("A/1.mp3", 300, new() { ["title"] = "One", ["album"] = "Album" });
        await _bench.PutAsync("B/1.mp3", 310, new() { ["title"] = "One", ["album"] = "Other" });
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        Assert.That(async () => await _bench.TryAsync(ct: cancelled.Token), Throws.InstanceOf<OperationCanceledException>());

        Assert.That((await _bench.ImportAsync()).Added, Is.EqualTo(2));
        Assert.That((await _bench.ImportAsync()).Unchanged, Is.EqualTo(2));
    }

    [Test]
    public async Task Copied_files_outlive_their_originals_and_are_copied_once()
    {
        await _bench.PutAsync("A/1.mp3", 300, new() { ["title"] = "One", ["album"] = "Album" });
        await _bench.ImportAsync(copy: true);
        await _bench.RunJobsAsync();
        await _bench.ImportAsync(copy: true);
        await _bench.RunJobsAsync();

        Assert.That(await _bench.AskAsync("SELECT in_store FROM upload"), Is.EqualTo(new[] { "True" }));
        Assert.That(await _bench.CountAsync("jobs"), Is.Zero);
    }
}
