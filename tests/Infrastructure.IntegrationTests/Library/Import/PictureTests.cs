using System.Security.Cryptography;
using FunQuail.Infrastructure.Media;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Library.Import;

/// <summary>Which picture becomes whose cover, and what is told of those that cannot.</summary>
internal sealed class PictureTests
{
    private const string Covers = """
        SELECT kind || ' ' || coalesce(encode(a.sha256, 'hex'), 'none')
        FROM (SELECT 'release' AS kind, cover_id FROM release UNION ALL SELECT 'recording', cover_id FROM recording) c
        LEFT JOIN attachment a ON a.id = c.cover_id ORDER BY 1
        """;

    private static readonly byte[] Grey = Pictures.Png(shade: 100);
    private static readonly byte[] Dark = Pictures.Png(shade: 20);

    private ImportBench _bench = null!;

    [SetUp]
    public async Task SetUp() => _bench = await ImportBench.CreateAsync();

    [TearDown]
    public async Task TearDown() => await _bench.DisposeAsync();

    [Test]
    public async Task A_folder_image_is_the_cover_of_the_release_and_of_its_recordings()
    {
        await _bench.PutAsync("A/1.mp3", 300, Tags("One"));
        await PutPictureAsync("A/cover.png", Grey);
        await _bench.ImportAsync();

        Assert.That(await _bench.AskAsync(Covers), Is.EqualTo(new[] { $"recording {Digest(Grey)}", $"release {Digest(Grey)}" }));
        Assert.That(_bench.Heard.Notes, Is.Empty);
    }

    [Test]
    public async Task A_picture_in_all_files_is_the_cover_of_the_release_and_stored_once()
    {
        await _bench.PutAsync("A/1.mp3", 300, Tags("One"), Grey);
        await _bench.PutAsync("A/2.flac", 310, Tags("Two"), Grey);
        await _bench.ImportAsync();

        Assert.That(await _bench.AskAsync(Covers), Has.Some.EqualTo($"release {Digest(Grey)}"));
        Assert.That(await _bench.CountAsync("attachment"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_picture_goes_with_the_last_thing_that_shows_it()
    {
        await _bench.PutAsync("A/1.mp3", 300, Tags("One"), Grey);
        await _bench.PutAsync("B/1.mp3", 310, new() { ["artist"] = "B", ["album"] = "B", ["title"] = "Two" }, Grey);
        await _bench.ImportAsync();
        await _bench.RunJobsAsync();

        Directory.Delete(Path.Combine(_bench.Music, "A"), recursive: true);
        await _bench.ImportAsync(prune: true);
        Assert.That(await _bench.CountAsync("attachment"), Is.EqualTo(1));

        Directory.Delete(Path.Combine(_bench.Music, "B"), recursive: true);
        await _bench.ImportAsync(prune: true);
        Assert.That(await _bench.CountAsync("attachment"), Is.Zero);
        Assert.That(
            await _bench.AskAsync("SELECT kind FROM changes WHERE deleted AND kind = 'attachment'"), Is.EqualTo(["attachment"]));
        Assert.That(await _bench.AskAsync("SELECT kind FROM jobs"), Is.EqualTo(["media.delete-picture"]));
    }

    [Test]
    public async Task A_recording_with_a_picture_of_its_own_keeps_it()
    {
        await _bench.PutAsync("A/1.mp3", 300, Tags("One"), Dark);
        await _bench.PutAsync("A/2.mp3", 310, Tags("Two"));
        await PutPictureAsync("A/folder.png", Grey);
        await _bench.ImportAsync();

        Assert.That(
            await _bench.AskAsync(Covers),
            Is.EquivalentTo(new[] { $"recording {Digest(Dark)}", $"recording {Digest(Grey)}", $"release {Digest(Grey)}" }));
    }

    [Test]
    public async Task The_cover_of_a_set_lies_above_its_discs_beside_other_pictures()
    {
        await _bench.PutAsync("Set/CD 1/1.mp3", 300, Tags("One"));
        await _bench.PutAsync("Set/CD 2/1.mp3", 310, Tags("Two"));
        await PutPictureAsync("Set/front.png", Grey);
        await PutPictureAsync("Set/Artwork/front.png", Dark);
        await _bench.ImportAsync();

        Assert.That(await _bench.AskAsync(Covers), Has.Some.EqualTo($"release {Digest(Grey)}"));
        Assert.That(await _bench.CountAsync("release"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_same_picture_in_two_folders_is_one_attachment()
    {
        await _bench.PutAsync("A/1.mp3", 300, Tags("One"), Grey);
        await _bench.PutAsync("B/1.mp3", 310, Tags("Two", "Other"));
        await PutPictureAsync("B/cover.png", Grey);
        await _bench.ImportAsync();

        Assert.That((await _bench.CountAsync("attachment"), await _bench.CountAsync("jobs")), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_picture_that_is_none_is_noted_and_its_file_imported()
    {
        await _bench.PutAsync("A/1.mp3", 300, Tags("One"));
        await PutPictureAsync("A/cover.jpg", "no picture"u8.ToArray());

        var figures = await _bench.ImportAsync();

        Assert.That((figures.Added, figures.Failed), Is.EqualTo((1, 0)));
        AssertNoted("A/cover.jpg", "picture.unsupported");
    }

    [Test]
    public async Task A_picture_in_a_file_that_cannot_be_used_is_noted_with_the_file()
    {
        await _bench.PutAsync("A/1.mp3", 300, Tags("One"));
        await _bench.PutAsync("A/2.mp3", 310, Tags("Two"), Pictures.Png(20_000, 20_000 / 2));

        Assert.That((await _bench.ImportAsync()).Added, Is.EqualTo(2));
        AssertNoted("A/2.mp3", "picture.too_many_pixels");
    }

    [TestCase(0, "picture.empty")]
    [TestCase(PictureHeader.MostBytes + 1, "picture.too_large")]
    public async Task A_folder_image_of_no_or_too_many_bytes_is_noted(long bytes, string code)
    {
        await _bench.PutAsync("A/1.mp3", 300, Tags("One"));
        await using (var picture = File.Create(Path.Combine(_bench.Music, "A/cover.png"))) picture.SetLength(bytes);

        Assert.That((await _bench.ImportAsync()).Added, Is.EqualTo(1));
        AssertNoted("A/cover.png", code);
    }

    [Test]
    public async Task A_folder_image_that_cannot_be_opened_is_noted()
    {
        await _bench.PutAsync("A/1.mp3", 300, Tags("One"));
        File.CreateSymbolicLink(Path.Combine(_bench.Music, "A/cover.png"), Path.Combine(_bench.Music, "nowhere"));

        Assert.That((await _bench.ImportAsync()).Added, Is.EqualTo(1));
        AssertNoted("A/cover.png", "picture.unreadable");
    }

    private void AssertNoted(string path, string code)
    {
        var note = _bench.Heard.Notes.Single();
        Assert.That((note.Path, note.Code), Is.EqualTo((Path.Combine(_bench.Music, path), code)));
        Assert.That(note.Message, Does.EndWith("."));
    }

    private Task PutPictureAsync(string path, byte[] content)
    {
        var target = Path.Combine(_bench.Music, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        return File.WriteAllBytesAsync(target, content);
    }

    private static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static Dictionary<string, string> Tags(string title, string album = "Album") =>
        new() { ["title"] = title, ["artist"] = "Nina", ["album"] = album };
}
