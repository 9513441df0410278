using FunQuail.Infrastructure.Library.Demo;
using FunQuail.Infrastructure.Media;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Library.Demo;

[TestFixture]
public sealed class DemoMusicTests
{
    [Test]
    public async Task The_demo_has_every_format_and_a_cover_for_each_release()
    {
        using var scratch = new ScratchDirectory();
        var folder = scratch.Below("demo-music");

        var made = await DemoMusic.MakeAsync(folder, CancellationToken.None);

        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        var covers = files.Where(file => file.EndsWith(".jpg", StringComparison.Ordinal)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(made.Errors, Is.Empty);
            Assert.That(
                files.Select(Path.GetExtension).Distinct(),
                Is.EquivalentTo([".mp3", ".flac", ".ogg", ".opus", ".m4a", ".wav", ".jpg", ".txt"]));
            Assert.That(files, Has.Length.EqualTo(18 + covers.Count + 1));
            Assert.That(covers.Select(cover => Convert.ToHexString(File.ReadAllBytes(cover))), Is.Unique);
            Assert.That(
                covers.Select(cover => PictureHeader.Read(File.ReadAllBytes(cover)).Value),
                Is.All.EqualTo(new PictureHeader("image/jpeg", 800, 800)));
            Assert.That(File.ReadAllText(Path.Combine(folder, DemoMusic.NoteName)), Does.Contain("demo remove"));
        });
    }

    [Test]
    public async Task A_folder_with_other_files_is_refused_and_left_alone()
    {
        using var scratch = new ScratchDirectory();
        await File.WriteAllTextAsync(scratch.Below("mine.txt"), "mine");

        var made = await DemoMusic.MakeAsync(scratch.Path, CancellationToken.None);

        Assert.That(made.Errors.Select(error => error.Code), Is.EqualTo(["demo.folder_taken"]));
        Assert.That(Directory.GetFileSystemEntries(scratch.Path), Is.EqualTo([scratch.Below("mine.txt")]));
    }

    [Test]
    public async Task A_demo_that_is_there_is_left_as_it_is()
    {
        using var scratch = new ScratchDirectory();
        await File.WriteAllTextAsync(scratch.Below(DemoMusic.NoteName), "made before");

        var made = await DemoMusic.MakeAsync(scratch.Path, CancellationToken.None);

        Assert.That(made.Succeeded, Is.True);
        Assert.That(Directory.GetFileSystemEntries(scratch.Path), Has.Length.EqualTo(1));
    }
}
