using System.Text;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Media.Blobs;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Media;

[TestFixture]
public sealed class DiskBlobStoreTests
{
    private const string Key = "attachments/ab/cd/abcd";

    private ScratchDirectory _scratch = null!;
    private DiskBlobStore _blobs = null!;

    [SetUp]
    public void MakeStore()
    {
        _scratch = new ScratchDirectory();
        _blobs = new DiskBlobStore(new StorageOptions(_scratch.Path), new Version7Ids(TimeProvider.System));
    }

    [TearDown]
    public void RemoveStore() => _scratch.Dispose();

    [Test]
    public async Task Staged_content_can_be_read_before_it_is_kept()
    {
        await StageAsync(Key, "a picture");

        Assert.That(await ReadAsync(Key), Is.EqualTo("a picture"));
        Assert.That(await _blobs.ExistsAsync(Key, default), Is.True);
    }

    [Test]
    public async Task Keeping_twice_is_keeping_once()
    {
        await StageAsync(Key, "a picture");
        await _blobs.KeepAsync(Key, default);
        await _blobs.KeepAsync(Key, default);

        Assert.That(await ReadAsync(Key), Is.EqualTo("a picture"));
        Assert.That(await StagedAsync(DateTimeOffset.MaxValue), Is.Empty);
    }

    [Test]
    public void Keeping_what_was_never_staged_is_an_error() =>
        Assert.That(async () => await _blobs.KeepAsync("attachments/none", default), Throws.InstanceOf<IOException>());

    [Test]
    public async Task What_was_deleted_is_not_there()
    {
        await StageAsync(Key, "a picture");
        await _blobs.KeepAsync(Key, default);
        await _blobs.DeleteAsync(Key, default);
        await _blobs.DeleteAsync("attachments/never/there", default);

        Assert.That(await _blobs.OpenAsync(Key, default), Is.Null);
        Assert.That(await _blobs.ExistsAsync(Key, default), Is.False);
    }

    [Test]
    public async Task An_interrupted_write_leaves_nothing()
    {
        await using var broken = new BrokenStream();

        Assert.That(async () => await _blobs.StageAsync(Key, broken, default), Throws.TypeOf<IOException>());

        Assert.That(await _blobs.ExistsAsync(Key, default), Is.False);
        Assert.That(Directory.GetFiles(_scratch.Path, "*", SearchOption.AllDirectories), Is.Empty);
    }

    [TestCase("../secret")]
    [TestCase("a/../../secret")]
    [TestCase("/etc/passwd")]
    [TestCase("a//b")]
    [TestCase("a/")]
    [TestCase("")]
    [TestCase(".hidden")]
    [TestCase("a\\b")]
    [TestCase("A")]
    [TestCase("a\n")]
    [TestCase("a\0b")]
    public void A_key_that_could_leave_the_folder_is_refused(string key)
    {
        Assert.That(async () => await _blobs.OpenAsync(key, default), Throws.ArgumentException);
        Assert.That(async () => await StageAsync(key, "x"), Throws.ArgumentException);
        Assert.That(async () => await _blobs.DeleteAsync(key, default), Throws.ArgumentException);
    }

    [Test]
    public async Task A_blob_knows_its_length_and_time()
    {
        var before = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 1);
        Assert.That(await StageAsync(Key, "four"), Is.EqualTo(4));

        await using var blob = await _blobs.OpenAsync(Key, default);
        Assert.That(blob!.Length, Is.EqualTo(4));
        Assert.That(blob.LastModified, Is.GreaterThan(before));
        Assert.That(blob.LastModified.Offset, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task Only_old_staged_content_is_discarded()
    {
        await StageAsync("old", "old");
        await StageAsync("young", "young");
        await StageAsync("kept", "kept");
        await _blobs.KeepAsync("kept", default);
        var day = new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in Directory.GetFiles(_scratch.Path, "*", SearchOption.AllDirectories))
            if (!file.EndsWith("young", StringComparison.Ordinal)) File.SetLastWriteTimeUtc(file, day.AddDays(-1));

        File.SetLastWriteTimeUtc(Directory.GetFiles(_scratch.Path, "young", SearchOption.AllDirectories)[0], day.AddDays(1));

        Assert.That(await StagedAsync(day), Is.EqualTo(["old"]));
        await _blobs.DiscardStagedAsync(["old", "young", "kept", "gone"], day, default);

        Assert.That(await _blobs.ExistsAsync("old", default), Is.False);
        Assert.That(await ReadAsync("young"), Is.EqualTo("young"));
        Assert.That(await ReadAsync("kept"), Is.EqualTo("kept"));
    }

    private async Task<long> StageAsync(string key, string content)
    {
        await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return await _blobs.StageAsync(key, stream, default);
    }

    private async Task<string> ReadAsync(string key)
    {
        await using var blob = await _blobs.OpenAsync(key, default);
        using var reader = new StreamReader(blob!.Content);
        return await reader.ReadToEndAsync();
    }

    private async Task<List<string>> StagedAsync(DateTimeOffset before)
    {
        var keys = new List<string>();
        await foreach (var key in _blobs.ListStagedAsync(before, default)) keys.Add(key);
        return keys;
    }

    /// <summary>Gives some bytes, and breaks.</summary>
    private sealed class BrokenStream() : MemoryStream(new byte[1000])
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new IOException("broken");
    }
}
