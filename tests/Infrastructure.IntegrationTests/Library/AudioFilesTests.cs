using FunQuail.Application.Library.Audio;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Media.Blobs;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Library;

internal sealed class AudioFilesTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task An_open_file_says_where_another_program_finds_it(bool inStore)
    {
        using var scratch = new ScratchDirectory();
        var store = new DiskBlobStore(new StorageOptions(scratch.Path), new Version7Ids(TimeProvider.System));
        await store.StageAsync("audio/1.flac", new MemoryStream("sound"u8.ToArray()), default);
        await File.WriteAllTextAsync(scratch.Below("1.flac"), "sound");
        var source = new AudioSource(
            Guid.Empty, inStore ? "audio/1.flac" : scratch.Below("1.flac"), inStore, "audio/flac", "flac", 1, TimeSpan.Zero, 5,
            DateTimeOffset.UnixEpoch, "x", ".flac");
        await using var opened = (await new Infrastructure.Library.AudioFiles(store).OpenAsync(source, default)).Value;

        Assert.That(await File.ReadAllTextAsync(opened.Path), Is.EqualTo("sound"));
        Assert.That(opened.Length, Is.EqualTo(5));
    }
}
