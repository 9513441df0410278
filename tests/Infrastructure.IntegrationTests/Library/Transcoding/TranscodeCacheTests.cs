using FunQuail.Infrastructure.Library.Transcoding;

namespace FunQuail.Infrastructure.IntegrationTests.Library.Transcoding;

/// <summary>What is kept of conversions.</summary>
[Platform(Exclude = "Win")]
internal sealed class TranscodeCacheTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Test]
    public async Task What_was_made_is_read_again_without_a_process()
    {
        await using var bench = await TranscodingBench.ScriptedAsync("printf all");
        await bench.BytesAsync(bench.Anything());
        var kept = (await bench.Transcoder.FindAsync(bench.Anything(), default))!;

        Assert.That(kept.CanSeek, Is.True);
        Assert.That(await TranscodingBench.ReadAsync(kept), Is.EqualTo("all"u8.ToArray()));
        Assert.That(await bench.BytesAsync(bench.Anything()), Is.EqualTo("all"u8.ToArray()));
        Assert.That(bench.Started, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_changed_file_is_converted_anew()
    {
        await using var bench = await TranscodingBench.ScriptedAsync("printf all");
        var source = bench.Source(bench.Below("tone.flac"), seconds: 0);
        await File.WriteAllTextAsync(source.Path, "sound");
        await bench.BytesAsync(TranscodingBench.Of(source));
        File.SetLastWriteTimeUtc(source.Path, File.GetLastWriteTimeUtc(source.Path).AddSeconds(1));

        Assert.That(await bench.Transcoder.FindAsync(TranscodingBench.Of(source), default), Is.Null);
    }

    [Test]
    public async Task Beyond_the_limit_the_one_unused_for_longest_goes_and_its_readers_stay()
    {
        await using var bench = await TranscodingBench.ScriptedAsync("printf 0123456789", new() { CacheBytes = 25 });
        await bench.BytesAsync(bench.Anything(64));
        bench.Pass(Hour);
        await bench.BytesAsync(bench.Anything(96));
        await using var evicted = await bench.MakeAsync(bench.Anything(96));
        bench.Pass(Hour);
        await using var used = await bench.Transcoder.FindAsync(bench.Anything(64), default);
        bench.Pass(Hour);
        await bench.BytesAsync(bench.Anything(128));

        Assert.That(
            bench.Left.Select(Path.GetFileName),
            Is.EquivalentTo(new[] { bench.Anything(64).Key, bench.Anything(128).Key }));
        Assert.That(await TranscodingBench.ReadAsync(evicted), Has.Length.EqualTo(10));
    }

    [Test]
    public async Task What_is_larger_than_the_limit_drives_nothing_out()
    {
        await using var bench = await TranscodingBench.ScriptedAsync(
            "case $* in *96000*) head -c 99 /dev/zero;; *) printf 0123456789;; esac", new() { CacheBytes = 25 });
        await bench.BytesAsync(bench.Anything(64));
        await bench.BytesAsync(bench.Anything(96));

        Assert.That(bench.Left.Select(Path.GetFileName), Is.EqualTo(new[] { bench.Anything(64).Key }));
    }

    [Test]
    public async Task A_start_removes_what_a_crash_left_but_not_what_another_node_is_making()
    {
        await using var bench = await TranscodingBench.ScriptedAsync("printf first; wait");
        Directory.CreateDirectory(bench.Making);
        await File.WriteAllTextAsync(Path.Combine(bench.Making, "leftover"), "half");
        var stream = await bench.MakeAsync(bench.Anything());
        bench.Cache.Tidy();

        Assert.That(Directory.GetFiles(bench.Making), Has.Length.EqualTo(1).And.None.EndsWith("leftover"));
        await bench.GoOnAsync();
        Assert.That(await TranscodingBench.ReadAsync(stream), Is.EqualTo("first"u8.ToArray()));
        Assert.That(bench.Left.Select(Path.GetFileName), Is.EqualTo(new[] { bench.Anything().Key }));
    }

    [Test]
    public async Task A_limit_that_was_lowered_holds_from_the_next_start()
    {
        await using var bench = await TranscodingBench.ScriptedAsync("printf 0123456789", new() { CacheBytes = 5 });
        Directory.CreateDirectory(bench.Made);
        await File.WriteAllTextAsync(Path.Combine(bench.Made, "old"), "0123456789");
        bench.Cache.Tidy();

        Assert.That(bench.Left, Is.Empty);
    }

    [Test]
    public async Task A_cache_that_cannot_be_written_is_told_and_takes_no_slot()
    {
        await using var bench = await TranscodingBench.ScriptedAsync("printf all", new() { RunsPerCaller = 1 });
        Directory.CreateDirectory(Path.GetDirectoryName(bench.Making)!);
        await File.WriteAllTextAsync(bench.Making, "in the way");

        Assert.That(await bench.RefusalAsync(bench.Anything()), Is.EqualTo("audio.cache_unwritable"));
        File.Delete(bench.Making);
        Assert.That(await bench.BytesAsync(bench.Anything()), Is.EqualTo("all"u8.ToArray()));
    }

    [Test]
    public async Task What_cannot_be_kept_is_sent_all_the_same()
    {
        await using var bench = await TranscodingBench.ScriptedAsync("printf all");
        Directory.CreateDirectory(Path.GetDirectoryName(bench.Made)!);
        await File.WriteAllTextAsync(bench.Made, "in the way");

        Assert.That(await bench.BytesAsync(bench.Anything()), Is.EqualTo("all"u8.ToArray()));
        Assert.That(Directory.GetFiles(bench.Making), Is.Empty);
    }

    [Test]
    [Platform("Linux", Reason = "Only Linux has a disk that is always full.")]
    public async Task A_full_disk_ends_the_conversion()
    {
        await using var bench = await TranscodingBench.ScriptedAsync("cat /dev/zero");
        using var full = new GrowingFile(File.OpenHandle("/dev/full", FileMode.Open, FileAccess.ReadWrite));
        var outcome = await bench.Encoder.EncodeAsync(bench.Anything(), full, default);

        Assert.That(outcome.Errors[0].Code, Is.EqualTo("audio.cache_unwritable"));
        await TranscodingBench.EndOfAsync(bench.Started.Single());
    }
}
