using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Invitations;
using FunQuail.Domain.Identity;
using FunQuail.Domain.Library.Collections;
using FunQuail.Domain.Library.Uploads;
using FunQuail.Infrastructure.IntegrationTests.Persistence;
using FunQuail.Infrastructure.Persistence.Jobs;

namespace FunQuail.Infrastructure.IntegrationTests.Identity;

/// <summary>What an account gets when it comes, and leaves behind when it goes.</summary>
[TestFixture]
public sealed class BelongingsTests
{
    private const string Owners = """
        SELECT o.preferred_username FROM (
            SELECT attributed_to_id FROM artist UNION ALL SELECT attributed_to_id FROM release_group
            UNION ALL SELECT attributed_to_id FROM release UNION ALL SELECT attributed_to_id FROM recording
            UNION ALL SELECT owner_id FROM upload UNION ALL SELECT owner_id FROM collection) x (id)
        JOIN actor o ON o.id = x.id GROUP BY 1
        """;

    private IdentityGround _ground = null!;

    [SetUp]
    public async Task MakeGround() => _ground = await IdentityGround.MakeAsync();

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task The_first_administrator_takes_over_what_the_server_imported()
    {
        await ImportAsync();
        var changes = await _ground.Ground.CountAsync("changes");

        await _ground.AddAsync("Ada", isAdministrator: true);

        Assert.That(await _ground.Ground.ListAsync<string>(Owners), Is.EqualTo(["Ada"]));
        Assert.That(await _ground.Ground.CountAsync("changes"), Is.EqualTo(changes + 6));
    }

    [Test]
    public async Task Later_ones_and_other_accounts_take_over_nothing()
    {
        await _ground.AddAsync("Bo");
        await ImportAsync();
        Assert.That(await _ground.Ground.ListAsync<string>(Owners), Is.EqualTo(["service"]));
        await _ground.AddAsync("Ada", isAdministrator: true);

        await _ground.AddAsync("Cy", isAdministrator: true);

        Assert.That(await _ground.Ground.ListAsync<string>(Owners), Is.EqualTo(["Ada"]));
    }

    [Test]
    public async Task A_deleted_account_leaves_a_tombstone_whose_name_stays_taken()
    {
        var ada = await _ground.AddAsync("Ada");
        await _ground.LogInAsync("Ada");
        await _ground.SendAsync(new CreateInvitation(ada));

        var deleted = await _ground.SendAsync(new DeleteAccount(ada, IdentityGround.Password));

        Assert.That(deleted.Value.Refusal, Is.EqualTo(PasswordRefusal.None));
        foreach (var table in (string[])["account", "session", "invitation", "one_time_link", "actor_key_pair"])
            Assert.That(await _ground.Ground.CountAsync(table), Is.Zero, table);
        Assert.That(
            await _ground.Ground.ListAsync<string>("SELECT preferred_username FROM actor WHERE deleted_date IS NOT NULL"),
            Is.EqualTo(["Ada"]));
        Assert.That(
            (await _ground.SendAsync(new RegisterAccount("ada", "x@example.org", IdentityGround.Password))).Errors,
            Is.EqualTo([AccountErrors.UserNameTaken]));
    }

    [Test]
    public async Task Its_uploads_and_collections_go_with_what_only_they_held()
    {
        await ImportAsync();
        var ada = await _ground.AddAsync("Ada");
        await UploadAsync(await ActorOfAsync(ada));
        await _ground.SendAsync(new DeleteAccount(ada, IdentityGround.Password));

        await RunJobsAsync();

        Assert.That(await _ground.Ground.ListAsync<string>(Owners), Is.EqualTo(["service"]));
        Assert.That(
            (await _ground.Ground.CountAsync("upload"), await _ground.Ground.CountAsync("recording"),
                await _ground.Ground.CountAsync("collection")),
            Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public async Task The_servers_own_music_goes_back_to_the_server()
    {
        await ImportAsync();
        var ada = await _ground.AddAsync("Ada", isAdministrator: true);
        await _ground.AddAsync("Cy", isAdministrator: true);

        await _ground.SendAsync(new DeleteAccount(ada, IdentityGround.Password));
        await RunJobsAsync();

        Assert.That(await _ground.Ground.ListAsync<string>(Owners), Is.EqualTo(["service"]));
        Assert.That(await _ground.Ground.CountAsync("upload"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_only_administrator_stays()
    {
        var ada = await _ground.AddAsync("Ada", isAdministrator: true);

        var refused = await _ground.SendAsync(new DeleteAccount(ada, IdentityGround.Password));

        Assert.That(refused.Errors, Is.EqualTo([AccountErrors.LastAdministrator]));
        Assert.That(await _ground.Ground.CountAsync("account"), Is.EqualTo(1));
    }

    [Test]
    public async Task Without_the_password_nothing_is_deleted()
    {
        var ada = await _ground.AddAsync("Ada");

        var refused = await _ground.SendAsync(new DeleteAccount(ada, "wrong"));

        Assert.That(refused.Value.Refusal, Is.EqualTo(PasswordRefusal.Wrong));
        Assert.That(await _ground.Ground.CountAsync("account"), Is.EqualTo(1));
    }

    /// <summary>One of each kind, as an import makes them.</summary>
    private Task ImportAsync() => _ground.Ground.DoAsync(command =>
    {
        var artist = command.AddArtist("Ada Quail");
        var credit = Make.Credit(artist);
        command.Context.Add(credit);
        var group = Make.Group(credit);
        command.Context.Add(group);
        var recording = Make.Recording(credit);
        command.Context.Add(recording);
        var release = Make.Release(group, credit);
        var track = release.Place(Make.Guid(), null, 1, 1, recording.Id).Value;
        command.Context.Add(release);
        var upload = Make.Upload();
        command.Context.Add(upload);
        upload.Finish(recording.Id, track.Id, Make.Audio(), null);
        return Task.CompletedTask;
    });

    /// <summary>A file of a recording that nobody else has.</summary>
    private Task UploadAsync(int actor) => _ground.Ground.DoAsync(command =>
    {
        var credit = Make.Credit(command.AddArtist("Bo Quail"));
        command.Context.Add(credit);
        var recording = Make.Recording(credit, "Mine alone");
        command.Context.Add(recording);
        var collection = Collection.Create(Make.Guid(), "Mine", Visibility.Private, actor, false, Make.Now).Value;
        command.Context.Add(collection);
        var upload = Upload.Of(
            Make.Guid(), new FileFacts("uploads", "mine.flac", 1000, Make.Now, true), collection.Id, actor, Make.Now);
        command.Context.Add(upload);
        upload.Finish(recording.Id, null, Make.Audio(), null);
        return Task.CompletedTask;
    });

    private Task<int> ActorOfAsync(int account) =>
        _ground.Ground.AskAsync<int>("SELECT actor_id FROM account WHERE id = $1", account);

    private async Task RunJobsAsync()
    {
        await _ground.Get<JobRunner>().RunDueAsync(default);
        Assert.That(await _ground.Ground.ListAsync<string>("SELECT last_error FROM jobs WHERE last_error IS NOT NULL"), Is.Empty);
    }
}
