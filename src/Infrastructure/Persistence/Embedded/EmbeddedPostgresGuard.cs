using FunQuail.Infrastructure.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FunQuail.Infrastructure.Persistence.Embedded;

/// <summary>Starts FunQuail's own PostgreSQL again when it dies under the running program.</summary>
internal sealed class EmbeddedPostgresGuard(
    EmbeddedPostgres postgres, NpgsqlDataSource connections, TimeProvider clock, ILogger<EmbeddedPostgresGuard> log)
        : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!postgres.IsRunning) await ReviveAsync(stoppingToken);
        }
    }

    private async Task ReviveAsync(CancellationToken ct)
    {
        log.DatabaseDied();
        try
        {
            await postgres.EnsureRunningAsync(ct);
            // What the pool still holds led to the dead server.
            connections.Clear();
            log.DatabaseRevived();
        }
        catch (Exception failure) when (failure is HostRefusalException or NpgsqlException)
        {
            log.DatabaseNotRevived(AfterFailure, failure.Message);
            await Task.Delay(AfterFailure, clock, ct);
        }
    }
}
