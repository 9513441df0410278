using System.Globalization;
using FunQuail.Application.Identity.SecondFactor;
using FunQuail.Domain.Identity;
using FunQuail.Web.FunctionalTests.Pages.Accounts;

namespace FunQuail.Web.FunctionalTests.Http.Authentication;

/// <summary>
/// Nobody finds out who has an account: not by words, not by headers, and not by how long an answer takes, of which the hashing
/// of passwords is all that can be seen from afar.
/// </summary>
internal sealed class EnumerationTests
{
    private const string Known = "enid";
    private const string GuestPassword = "eight quiet rooms";

    private AccountServer _server = null!;
    private HashCount _hashes = null!;
    private Stranger _stranger = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _server = await AccountServer.StartAsync(("Registration", "open"));
        _hashes = new HashCount(_server.Services);
        _stranger = new Stranger(_server.Address);
        await _server.MakeAccountAsync(Known);
        await _server.MakeAccountAsync("locked");
        await _server.MakeAccountAsync("asleep");
        await _server.MakeAccountAsync("careful");
        await ExecuteAsync("UPDATE account SET lockout_end = now() + interval '1 hour' WHERE user_name = 'locked'");
        await ExecuteAsync("UPDATE account SET is_active = false WHERE user_name = 'asleep'");
        await AskForCodesAsync("careful");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _hashes?.Dispose();
        _stranger?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }

    [TestCase(Known)]
    [TestCase("ENID@example.ORG")]
    [TestCase("locked")]
    [TestCase("asleep")]
    [TestCase("careful")]
    [TestCase("nobody@example.org")]
    [TestCase("")]
    public async Task A_wrong_password_is_as_wrong_for_an_account_as_for_none(string name)
    {
        var (page, pageHashes) = await CountAsync(() => _stranger.LogInAsync(name, "not this one"));
        var (basic, basicHashes) = await CountAsync(() => _stranger.AskAsync(name, "not this one"));
        var none = (await _stranger.LogInAsync("nobody", "not this one"), await _stranger.AskAsync("nobody", "not this one"));

        Assert.That((page.Status, basic.Status), Is.EqualTo((400, 401)));
        Assert.That((page.Headers, basic), Is.EqualTo((none.Item1.Headers, none.Item2)));
        if (name.Length > 0) Assert.That(page.Body, Is.EqualTo(none.Item1.Body));
        Assert.That((pageHashes, basicHashes), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_name_that_nobody_can_have_is_as_wrong_as_any()
    {
        var (seen, hashes) = await CountAsync(() => _stranger.AskAsync("a\0b", "not this one"));
        var none = await _stranger.AskAsync("nobody", "not this one");

        Assert.That((seen, hashes), Is.EqualTo((none, 1L)));
    }

    [Test]
    public async Task A_locked_account_tells_nobody_that_a_password_is_right()
    {
        var (right, hashes) = await CountAsync(() => _stranger.LogInAsync("locked", AccountServer.Password));
        var wrong = await _stranger.LogInAsync("locked", "not this one");

        Assert.That((right, hashes), Is.EqualTo((wrong, 1)));
    }

    [Test]
    public async Task Asking_for_a_new_password_is_answered_alike_and_looked_up_later()
    {
        var seen = new List<Seen>();
        foreach (var email in new[] { "enid@example.org", "nobody@example.org", "asleep@example.org" })
        {
            var (answer, hashes) = await CountAsync(() => _stranger.PostAsync("/forgot", email, ("email", email)));
            Assert.That(hashes, Is.Zero);
            seen.Add(answer);
        }

        Assert.That(seen, Has.All.EqualTo(seen[0]));
        Assert.That(seen[0].Status, Is.EqualTo(303));
        await _server.LinkSentToAsync("enid@example.org", "Choose a new password");
        Assert.That(_server.Messages("nobody@example.org", ""), Is.Empty);
    }

    [Test]
    public async Task Registering_does_not_tell_whose_an_address_is()
    {
        var (known, knownHashes) = await CountAsync(() => RegisterAsync("guest_1", "enid@example.org"));
        var (unknown, unknownHashes) = await CountAsync(() => RegisterAsync("guest_2", "guest_2@example.org"));
        var knownToApi = await RegisterAtApiAsync("guest_3", "enid@example.org");
        var unknownToApi = await RegisterAtApiAsync("guest_4", "guest_4@example.org");
        var log = (
            await _stranger.LogInAsync("guest_1", GuestPassword), await _stranger.LogInAsync("guest_2", GuestPassword));

        Assert.That((known, knownHashes), Is.EqualTo((unknown, unknownHashes)));
        Assert.That((known.Status, knownHashes), Is.EqualTo((303, 1L)));
        Assert.That(knownToApi, Is.EqualTo((unknownToApi.Status, unknownToApi.Headers)));
        Assert.That(knownToApi.Status, Is.EqualTo(201));
        Assert.That((log.Item1.Status, log.Item2.Status), Is.EqualTo((303, 303)));
    }

    [TestCase("enid@example.org")]
    [TestCase("guest_5@example.org")]
    public async Task An_address_that_is_only_claimed_opens_nothing(string email)
    {
        var name = "guest_of_" + email[..4];
        await RegisterAsync(name, email);

        var loggedIn = await _stranger.LogInAsync(email, GuestPassword);

        Assert.That(loggedIn.Status, Is.EqualTo(400));
    }

    [TestCase("/confirm")]
    [TestCase("/reset")]
    public async Task A_link_that_leads_nowhere_does_not_say_whose_it_was(string path)
    {
        var purpose = path == "/confirm" ? "confirmEmail" : "resetPassword";
        var old = await LinkAsync(purpose, Known, "-1 hour");
        var other = await LinkAsync(purpose == "confirmEmail" ? "resetPassword" : "confirmEmail", Known, "1 hour");
        var made = Secret.NewToken();

        var seen = new List<Seen>();
        foreach (var token in new[] { old, other, made })
        {
            var (answer, hashes) = await CountAsync(
                () => _stranger.PostAsync(path, token, ("token", token), ("password", GuestPassword)));
            Assert.That((answer.Status, hashes), Is.EqualTo((400, 0L)));
            seen.Add(answer);
        }

        Assert.That(seen, Has.All.EqualTo(seen[0]));
    }

    private Task<Seen> RegisterAsync(string name, string email) => _stranger.PostAsync(
        "/register", name, ("userName", name), ("email", email), ("password", GuestPassword));

    private async Task<(int Status, string Headers)> RegisterAtApiAsync(string name, string email)
    {
        var seen = await _stranger.SendJsonAsync(
            "/api/v2/users", name,
            $$"""{ "username": "{{name}}", "email": "{{email}}", "password": "{{GuestPassword}}" }""");
        return (seen.Status, seen.Headers);
    }

    private async Task<(Seen Seen, long Hashes)> CountAsync(Func<Task<Seen>> ask)
    {
        var before = _hashes.Now;
        var seen = await ask();
        return (seen, _hashes.Now - before);
    }

    private async Task AskForCodesAsync(string name)
    {
        var account = await ScalarAsync<int>($"SELECT id FROM account WHERE user_name = '{name}'");
        await _server.RunAsync(new EnrolSecondFactor(account, AccountServer.Password));
        var key = await ScalarAsync<byte[]>($"SELECT key FROM authenticator WHERE account_id = {account}");
        var on = await _server.RunAsync(new ConfirmSecondFactor(account, Totp.CodeAt(TimeProvider.System.GetUtcNow(), key)));
        Assert.That(on.Errors, Is.Empty);
    }

    private async Task<string> LinkAsync(string purpose, string name, string lifetime)
    {
        var token = Secret.NewToken();
        await ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO one_time_link (token_digest, purpose, account_id, email, expiration_date)
            SELECT '\x{Convert.ToHexString(Secret.DigestOf(token))}', '{purpose}', id, email, now() + interval '{lifetime}'
            FROM account WHERE user_name = '{name}'
            """));
        return token;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _server.Database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = _server.Database.DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
