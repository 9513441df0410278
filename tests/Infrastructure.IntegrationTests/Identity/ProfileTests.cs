using System.Text.Json;
using System.Text.Json.Nodes;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Profile;
using FunQuail.Application.Media;
using FunQuail.Domain.Common;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Identity;

/// <summary>What people say of themselves, and how they like it here.</summary>
[TestFixture]
public sealed class ProfileTests
{
    private IdentityGround _ground = null!;
    private int _ada;

    [SetUp]
    public async Task MakeGround()
    {
        _ground = await IdentityGround.MakeAsync(more: services => services.AddMedia());
        _ada = await _ground.AddAsync("Ada");
    }

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task What_is_said_changes_and_what_is_not_said_stays()
    {
        await _ground.SendAsync(new ChangeProfile(_ada)
        {
            Name = Change.To<string?>("Ada L."), Summary = Change.To<string?>("Counts."), PrivacyLevel = "me",
        });
        Assert.That(await SeenAsync(), Is.EqualTo(("Ada L.", "Counts.", "me", 2)));

        await _ground.SendAsync(new ChangeProfile(_ada) { Name = Change.To<string?>(null) });
        Assert.That(await SeenAsync(), Is.EqualTo(((string?)null, "Counts.", "me", 3)));
    }

    [Test]
    public async Task A_refused_change_changes_nothing()
    {
        var errors = new[]
        {
            await ErrorsAsync(
                new ChangeProfile(_ada) { Name = Change.To<string?>("x"), Summary = Change.To<string?>(new('x', 5001)) }),
            await ErrorsAsync(new ChangeProfile(_ada) { Name = Change.To<string?>("x"), PrivacyLevel = "nobody" }),
            await ErrorsAsync(new ChangeProfile(_ada, ExpectedVersions.Of([2, 3])) { Name = Change.To<string?>("x") }),
            await ErrorsAsync(new ChangeProfile(-1) { Name = Change.To<string?>("x") }),
        };

        Assert.That(errors, Is.EqualTo(new[]
        {
            "profile.summary_too_long", "profile.bad_privacy_level", "request.precondition_failed", "account.not_found",
        }));
        Assert.That(await SeenAsync(), Is.EqualTo(((string?)null, (string?)null, "instance", 1)));
    }

    [Test]
    public async Task Of_two_changes_of_one_state_the_second_is_refused()
    {
        var first = _ground.SendAsync(new ChangeProfile(_ada, ExpectedVersions.Of([1])) { Name = Change.To<string?>("a") });
        var second = _ground.SendAsync(new ChangeProfile(_ada, ExpectedVersions.Of([1])) { Name = Change.To<string?>("b") });

        var done = new[] { (await first).Succeeded, (await second).Succeeded };

        Assert.That(done, Is.EquivalentTo(new[] { true, false }));
        Assert.That((await SeenAsync()).Version, Is.EqualTo(2));
    }

    [Test]
    public async Task A_failure_half_way_stores_nothing()
    {
        // The actor is stored, and then the account is not.
        await _ground.Ground.ListAsync<int>("ALTER TABLE account ADD CHECK (version < 2)");

        Assert.That(
            async () => await _ground.SendAsync(new ChangeProfile(_ada) { Name = Change.To<string?>("x") }), Throws.Exception);
        Assert.That(
            async () => await _ground.SendAsync(new SetAvatar(_ada, Pictures.Png(7))), Throws.Exception);

        Assert.That(await SeenAsync(), Is.EqualTo(((string?)null, (string?)null, "instance", 1)));
        Assert.That(
            (await _ground.Ground.CountAsync("attachment"), await _ground.Ground.CountAsync("jobs WHERE kind LIKE 'media.%'")),
            Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task A_picture_is_shown_until_it_is_taken_back()
    {
        await _ground.SendAsync(new SetAvatar(_ada, Pictures.Png(7)));
        var shown = (await AccountAsync()).View.Avatar!;
        await _ground.SendAsync(new SetAvatar(_ada, null));

        Assert.That(shown.Mimetype, Is.EqualTo("image/png"));
        Assert.That(shown.Urls.Original, Is.EqualTo($"https://music.example/media/attachments/{shown.Guid}/original"));
        Assert.That((await AccountAsync()).View.Avatar, Is.Null);
    }

    [Test]
    public async Task What_is_no_picture_is_not_shown()
    {
        await _ground.SendAsync(new SetAvatar(_ada, Pictures.Png(7)));

        Assert.That(await ErrorsAsync(new SetAvatar(_ada, "<svg/>"u8.ToArray())), Is.EqualTo("picture.unsupported"));
        Assert.That(
            await ErrorsAsync(new SetAvatar(_ada, null, ExpectedVersions.Of([1]))), Is.EqualTo("request.precondition_failed"));
        Assert.That((await AccountAsync()).View.Avatar, Is.Not.Null);
    }

    [Test]
    public async Task Somebody_who_goes_is_shown_no_more()
    {
        await _ground.SendAsync(new ChangeProfile(_ada) { Name = Change.To<string?>("Ada"), Summary = Change.To<string?>("x") });
        await _ground.SendAsync(new SetAvatar(_ada, Pictures.Png(7)));

        await _ground.SendAsync(new DeleteAccount(_ada, IdentityGround.Password));

        Assert.That(
            await _ground.Ground.AskAsync<bool>(
                "SELECT name IS NULL AND summary IS NULL AND avatar_id IS NULL FROM actor WHERE preferred_username = 'Ada'"),
            Is.True);
    }

    [Test]
    public async Task Settings_are_merged_and_given_back()
    {
        var first = Json("""{ "theme": "dark", "player": { "volume": 0.5, "nul": "\u0000" } }""");
        await _ground.SendAsync(new ChangeSettings(_ada, first));
        await _ground.SendAsync(new ChangeSettings(_ada, Json("""{ "theme": null, "player": { "queue": [1] } }""")));

        var (settings, version) = (await _ground.AskAsync(new GetSettings(_ada))).Value;

        Assert.That(
            JsonSerializer.Serialize(settings), Is.EqualTo("""{"player":{"volume":0.5,"nul":"\u0000","queue":[1]}}"""));
        Assert.That(version, Is.EqualTo(3));
    }

    [Test]
    public async Task Settings_have_an_end()
    {
        await _ground.SendAsync(new ChangeSettings(_ada, new JsonObject { ["a"] = new string('x', 20_000) }));

        var error = await ErrorsAsync(new ChangeSettings(_ada, new JsonObject { ["b"] = new string('x', 20_000) }));

        Assert.That(error, Is.EqualTo("profile.settings_too_large"));
        Assert.That((await _ground.AskAsync(new GetSettings(_ada))).Value.View.ContainsKey("b"), Is.False);
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    private async Task<string> ErrorsAsync(ICommand<Result> command) =>
        string.Join(' ', (await _ground.SendAsync(command)).Errors.Select(error => error.Code));

    private async Task<Versioned<OwnAccount>> AccountAsync() =>
        (await _ground.AskAsync(new GetOwnAccount(_ada))).Value;

    private async Task<(string? Name, string? Summary, string PrivacyLevel, int Version)> SeenAsync()
    {
        var (account, version) = await AccountAsync();
        return (account.Name, account.Summary, account.PrivacyLevel, version);
    }
}
