using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.Hosting;

/// <summary>The real program with its own database, through good ends and bad ones.</summary>
[TestFixture]
[Parallelizable(ParallelScope.None)]
public sealed class LifeTests
{
    private ScratchDirectory _scratch = null!;

    [SetUp]
    public void MakeDirectory() => _scratch = new ScratchDirectory();

    [TearDown]
    public void RemoveDirectory() => _scratch.Dispose();

    [Test]
    public async Task A_server_that_is_told_to_stop_takes_its_database_with_it()
    {
        var (server, client) = await FunQuailProcess.ServeAsync(_scratch.Path);
        using (client) Assert.That(await client.GetStringAsync("/health/ready"), Does.Contain("ready"));
        var exitCode = await server.TerminateAsync();

        Assert.That(exitCode, Is.Zero);
        Assert.That(File.Exists(PostmasterFile), Is.False);
    }

    [Test]
    public async Task After_a_kill_the_next_start_goes_on_with_the_same_database()
    {
        var (killed, _) = await FunQuailProcess.ServeAsync(_scratch.Path);
        await killed.KillAsync();
        var orphan = DatabaseProcess();

        var (server, client) = await FunQuailProcess.ServeAsync(_scratch.Path);
        await using (server)
        using (client)
        {
            Assert.That(await client.GetStringAsync("/health/ready"), Does.Contain("ready"));
            Assert.That(DatabaseProcess(), Is.EqualTo(orphan));
        }
    }

    [Test]
    public async Task A_database_that_is_killed_comes_back_under_the_running_server()
    {
        var (server, client) = await FunQuailProcess.ServeAsync(_scratch.Path);
        await using var running = server;
        using var asking = client;
        var killed = DatabaseProcess();
        using (var process = Process.GetProcessById(killed)) process.Kill();

        await server.WaitForAsync("The database runs again");

        Assert.That(await client.GetStringAsync("/health/ready"), Does.Contain("ready"));
        Assert.That(DatabaseProcess(), Is.Not.EqualTo(killed));
    }

    [Test]
    public async Task Beside_a_running_server_a_second_is_refused_and_other_verbs_join()
    {
        var (server, client) = await FunQuailProcess.ServeAsync(_scratch.Path);
        await using var running = server;
        using var asking = client;

        var second = await FunQuailProcess.RunAsync(_scratch.Path, ["serve"], ("ASPNETCORE_URLS", "http://127.0.0.1:0"));
        var migrate = await FunQuailProcess.RunAsync(_scratch.Path, ["migrate"]);
        var doctor = await FunQuailProcess.RunAsync(_scratch.Path, ["doctor"],
            ("ASPNETCORE_URLS", client.BaseAddress!.OriginalString));

        Assert.That(second.Error, Does.Contain($"Another FunQuail (process {server.Id})"));
        Assert.That(second.ExitCode, Is.EqualTo(1));
        Assert.That(migrate.Out, Does.Contain("The database is up to date."), migrate.Error);
        Assert.That(doctor.Out, Does.Contain("which another FunQuail runs").And.Contain("is served by a running FunQuail"));
    }

    [Test]
    public async Task Other_verbs_run_the_database_themselves_when_nobody_does()
    {
        var outcome = await FunQuailProcess.RunAsync(_scratch.Path, ["migrate"]);

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(File.Exists(PostmasterFile), Is.False);
    }

    [Test]
    public async Task The_doctor_finds_a_healthy_machine_healthy()
    {
        var outcome = await FunQuailProcess.RunAsync(_scratch.Path, ["doctor"], ("ASPNETCORE_URLS", "http://127.0.0.1:1"));

        Assert.That(outcome.Out, Does.Not.Contain("WRONG").And.Contain("FunQuail's own, answers").And.Contain("ffprobe"));
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [Test]
    public async Task The_doctor_names_what_is_wrong_and_fails()
    {
        var outcome = await FunQuailProcess.RunAsync(_scratch.Path, ["doctor"], ("FUNQUAIL_POSTGRES_BIN", "/nowhere"));

        Assert.That(outcome.Out, Does.Contain("WRONG  database:").And.Contain("/nowhere").And.Contain("ok     ffmpeg:"));
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task An_address_in_use_is_refused_and_the_database_stopped_again()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var outcome = await FunQuailProcess.RunAsync(_scratch.Path, ["serve"],
            ("ASPNETCORE_URLS", $"http://{listener.LocalEndpoint}"));

        Assert.That(outcome.Error, Does.Contain("another program already listens at").And.Contain("set ASPNETCORE_URLS"));
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(File.Exists(PostmasterFile), Is.False);
    }

    [Test]
    public async Task The_log_is_JSON_where_asked()
    {
        var outcome = await FunQuailProcess.RunAsync(_scratch.Path, ["migrate"], ("FunQuail__LogFormat", "json"));

        Assert.That(outcome.Error.Split('\n')[0], Does.StartWith("{\"Timestamp\":\"").And.Contain("First start"));
    }

    private string PostmasterFile => _scratch.Below("data/postgres/cluster/postmaster.pid");

    private int DatabaseProcess() => int.Parse(File.ReadLines(PostmasterFile).First(), CultureInfo.InvariantCulture);
}
