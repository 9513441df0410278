using FunQuail.Infrastructure.Identity.Access;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Identity;

/// <summary>What is remembered of access, on two nodes of one database.</summary>
[TestFixture]
internal sealed class AccessMemoryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<AccessListener> _listeners = [];
    private OAuthGround _ground = null!;

    [SetUp]
    public async Task MakeGround() => _ground = await OAuthGround.MakeAsync();

    [TearDown]
    public async Task RemoveGround()
    {
        foreach (var listener in _listeners)
        {
            await listener.StopAsync(default);
            listener.Dispose();
        }

        _listeners.Clear();
        await _ground.DisposeAsync();
    }

    [Test]
    public async Task Who_does_not_listen_remembers_nothing()
    {
        var memory = new AccessMemory(TimeProvider.System);

        Assert.That(await ReadsAsync(memory, 3), Is.EqualTo(3));
    }

    [Test]
    public async Task Who_listens_reads_once()
    {
        var memory = await ListenAsync(_ground.Ground.Source);

        Assert.That(await ReadsAsync(memory, 5), Is.EqualTo(1));
    }

    [TestCase("UPDATE token_family SET revocation_date = now()", TestName = "A_family_that_is_revoked_is_heard_of")]
    [TestCase("DELETE FROM access_token", TestName = "A_token_that_is_revoked_is_heard_of")]
    [TestCase("DELETE FROM oauth_application", TestName = "An_application_that_goes_is_heard_of")]
    [TestCase("UPDATE oauth_application SET scopes = 'read'", TestName = "An_application_that_may_do_less_is_heard_of")]
    [TestCase("UPDATE account SET is_active = false", TestName = "An_account_that_is_closed_is_heard_of")]
    [TestCase("UPDATE account SET security_stamp = 'other'", TestName = "A_changed_password_is_heard_of")]
    [TestCase("DELETE FROM account", TestName = "An_account_that_goes_is_heard_of")]
    [TestCase("UPDATE collection SET visibility = 0", TestName = "A_collection_that_is_hidden_is_heard_of")]
    public async Task What_changes_access_is_heard_of_on_every_node(string change)
    {
        await _ground.TokensAsync();
        await using var elsewhere = NpgsqlDataSource.Create(_ground.Ground.Source.ConnectionString);
        var (here, there) = (await ListenAsync(_ground.Ground.Source), await ListenAsync(elsewhere));
        await RememberAsync(here);
        await RememberAsync(there);

        await _ground.Ground.ListAsync<int>(change);

        await EventuallyAsync(async () => await IsReadAnewAsync(here) && await IsReadAnewAsync(there));
    }

    [Test]
    public async Task A_failed_login_makes_nobody_forget()
    {
        var memory = await ListenAsync(_ground.Ground.Source);
        await RememberAsync(memory);

        // A save of an account names all its columns.
        await _ground.Ground.ListAsync<int>(
            "UPDATE account SET password_hash = password_hash, is_active = is_active, email = 'x'");
        await _ground.Ground.ListAsync<int>("NOTIFY elsewhere");

        Assert.That(await IsReadAnewAsync(memory), Is.False);
    }

    [Test]
    public async Task A_node_that_loses_its_session_remembers_nothing_until_it_has_another()
    {
        var memory = await ListenAsync(_ground.Ground.Source);
        await RememberAsync(memory);

        await _ground.Ground.ListAsync<bool>(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE pid <> pg_backend_pid() AND datname = current_database()
            """);

        await EventuallyAsync(() => IsReadAnewAsync(memory));
        await EventuallyAsync(async () => await ReadsAsync(memory, 2) == 1);
    }

    [Test]
    public async Task What_was_read_before_a_change_is_not_remembered_after_it()
    {
        var memory = new AccessMemory(TimeProvider.System);
        memory.Hear(TimeProvider.System.GetTimestamp());

        await memory.AskAsync("x", Patience, _ =>
        {
            memory.Forget();
            return Task.FromResult<string?>("old");
        }, default);

        Assert.That(await memory.AskAsync("x", Patience, _ => Task.FromResult<string?>("new"), default), Is.EqualTo("new"));
    }

    [Test]
    public async Task Nothing_is_remembered_for_longer_than_it_may_be()
    {
        var memory = new AccessMemory(_ground.Clock);
        memory.Hear(_ground.Clock.GetTimestamp());
        await memory.AskAsync("x", TimeSpan.FromMinutes(1), _ => Task.FromResult<string?>("old"), default);

        _ground.Clock.Advance(TimeSpan.FromMinutes(1));
        memory.Hear(_ground.Clock.GetTimestamp());

        Assert.That(
            await memory.AskAsync("x", TimeSpan.FromMinutes(1), _ => Task.FromResult<string?>("new"), default),
            Is.EqualTo("new"));
    }

    [Test]
    public async Task What_is_not_there_is_not_remembered()
    {
        var memory = new AccessMemory(TimeProvider.System);
        memory.Hear(TimeProvider.System.GetTimestamp());
        await memory.AskAsync("x", Patience, _ => Task.FromResult<string?>(null), default);

        Assert.That(await memory.AskAsync("x", Patience, _ => Task.FromResult<string?>("new"), default), Is.EqualTo("new"));
    }

    private async Task<AccessMemory> ListenAsync(NpgsqlDataSource source)
    {
        var memory = new AccessMemory(TimeProvider.System);
        var listener = new AccessListener(source, memory, TimeProvider.System, NullLogger<AccessListener>.Instance);
        _listeners.Add(listener);
        await listener.StartAsync(default);
        await EventuallyAsync(async () => await ReadsAsync(memory, 2) == 1);
        return memory;
    }

    private static async Task RememberAsync(AccessMemory memory) =>
        await EventuallyAsync(async () =>
        {
            await memory.AskAsync("access", Patience, _ => Task.FromResult<string?>("old"), default);
            return !await IsReadAnewAsync(memory);
        });

    private static async Task<bool> IsReadAnewAsync(AccessMemory memory)
    {
        var isRead = false;
        await memory.AskAsync("access", Patience, _ =>
        {
            isRead = true;
            return Task.FromResult<string?>(null);
        }, default);
        return isRead;
    }

    private static async Task<int> ReadsAsync(AccessMemory memory, int times)
    {
        var (reads, name) = (0, "name " + Persistence.Make.Guid());
        for (var at = 0; at < times; at++)
        {
            await memory.AskAsync(name, Patience, _ =>
            {
                reads++;
                return Task.FromResult<string?>("found");
            }, default);
        }

        return reads;
    }

    private static async Task EventuallyAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo()) await Task.Delay(20, patience.Token);
    }
}
