using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Infrastructure.Persistence.Sql;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence;

[TestFixture]
public sealed class ChangeLogTests
{
    private const string ReadableNow = "SELECT kind FROM changes WHERE tx < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY seq";

    private Ground _ground = null!;

    [SetUp]
    public async Task MakeGround() => _ground = await Ground.MakeAsync();

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task A_thing_that_changes_twice_in_one_command_grows_by_one_version_and_one_row()
    {
        await _ground.DoAsync(command => Task.FromResult(command.AddArtist("Ada")));
        await _ground.DoAsync(async command =>
        {
            var artist = await command.Context.Set<Artist>().SingleAsync();
            artist.Rename("Ada Q.");
            await command.Context.SaveChangesAsync();
            artist.Rename("Ada Quail");
        });

        Assert.That(await VersionOfAsync("artist"), Is.EqualTo(2));
        Assert.That(await _ground.CountAsync("changes"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_command_that_changes_nothing_writes_nothing()
    {
        await _ground.DoAsync(command => Task.FromResult(command.AddArtist("Ada")));
        await _ground.DoAsync(async command => (await command.Context.Set<Artist>().SingleAsync()).Rename("Ada"));

        Assert.That(await VersionOfAsync("artist"), Is.EqualTo(1));
        Assert.That(await _ground.CountAsync("changes"), Is.EqualTo(1));
    }

    [Test]
    public async Task Each_command_that_changes_something_is_counted_and_no_other()
    {
        await _ground.DoAsync(command => Task.FromResult(command.AddArtist("Ada")));
        var first = await CountedAsync();
        await _ground.DoAsync(async command => (await command.Context.Set<Artist>().SingleAsync()).Rename("Ada Quail"));
        await _ground.DoAsync(async command => (await command.Context.Set<Artist>().SingleAsync()).Rename("Ada Quail"));
        await _ground.DoAsync(async command => await command.Context.AddAsync(Tag.Create(Make.Guid(), "Ambient", default).Value));

        Assert.That(first, Is.EqualTo(1));
        Assert.That(await CountedAsync(), Is.EqualTo(3), "a change, nothing, and a tag that no change tells of");
        Assert.That(await _ground.CountAsync("changes"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_change_of_a_part_is_a_change_of_the_whole()
    {
        await AddReleaseAsync();

        await OnReleaseAsync((release, recording) => release.Place(Make.Guid(), null, 1, 1, recording));
        Assert.That(await VersionOfAsync("release"), Is.EqualTo(2), "a track came");

        await OnReleaseAsync((release, _) => release.Move(release.Tracks[0], 2, 1));
        Assert.That(await VersionOfAsync("release"), Is.EqualTo(3), "it moved");

        await OnReleaseAsync((release, _) => release.Remove(release.Tracks[0]));
        Assert.That(await VersionOfAsync("release"), Is.EqualTo(4), "it went");

        Assert.That(
            await _ground.AskAsync<long>("SELECT count(*) FROM changes WHERE kind = 'release' AND NOT deleted"), Is.EqualTo(4));
        Assert.That(await _ground.CountAsync("track"), Is.Zero);
    }

    [Test]
    public async Task A_deleted_thing_leaves_a_tombstone()
    {
        await _ground.DoAsync(command => Task.FromResult(command.AddArtist("Ada")));
        var guid = await _ground.AskAsync<Guid>("SELECT guid FROM artist");
        await _ground.DoAsync(async command => command.Context.Remove(await command.Context.Set<Artist>().SingleAsync()));

        Assert.That(
            await _ground.ListAsync<bool>("SELECT deleted FROM changes WHERE guid = $1 ORDER BY seq", guid),
            Is.EqualTo([false, true]));
    }

    [Test]
    public async Task A_reader_never_passes_a_command_that_is_still_running()
    {
        // The first command takes its place in the order and commits last.
        await _ground.DoAsync(async late =>
        {
            late.AddArtist("Late");
            await late.Context.SaveChangesAsync();
            await AddReleaseAsync();

            Assert.That(await _ground.CountAsync("changes"), Is.Not.Zero);
            Assert.That(await _ground.ListAsync<string>(ReadableNow), Is.Empty);
        });

        Assert.That(await _ground.ListAsync<string>(ReadableNow), Has.Count.EqualTo(await _ground.CountAsync("changes")));
    }

    private async Task AddReleaseAsync() => await _ground.DoAsync(command =>
    {
        var artist = command.AddArtist("Ada");
        var credit = Make.Credit(artist);
        command.Context.Add(credit);
        var group = Make.Group(credit);
        command.Context.Add(group);
        command.Context.AddRange(Make.Release(group, credit), Make.Recording(credit));
        return Task.CompletedTask;
    });

    private async Task OnReleaseAsync(Action<Release, int> change) => await _ground.DoAsync(async command =>
    {
        var release = await command.Context.Set<Release>().Include(one => one.Tracks).SingleAsync();
        change(release, await _ground.AskAsync<int>("SELECT id FROM recording"));
    });

    private Task<long> CountedAsync() => new ChangeCount(_ground.Source).ReadAsync(default);

    private Task<int> VersionOfAsync(string table) => _ground.AskAsync<int>($"SELECT version FROM {table}");
}
