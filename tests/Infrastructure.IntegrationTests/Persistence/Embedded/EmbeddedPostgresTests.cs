using System.Diagnostics;
using System.Runtime.Versioning;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Persistence.Embedded;
using FunQuail.TestKit;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Embedded;

[TestFixture]
public sealed class EmbeddedPostgresTests
{
    private ScratchDirectory _scratch = null!;

    [SetUp]
    public void MakeDirectory() => _scratch = new ScratchDirectory();

    [TearDown]
    public void RemoveDirectory() => _scratch.Dispose();

    [Test]
    public async Task What_was_written_is_there_after_a_second_start()
    {
        await using (var first = await OpenAsync(Settings with { Durable = true }))
        {
            await RunAsync(first, "CREATE TABLE things AS SELECT 7 AS number");
        }

        await using var second = await OpenAsync(Settings with { Durable = true });

        Assert.That(await RunAsync(second, "SELECT number FROM things"), Is.EqualTo(7));
    }

    [Test]
    public async Task It_is_durable_checksummed_and_deaf_to_the_network()
    {
        await using var server = await OpenAsync(Settings with { Durable = true });

        var found = await RunAsync(
            server,
            "SELECT string_agg(setting, ',' ORDER BY name) FROM pg_settings "
            + "WHERE name IN ('data_checksums', 'fsync', 'full_page_writes', 'listen_addresses', 'synchronous_commit')");

        Assert.That(found, Is.EqualTo("on,on,on,,on"));
    }

    [Test]
    [UnsupportedOSPlatform("windows")]
    public async Task Its_directory_is_closed_to_others()
    {
        await using var server = await OpenAsync();

        Assert.That(
            File.GetUnixFileMode(Home),
            Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Test]
    public async Task A_server_left_behind_is_taken_over_as_it_runs()
    {
        PostgresBinaries binaries;
        await using (var first = await OpenAsync()) binaries = first.Binaries!;
        var account = await ServerAccount.ChooseAsync(null, default);
        string[] start = ["start", "-D", ClusterPath, "-l", Path.Combine(Home, "server.log"), "-w"];
        await Commands.RunAsync(binaries.PgCtl, start, account.Name, default);
        var orphan = Postmaster();

        await using var second = await OpenAsync();

        Assert.That(Postmaster(), Is.EqualTo(orphan));
    }

    [Test]
    public async Task A_killed_server_starts_again_and_keeps_what_was_committed()
    {
        await using var server = await OpenAsync(Settings with { Durable = true });
        await RunAsync(server, "CREATE TABLE things AS SELECT 7 AS number");
        var killed = Postmaster();
        using (var process = Process.GetProcessById(killed)) process.Kill();

        await server.EnsureRunningAsync(default);

        Assert.That(Postmaster(), Is.Not.EqualTo(killed));
        Assert.That(await RunAsync(server, "SELECT number FROM things"), Is.EqualTo(7));
    }

    [Test]
    public async Task A_second_owner_is_refused_and_a_guest_may_join()
    {
        await using var owner = await OpenAsync();

        var refusal = await Assert.ThrowsAsync<HostRefusalException>(() => OpenAsync());
        await using var guest = await OpenAsync(Settings, WhenOwned.Join);

        Assert.That(refusal!.Message, Does.Contain($"process {Environment.ProcessId}").And.Contain("stop it first"));
        Assert.That(guest.IsOwner, Is.False);
        Assert.That(await RunAsync(guest, "SELECT 7"), Is.EqualTo(7));
    }

    [Test]
    public async Task A_guest_that_leaves_does_not_stop_the_server()
    {
        await using var owner = await OpenAsync();
        await using (await OpenAsync(Settings, WhenOwned.Join))
        {
            // Only here to leave.
        }

        Assert.That(await RunAsync(owner, "SELECT 7"), Is.EqualTo(7));
    }

    [Test]
    public async Task A_first_start_that_was_cut_off_is_begun_anew()
    {
        Directory.CreateDirectory(Path.Combine(Home, "cluster.new", "base"));
        await File.WriteAllTextAsync(Path.Combine(Home, "cluster.new", "PG_VERSION"), "15");

        await using var server = await OpenAsync();

        Assert.That(await RunAsync(server, "SELECT 7"), Is.EqualTo(7));
        Assert.That(Directory.Exists(Path.Combine(Home, "cluster.new")), Is.False);
    }

    [Test]
    public async Task A_stale_process_number_that_belongs_to_another_program_is_no_hindrance()
    {
        await using (await OpenAsync())
        {
            // Only makes the cluster.
        }

        await File.WriteAllTextAsync(
            Path.Combine(ClusterPath, "postmaster.pid"),
            $"{Environment.ProcessId}\n{ClusterPath}\n0\n5432\n{Home}\n\n0\nready\n");

        await using var server = await OpenAsync();

        Assert.That(await RunAsync(server, "SELECT 7"), Is.EqualTo(7));
    }

    [Test]
    public async Task A_cluster_of_another_major_version_is_refused_with_the_way_to_upgrade()
    {
        Directory.CreateDirectory(ClusterPath);
        await File.WriteAllTextAsync(Path.Combine(ClusterPath, "PG_VERSION"), "9\n");

        var refusal = await Assert.ThrowsAsync<HostRefusalException>(() => OpenAsync());

        Assert.That(refusal!.Message,
            Does.Contain("made by PostgreSQL 9").And.Contain("install PostgreSQL 9 again").And.Contain("pg_upgrade"));
    }

    [Test]
    public async Task A_machine_without_PostgreSQL_is_told_how_to_get_it()
    {
        var refusal = await Assert.ThrowsAsync<HostRefusalException>(() => OpenAsync(Settings with { Places = [] }));

        Assert.That(refusal!.Message, Does.Contain("install it (").And.Contain("ConnectionStrings__FunQuail"));
    }

    [Test]
    public async Task A_named_directory_without_PostgreSQL_is_refused_by_name()
    {
        var refusal = await Assert.ThrowsAsync<HostRefusalException>(() => OpenAsync(Settings with { Binaries = _scratch.Path }));

        Assert.That(refusal!.Message, Does.Contain(_scratch.Path));
        Assert.That(refusal.ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task A_user_that_does_not_exist_is_refused_when_started_by_root()
    {
        Assume.That(Environment.IsPrivilegedProcess);

        var refusal = await Assert.ThrowsAsync<HostRefusalException>(
            () => OpenAsync(Settings with { Account = "nobody-of-that-name" }));

        Assert.That(refusal!.Message, Does.Contain("no user \"nobody-of-that-name\""));
    }

    [Test]
    [UnsupportedOSPlatform("windows")]
    public async Task A_directory_that_the_database_user_cannot_reach_is_named()
    {
        Assume.That(Environment.IsPrivilegedProcess);
        var closed = Directory.CreateDirectory(
            _scratch.Below("closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;

        var refusal = await Assert.ThrowsAsync<HostRefusalException>(
            () => OpenAsync(new(Path.Combine(closed, "postgres")) { Durable = false }));

        Assert.That(refusal!.Message, Does.Contain($"may not pass through {closed} ").And.Contain("chmod o+x"));
    }

    [Test]
    public async Task A_path_too_long_for_a_socket_gets_one_elsewhere()
    {
        var deep = _scratch.Below(new string('x', 100));
        Directory.CreateDirectory(deep);

        await using var server = await OpenAsync(new(Path.Combine(deep, "postgres")) { Durable = false });

        Assert.That(await RunAsync(server, "SELECT 7"), Is.EqualTo(7));
        Assert.That(server.ConnectionString, Does.Not.Contain("xxx"));
    }

    private string Home => _scratch.Below("postgres");

    private string ClusterPath => Path.Combine(Home, "cluster");

    private EmbeddedPostgresSettings Settings => new(Home) { Durable = false };

    private Task<EmbeddedPostgres> OpenAsync(EmbeddedPostgresSettings? settings = null, WhenOwned whenOwned = WhenOwned.Refuse) =>
        EmbeddedPostgres.OpenAsync(settings ?? Settings, whenOwned, TimeProvider.System, NullLogger.Instance, default);

    private int Postmaster() => new Cluster(Home).ReadPostmaster()!.Id;

    private static async Task<object?> RunAsync(EmbeddedPostgres server, string statement)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }
}
