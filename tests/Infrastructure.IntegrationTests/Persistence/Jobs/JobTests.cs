using System.Collections.Concurrent;
using System.Text.Json;
using FunQuail.Application.Common.Messaging;
using FunQuail.Infrastructure.Persistence.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Jobs;

[TestFixture]
public sealed class JobTests
{
    private Probe _probe = null!;
    private Ground _ground = null!;

    private JobRunner Runner => _ground.Services.GetRequiredService<JobRunner>();

    [SetUp]
    public async Task MakeGround()
    {
        _probe = new Probe();
        _ground = await Ground.MakeAsync(services => services.AddSingleton<IJobHandler>(_probe).AddBackgroundWork());
    }

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    [Test]
    public async Task Due_jobs_run_once_in_order_and_are_gone()
    {
        await EnqueueAsync("one", "two", "three");

        Assert.That(await Runner.RunDueAsync(default), Is.EqualTo(3));
        Assert.That(_probe.Ran, Is.EqualTo(["one", "two", "three"]));
        Assert.That(await _ground.CountAsync("jobs"), Is.Zero);
    }

    [Test]
    public async Task A_job_that_fails_waits_and_tells_why()
    {
        _probe.Work = _ => throw new InvalidDataException("The far end is away.");
        await EnqueueAsync("one");

        Assert.That(await Runner.RunDueAsync(default), Is.EqualTo(1));

        Assert.That(
            await _ground.AskAsync<string>("SELECT concat_ws(', ', state, attempts, last_error) FROM jobs"),
            Is.EqualTo("waiting, 1, InvalidDataException: The far end is away."));
        Assert.That(await _ground.AskAsync<bool>("SELECT run_at > now() + interval '5 seconds' FROM jobs"), Is.True);
    }

    [Test]
    public async Task A_job_is_given_up_after_eight_tries_and_kept()
    {
        _probe.Work = _ => throw new InvalidDataException("Never.");
        await EnqueueAsync("one");
        for (var tries = 1; tries <= 9; tries++)
        {
            await Runner.RunDueAsync(default);
            await _ground.AskAsync<int>("WITH u AS (UPDATE jobs SET run_at = now()) SELECT 1");
        }

        Assert.That(_probe.Ran, Has.Count.EqualTo(8));
        Assert.That(await _ground.AskAsync<string>("SELECT state || attempts FROM jobs"), Is.EqualTo("failed8"));
    }

    [Test]
    public async Task A_job_that_nobody_does_is_kept()
    {
        await _ground.DoAsync(command =>
        {
            command.Jobs.Enqueue("unheard-of", new { });
            return Task.CompletedTask;
        });
        await Runner.RunDueAsync(default);

        Assert.That(await _ground.AskAsync<string>("SELECT last_error FROM jobs"), Does.Contain("unheard-of"));
    }

    [Test]
    public async Task A_job_that_runs_is_not_taken_twice()
    {
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        _probe.Work = async _ =>
        {
            entered.SetResult();
            await leave.Task;
        };
        await EnqueueAsync("one");
        var running = Runner.RunOneAsync(default);
        await entered.Task;

        Assert.That(await Runner.RunOneAsync(default), Is.False);
        leave.SetResult();
        Assert.That(await running, Is.True);
        Assert.That(_probe.Ran, Is.EqualTo(["one"]));
    }

    [Test]
    public async Task A_worker_that_dies_frees_its_job()
    {
        await EnqueueAsync("one");
        var taken = await TakenJob.TakeAsync(_ground.Source, default);
        Assert.That(await Runner.RunDueAsync(default), Is.Zero);

        await _ground.ListAsync<bool>(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            + "WHERE datname = current_database() AND state = 'idle in transaction'");

        Assert.That(await Runner.RunDueAsync(default), Is.EqualTo(1));
        Assert.That(() => taken!.FinishAsync(), Throws.InstanceOf<NpgsqlException>());
        await taken!.DisposeAsync();
    }

    [Test]
    public async Task An_interrupted_job_is_due_at_once_and_its_try_does_not_count()
    {
        using var stop = new CancellationTokenSource();
        _probe.Work = async ct =>
        {
            await stop.CancelAsync();
            ct.ThrowIfCancellationRequested();
        };
        await EnqueueAsync("one");

        Assert.That(() => Runner.RunOneAsync(stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await _ground.AskAsync<bool>("SELECT attempts = 0 AND run_at <= now() FROM jobs"), Is.True);
    }

    [Test]
    public async Task The_worker_wakes_after_a_commit_and_lets_running_jobs_end_when_it_stops()
    {
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        _probe.Work = async _ =>
        {
            entered.TrySetResult();
            await leave.Task;
        };
        var worker = _ground.Services.GetServices<IHostedService>().OfType<JobWorker>().Single();
        await worker.StartAsync(default);
        await EnqueueAsync("one");
        await entered.Task;

        var stopping = worker.StopAsync(default);
        await EnqueueAsync("two");
        leave.SetResult();
        await stopping;

        Assert.That(_probe.Ran, Is.EqualTo(["one"]));
        Assert.That(await _ground.AskAsync<string>("SELECT payload->>'name' FROM jobs"), Is.EqualTo("two"));
    }

    [Test]
    public void Delays_grow_fourfold_and_spread_by_a_quarter()
    {
        for (var attempts = 1; attempts < RetryDelay.MaxAttempts; attempts++)
        {
            var middle = 10 * Math.Pow(4, attempts - 1);
            var delays = Enumerable.Range(1, 200).Select(job => RetryDelay.After(attempts, job).TotalSeconds).ToList();
            Assert.That(delays, Is.All.InRange(0.75 * middle, 1.25 * middle));
            Assert.That(delays.Max() - delays.Min(), Is.GreaterThan(0.4 * middle));
        }
    }

    private Task EnqueueAsync(params string[] names) => _ground.DoAsync(command =>
    {
        foreach (var name in names) command.Jobs.Enqueue(Probe.Name, new { Name = name });
        return Task.CompletedTask;
    });

    private sealed class Probe : IJobHandler
    {
        public const string Name = "test.probe";

        public ConcurrentQueue<string> Ran { get; } = new();

        public Func<CancellationToken, Task> Work { get; set; } = _ => Task.CompletedTask;

        public string Kind => Name;

        public Task RunAsync(string payload, CancellationToken ct)
        {
            Ran.Enqueue(JsonDocument.Parse(payload).RootElement.GetProperty("name").GetString()!);
            return Work(ct);
        }
    }
}
