using FunQuail.Application.Library.Audio;

namespace FunQuail.Infrastructure.IntegrationTests.Library.Transcoding;

/// <summary>One conversion and its callers, with a script in ffmpeg's place that waits where a test wants it to.</summary>
[Platform(Exclude = "Win")]
internal sealed class SharingTests
{
    private const string Halting = "printf first; wait; printf second";

    [Test]
    public async Task Two_callers_share_one_conversion_and_get_the_same()
    {
        await using var bench = await TranscodingBench.ScriptedAsync(Halting);
        await using var one = await bench.MakeAsync(bench.Anything(), "one");
        var other = await bench.MakeAsync(bench.Anything(), "other");
        await bench.GoOnAsync();

        Assert.That(await TranscodingBench.ReadAsync(other), Is.EqualTo("firstsecond"u8.ToArray()));
        Assert.That(await TranscodingBench.ReadAsync(one), Is.EqualTo("firstsecond"u8.ToArray()));
        Assert.That(bench.Started, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_is_made_so_far_is_read_before_the_rest_is_made()
    {
        await using var bench = await TranscodingBench.ScriptedAsync(Halting);
        await using var stream = await bench.MakeAsync(bench.Anything());

        Assert.That(await stream.ReadAtLeastAsync(new byte[99], 5), Is.EqualTo(5));
        var rest = stream.ReadAsync(new byte[99]).AsTask();
        Assert.That(rest.IsCompleted, Is.False);
        await bench.GoOnAsync();
        Assert.That(await rest, Is.EqualTo(6));
    }

    [Test]
    public async Task A_slow_reader_goes_on_after_all_is_made_and_even_thrown_away()
    {
        await using var bench = await TranscodingBench.ScriptedAsync("head -c 1000000 /dev/zero", new() { CacheBytes = 0 });
        await using var slow = await bench.MakeAsync(bench.Anything());
        Assert.That(await bench.BytesAsync(bench.Anything()), Has.Length.EqualTo(1_000_000));

        Assert.That(bench.Left, Is.Empty);
        Assert.That(await TranscodingBench.ReadAsync(slow), Has.Length.EqualTo(1_000_000));
    }

    [Test]
    public async Task When_the_last_caller_leaves_the_process_ends_and_nothing_is_left()
    {
        await using var bench = await TranscodingBench.ScriptedAsync(Halting, new() { Grace = TimeSpan.Zero });
        var (one, other) = (await bench.MakeAsync(bench.Anything()), await bench.MakeAsync(bench.Anything()));
        await one.DisposeAsync();
        await (await bench.MakeAsync(bench.Anything())).DisposeAsync();
        Assert.That(bench.Started, Has.Count.EqualTo(1), "it goes on for the other");
        await other.DisposeAsync();

        await TranscodingBench.EndOfAsync(bench.Started[0]);
        await bench.Transcoder.DisposeAsync();
        Assert.That(bench.Left, Is.Empty);
    }

    [Test]
    public async Task A_caller_who_comes_back_soon_finds_it_running()
    {
        await using var bench = await TranscodingBench.ScriptedAsync(Halting, new() { Grace = TimeSpan.FromDays(1) });
        await (await bench.MakeAsync(bench.Anything())).DisposeAsync();
        var again = await bench.MakeAsync(bench.Anything());
        await bench.GoOnAsync();

        Assert.That(await TranscodingBench.ReadAsync(again), Is.EqualTo("firstsecond"u8.ToArray()));
        Assert.That(bench.Started, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_conversion_that_fails_cuts_everybody_off_and_is_not_kept()
    {
        await using var bench = await TranscodingBench.ScriptedAsync("printf first; wait; exit 1");
        var (one, other) = (await bench.MakeAsync(bench.Anything()), await bench.MakeAsync(bench.Anything()));
        await bench.GoOnAsync();

        Assert.That(() => TranscodingBench.ReadAsync(one), Throws.TypeOf<TranscodeCutException>());
        Assert.That(() => TranscodingBench.ReadAsync(other), Throws.TypeOf<TranscodeCutException>());
        Assert.That(await bench.Transcoder.FindAsync(bench.Anything(), default), Is.Null);
        Assert.That(bench.Left, Is.Empty);
    }

    [TestCase("exit 1", TestName = "It fails")]
    [TestCase("true", TestName = "It makes nothing")]
    [TestCase("kill -9 $$", TestName = "It dies")]
    public async Task What_fails_before_the_first_byte_is_refused(string script)
    {
        await using var bench = await TranscodingBench.ScriptedAsync(script);

        Assert.That(await bench.RefusalAsync(bench.Anything()), Is.EqualTo("audio.transcode_failed"));
        Assert.That(await bench.RefusalAsync(bench.Anything()), Is.EqualTo("audio.transcode_failed"), "it took no slot for good");
        Assert.That(await bench.RefusalAsync(bench.Anything()), Is.EqualTo("audio.transcode_failed"));
        Assert.That(bench.Left, Is.Empty);
    }

    [TestCase("echo 'file: Input/output error' >&2", "out_time_us=5000000", TestName = "Complaint and too short")]
    public async Task Sound_that_could_not_be_read_to_its_end_is_cut(string complaint, string made)
    {
        await using var bench = await TranscodingBench.ScriptedAsync($"printf first; wait; {complaint}; echo {made} >&2");
        var stream = await bench.MakeAsync(TranscodingBench.Of(bench.Source(bench.Below("x.flac"), seconds: 60)));
        await bench.GoOnAsync();

        Assert.That(() => TranscodingBench.ReadAsync(stream), Throws.TypeOf<TranscodeCutException>());
    }

    [TestCase("true", "out_time_us=5000000", TestName = "Headers that lie about the length are no flaw")]
    [TestCase("echo 'Header missing' >&2", "out_time_us=60000000", TestName = "A broken frame is no flaw")]
    public async Task Sound_with_small_faults_is_whole(string complaint, string made)
    {
        await using var bench = await TranscodingBench.ScriptedAsync($"printf first; {complaint}; echo {made} >&2");
        var transcode = TranscodingBench.Of(bench.Source(bench.Below("x.flac"), seconds: 60));

        Assert.That(await bench.BytesAsync(transcode), Is.EqualTo("first"u8.ToArray()));
        Assert.That(bench.Left.Select(Path.GetFileName), Is.EqualTo(new[] { transcode.Key }));
    }

    [Test]
    public async Task A_conversion_that_takes_too_long_is_killed()
    {
        await using var bench = await TranscodingBench.ScriptedAsync("wait", new() { TimeLimit = TimeSpan.FromMilliseconds(1) });

        Assert.That(await bench.RefusalAsync(bench.Anything()), Is.EqualTo("audio.transcode_failed"));
        await TranscodingBench.EndOfAsync(bench.Started.Single());
    }

    [Test]
    public async Task A_conversion_that_makes_too_much_is_killed()
    {
        await using var bench = await TranscodingBench.ScriptedAsync("cat /dev/zero", new() { MostBytes = 1_000_000 });
        var stream = await bench.MakeAsync(bench.Anything());

        Assert.That(() => TranscodingBench.ReadAsync(stream), Throws.TypeOf<TranscodeCutException>());
        await TranscodingBench.EndOfAsync(bench.Started.Single());
        Assert.That(bench.Left, Is.Empty);
    }

    [Test]
    public async Task A_caller_has_a_number_of_conversions_and_joins_more()
    {
        await using var bench = await TranscodingBench.ScriptedAsync(Halting, new() { RunsPerCaller = 2, Runs = 3 });
        await using var one = await bench.MakeAsync(bench.Anything(64));
        await using var two = await bench.MakeAsync(bench.Anything(96));

        Assert.That(await bench.RefusalAsync(bench.Anything(128)), Is.EqualTo("audio.too_many_transcodes"));
        await using var joined = await bench.MakeAsync(bench.Anything(64));
        await using var other = await bench.MakeAsync(bench.Anything(128), "other");
        Assert.That(await bench.RefusalAsync(bench.Anything(160), "third"), Is.EqualTo("audio.transcoder_busy"));
    }

    [TestCase(1, 9, "somebody", TestName = "One's own gives way")]
    [TestCase(9, 1, "another", TestName = "Anybody's gives way")]
    public async Task What_nobody_listens_to_gives_way(int perCaller, int all, string next)
    {
        await using var bench = await TranscodingBench.ScriptedAsync(
            Halting, new() { Grace = TimeSpan.FromDays(1), RunsPerCaller = perCaller, Runs = all });
        await (await bench.MakeAsync(bench.Anything(64))).DisposeAsync();
        await using var stream = await bench.MakeAsync(bench.Anything(96), next);

        await TranscodingBench.EndOfAsync(bench.Started[0]);
        Assert.That(await stream.ReadAtLeastAsync(new byte[99], 5), Is.EqualTo(5));
    }

    [Test]
    public async Task A_slot_is_free_again_when_its_conversion_has_ended()
    {
        await using var bench = await TranscodingBench.ScriptedAsync("printf all", new() { RunsPerCaller = 1 });
        await bench.BytesAsync(bench.Anything(64));

        Assert.That(await bench.BytesAsync(bench.Anything(96)), Is.EqualTo("all"u8.ToArray()));
    }

    [Test]
    public async Task A_stop_leaves_nothing_running_and_cuts_callers_off()
    {
        await using var bench = await TranscodingBench.ScriptedAsync(Halting);
        var stream = await bench.MakeAsync(bench.Anything());
        await bench.Transcoder.DisposeAsync();

        Assert.That(() => TranscodingBench.ReadAsync(stream), Throws.TypeOf<TranscodeCutException>());
        await TranscodingBench.EndOfAsync(bench.Started.Single());
        Assert.That(bench.Left, Is.Empty);
        Assert.That(await bench.RefusalAsync(bench.Anything()), Is.EqualTo("audio.transcode_stopped"));
    }

    [Test]
    public async Task A_missing_ffmpeg_is_told_and_found_once_it_is_there()
    {
        await using var bench = await TranscodingBench.ScriptedAsync("printf all");
        var program = bench.Below("program");
        File.Move(program, program + " elsewhere");
        var refusal = await bench.RefusalAsync(bench.Anything());
        File.Move(program + " elsewhere", program);

        Assert.That(refusal, Is.EqualTo("audio.ffmpeg_missing"));
        Assert.That(await bench.BytesAsync(bench.Anything()), Is.EqualTo("all"u8.ToArray()));
    }
}
