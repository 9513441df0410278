using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Persistence.Jobs;

/// <summary>
/// Runs jobs as long as the program does: at once after a commit of this process, else at the next look. A stop lets
/// running jobs end and takes no new one; what the host does not wait for is interrupted and due again.
/// </summary>
internal sealed class JobWorker(JobRunner runner, JobSignal signal, ILogger<JobWorker> log) : BackgroundService
{
    private const int Concurrency = 2;

    private static readonly TimeSpan WhenBusy = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WhenIdle = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _hurry = new();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var late = cancellationToken.Register(_hurry.Cancel);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        base.Dispose();
        _hurry.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(
            Enumerable.Range(0, Concurrency).Select(_ => Task.Run(() => WorkAsync(stoppingToken), CancellationToken.None)));

    private async Task WorkAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var busy = false;
            while (!stop.IsCancellationRequested && await TryRunOneAsync(stop))
            {
                // There may be more: let the other look, too.
                if (!busy) signal.Wake();
                busy = true;
            }

            await signal.WaitAsync(busy ? WhenBusy : WhenIdle, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> TryRunOneAsync(CancellationToken stop)
    {
        try
        {
            return await runner.RunOneAsync(_hurry.Token, stop);
        }
        catch (OperationCanceledException) when (_hurry.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception failure)
        {
            // The database is away, most likely.
            if (!stop.IsCancellationRequested) log.LookFailed(failure);
            return false;
        }
    }
}
