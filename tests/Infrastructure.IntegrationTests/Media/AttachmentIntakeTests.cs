using FunQuail.Application.Media.Attachments;
using FunQuail.Application.Media.Blobs;
using FunQuail.Application.Media.Contracts;
using FunQuail.Application.Media.Crops;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.IntegrationTests.Persistence;
using FunQuail.Infrastructure.Persistence.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.IntegrationTests.Media;

[TestFixture]
public sealed class AttachmentIntakeTests
{
    // A GIF of one pixel.
    private static readonly byte[] Picture =
        Convert.FromHexString("47494638396101000100800000FFFFFF00000021F90401000000002C00000000010001000002024401003B");

    private Ground _ground = null!;

    private IBlobStore Blobs => _ground.Services.GetRequiredService<IBlobStore>();

    private string[] Staged =>
        Directory.Exists(StagedFolder) ? Directory.GetFiles(StagedFolder, "*", SearchOption.AllDirectories) : [];

    private string StagedFolder => Path.Combine(_ground.DataDirectory, "blobs", "staged");

    private string[] Kept =>
        Directory.GetFiles(Path.Combine(_ground.DataDirectory, "blobs", "kept"), "*", SearchOption.AllDirectories);

    [SetUp]
    public async Task MakeGround() => _ground = await Ground.MakeAsync();

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task A_picture_can_be_read_at_once_and_is_kept_by_its_job()
    {
        var key = AttachmentBlobs.KeyOf(System.Security.Cryptography.SHA256.HashData(Picture));
        await TakeAsync(Picture);
        Assert.That(await Blobs.ExistsAsync(key, default), Is.True);
        Assert.That(Staged, Has.Length.EqualTo(1));

        Assert.That(await _ground.Services.GetRequiredService<JobRunner>().RunDueAsync(default), Is.EqualTo(1));

        await using var blob = await Blobs.OpenAsync(key, default);
        Assert.That(blob!.Length, Is.EqualTo(Picture.Length));
        Assert.That(Staged, Is.Empty);
        Assert.That(
            await _ground.AskAsync<string>("SELECT concat_ws(' ', mimetype, width, height, size) FROM attachment"),
            Is.EqualTo($"image/gif 1 1 {Picture.Length}"));
    }

    [Test]
    public async Task Equal_content_is_one_attachment_in_one_command_and_in_the_next()
    {
        var keys = new List<int>();
        await _ground.DoAsync(async command =>
        {
            var intake = command.Services.GetRequiredService<IAttachmentIntake>();
            keys.Add((await intake.TakeAsync(Picture, command.Ct)).Value);
            keys.Add((await intake.TakeAsync(Picture.ToArray(), command.Ct)).Value);
        });
        keys.Add((await TakeAsync(Picture)).Value);

        Assert.That(keys.Distinct().ToList(), Has.Count.EqualTo(1));
        Assert.That(await _ground.CountAsync("attachment"), Is.EqualTo(1));
        Assert.That(await _ground.CountAsync("jobs"), Is.EqualTo(1));
    }

    [Test]
    public async Task Two_commands_that_take_the_same_picture_at_once_agree()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => TakeAsync(Picture))));

        Assert.That(keys.Select(key => key.Value).Distinct().ToList(), Has.Count.EqualTo(1));
        Assert.That(await _ground.CountAsync("attachment"), Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_no_picture_is_refused_and_nothing_is_staged()
    {
        var result = await TakeAsync("<svg onload='alert(1)'/>"u8.ToArray());

        Assert.That(result.Errors.Select(error => error.Code), Is.EqualTo(["picture.unsupported"]));
        Assert.That(Staged, Is.Empty);
    }

    [Test]
    public async Task An_attachment_of_a_rolled_back_command_is_not_believed_in_by_the_next_of_its_scope()
    {
        await using var scope = _ground.Services.CreateAsyncScope();
        var intake = scope.ServiceProvider.GetRequiredService<IAttachmentIntake>();
        var work = scope.ServiceProvider.GetRequiredService<Application.Common.Messaging.IUnitOfWork>();
        await work.InTransactionAsync(ct => intake.TakeAsync(Picture, ct), _ => false, default);
        await work.InTransactionAsync(ct => intake.TakeAsync(Picture, ct), result => result.Succeeded, default);

        Assert.That(await _ground.CountAsync("attachment"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_crops_of_a_picture_go_with_it()
    {
        var sha256 = System.Security.Cryptography.SHA256.HashData(Picture);
        await TakeAsync(Picture);
        await _ground.Services.GetRequiredService<JobRunner>().RunDueAsync(default);
        var made = await _ground.Services.GetRequiredService<IPictureCropper>().MakeAsync(sha256, default);
        await _ground.DoAsync(command => command.Services.GetRequiredService<IAttachmentIntake>().ForgetUnusedAsync(command.Ct));
        Assert.That(made.Errors, Is.Empty);
        Assert.That(Kept, Has.Length.EqualTo(3));

        await _ground.Services.GetRequiredService<JobRunner>().RunDueAsync(default);

        Assert.That(Kept, Is.Empty);
    }

    [Test]
    public async Task The_sweeper_removes_what_no_job_names()
    {
        await TakeAsync(Picture);
        await using (var stray = new MemoryStream(Picture)) await Blobs.StageAsync("attachments/stray", stray, default);
        var longAgo = TimeProvider.System.GetUtcNow().UtcDateTime - SweepStagedBlobs.Grace - TimeSpan.FromHours(1);
        foreach (var file in Staged) File.SetLastWriteTimeUtc(file, longAgo);
        await using (var fresh = new MemoryStream(Picture)) await Blobs.StageAsync("attachments/fresh", fresh, default);

        await using var scope = _ground.Services.CreateAsyncScope();
        Assert.That(await scope.ServiceProvider.GetRequiredService<SweepStagedBlobs>().RunAsync(default), Is.EqualTo(1));

        Assert.That(await Blobs.ExistsAsync("attachments/stray", default), Is.False);
        Assert.That(Staged, Has.Length.EqualTo(2));
    }

    private async Task<Result<int>> TakeAsync(byte[] content)
    {
        await using var scope = _ground.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Application.Common.Messaging.IUnitOfWork>().InTransactionAsync(
            ct => scope.ServiceProvider.GetRequiredService<IAttachmentIntake>().TakeAsync(content, ct),
            result => result.Succeeded,
            default);
    }
}
