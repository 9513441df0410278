using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Common.Limits;

/// <summary>
/// Exchanges counts once a second as long as the program runs, and once more at its end, so that a restart forgets nothing.
/// While the database is away, the node goes on by its own counts.
/// </summary>
internal sealed class RateExchangeWorker(RateExchange exchange, TimeProvider clock, ILogger<RateExchangeWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private bool _isAlone;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await TryAsync();
        }
    }

    /// <summary>Not interrupted by a stop: it has a few seconds of its own at most.</summary>
    private async Task TryAsync()
    {
        try
        {
            var hasTold = await exchange.RunAsync(CancellationToken.None);
            if (!hasTold || !_isAlone) return;

            _isAlone = false;
            log.RatesShared();
        }
        catch (Exception failure)
        {
            if (!_isAlone) log.RatesNotShared(failure);
            _isAlone = true;
        }
    }
}
