using FunQuail.Application.Media.Attachments;
using FunQuail.Application.Media.Crops;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Media.Crops;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Media.Crops;

/// <summary>Who waits for whom, what is remembered, and what is left behind.</summary>
internal sealed class PictureCropperTests
{
    private static readonly byte[] Picture = Pictures.Png(30, 20);

    /// <summary>A header that is right, and nothing behind it.</summary>
    private static readonly byte[] Broken = Pictures.Png(30, 20)[..40];

    private CropBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new CropBench();

    [TearDown]
    public async Task TearDown() => await _bench.DisposeAsync();

    [Test]
    public async Task Both_crops_are_made_in_one_run_and_kept()
    {
        var sha256 = await _bench.AddAsync(Picture);

        Assert.That(Code(await MakeAsync(sha256)), Is.Null);

        Assert.That(await _bench.HasAsync(sha256, CropSize.Medium), Is.True);
        Assert.That(await _bench.HasAsync(sha256, CropSize.Large), Is.True);
        Assert.That(_bench.Staged, Is.Empty, "the sweeper would take what is only staged");
        Assert.That(_bench.Runs, Is.EqualTo(1));
    }

    [Test]
    public async Task What_was_made_before_a_restart_is_not_made_again()
    {
        var sha256 = await _bench.AddAsync(Picture);
        await MakeAsync(sha256);
        await _bench.RestartAsync();

        Assert.That(Code(await MakeAsync(sha256)), Is.Null);
        Assert.That(_bench.Runs, Is.EqualTo(1));
    }

    [Test]
    public async Task Those_who_ask_at_once_share_one_run()
    {
        await _bench.ShutTheGateAsync();
        var sha256 = await _bench.AddAsync(Picture);
        var asking = Enumerable.Range(0, 20).Select(_ => MakeAsync(sha256)).ToList();
        await _bench.LetOneThroughAsync();

        Assert.That((await Task.WhenAll(asking)).Select(Code), Is.All.Null);
        Assert.That(_bench.Runs, Is.EqualTo(1));
    }

    [Test]
    public async Task Who_gives_up_does_not_end_the_run_that_others_wait_for()
    {
        await _bench.ShutTheGateAsync();
        var sha256 = await _bench.AddAsync(Picture);
        using var giveUp = new CancellationTokenSource();
        var first = _bench.Cropper.MakeAsync(sha256, giveUp.Token);
        var second = MakeAsync(sha256);
        await giveUp.CancelAsync();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        await _bench.LetOneThroughAsync();

        Assert.That(Code(await second), Is.Null);
        Assert.That(_bench.Runs, Is.EqualTo(1));
    }

    [Test]
    public async Task When_too_many_pictures_wait_the_next_is_refused_and_told_when_to_come_back()
    {
        await using var bench = new CropBench(new CropLimits(AtOnce: 1, Waiting: 1));
        await bench.ShutTheGateAsync();
        var running = MakeAsync(await bench.AddAsync(Pictures.Png(shade: 1)), bench);
        var waiting = MakeAsync(await bench.AddAsync(Pictures.Png(shade: 2)), bench);
        var third = await bench.AddAsync(Pictures.Png(shade: 3));
        var refused = await MakeAsync(third, bench);
        await bench.LetOneThroughAsync();
        var first = await running;
        await bench.LetOneThroughAsync();
        var second = await waiting;

        Assert.That(Code(refused), Is.EqualTo("picture.crops_busy"));
        Assert.That(refused.Errors[0].TryAgainAfter, Is.EqualTo(TimeSpan.FromSeconds(5)));
        Assert.That(new[] { first, second }.Select(Code), Is.All.Null);
        var again = MakeAsync(third, bench);
        await bench.LetOneThroughAsync();
        Assert.That(Code(await again), Is.Null);
    }

    [Test]
    public async Task A_broken_picture_costs_one_run_in_ten_minutes_and_leaves_nothing()
    {
        var sha256 = await _bench.AddAsync(Broken);
        Result[] first = [await MakeAsync(sha256), await MakeAsync(sha256)];
        var runs = _bench.Runs;
        _bench.Clock.Advance(BrokenPictures.Memory);
        await MakeAsync(sha256);

        Assert.That(first.Select(Code), Is.All.EqualTo("picture.undecodable"));
        Assert.That((runs, _bench.Runs), Is.EqualTo((1, 2)));
        Assert.That(await _bench.HasAsync(sha256, CropSize.Medium), Is.False);
        Assert.That(await _bench.HasAsync(sha256, CropSize.Large), Is.False);
    }

    [Test]
    public async Task Ffmpeg_is_found_as_soon_as_it_is_installed()
    {
        var sha256 = await _bench.AddAsync(Picture);
        _bench.Uninstall();
        var without = await MakeAsync(sha256);
        _bench.Install();
        var with = await MakeAsync(sha256);

        Assert.That(Code(without), Is.EqualTo("picture.ffmpeg_missing"));
        Assert.That(Code(with), Is.Null);
    }

    [Test]
    public async Task A_picture_that_is_deleted_meanwhile_leaves_no_crops()
    {
        await _bench.ShutTheGateAsync();
        var sha256 = await _bench.AddAsync(Picture);
        var making = MakeAsync(sha256);
        await _bench.LetOneThroughAsync(() => _bench.Blobs.DeleteAsync(AttachmentBlobs.KeyOf(sha256), CancellationToken.None));

        Assert.That(Code(await making), Is.EqualTo("attachment.not_found"));
        Assert.That(await _bench.HasAsync(sha256, CropSize.Medium), Is.False);
        Assert.That(await _bench.HasAsync(sha256, CropSize.Large), Is.False);
    }

    [Test]
    public async Task A_picture_that_is_not_in_the_store_has_no_crops() =>
        Assert.That(Code(await MakeAsync(new byte[32])), Is.EqualTo("attachment.not_found"));

    [Test]
    public async Task A_run_ends_with_the_server()
    {
        await _bench.ShutTheGateAsync();
        var making = MakeAsync(await _bench.AddAsync(Picture));
        await _bench.RestartAsync();

        Assert.That(async () => await making, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Only_so_many_broken_pictures_are_remembered()
    {
        var broken = new BrokenPictures(new FakeClock());
        for (var picture = 0; picture <= BrokenPictures.Most; picture++) broken.Add($"{picture}");

        Assert.That(broken.Contains("0"), Is.False);
        Assert.That(broken.Contains("1"), Is.True);
        Assert.That(broken.Contains($"{BrokenPictures.Most}"), Is.True);
    }

    private Task<Result> MakeAsync(byte[] sha256, CropBench? bench = null) =>
        (bench ?? _bench).Cropper.MakeAsync(sha256, CancellationToken.None);

    private static string? Code(Result result) => result.Errors.SingleOrDefault()?.Code;
}
