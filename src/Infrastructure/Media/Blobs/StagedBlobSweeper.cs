using FunQuail.Application.Media.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Media.Blobs;

/// <summary>Sweeps staged files at start and then every six hours. Several nodes may sweep at once.</summary>
internal sealed class StagedBlobSweeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<StagedBlobSweeper> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await SweepAsync(stoppingToken);
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SweepAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var removed = await scope.ServiceProvider.GetRequiredService<SweepStagedBlobs>().RunAsync(ct);
            if (removed > 0) log.SweptStaged(removed);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The program stops.
        }
        catch (Exception failure)
        {
            log.SweepFailed(failure);
        }
    }
}
