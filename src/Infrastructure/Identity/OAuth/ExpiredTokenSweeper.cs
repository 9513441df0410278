using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FunQuail.Infrastructure.Identity.OAuth;

/// <summary>
/// Forgets codes and tokens that can no longer be used, every hour. Used refresh tokens stay until they would have expired, so
/// that a theft is noticed. Several nodes may sweep at once.
/// </summary>
internal sealed class ExpiredTokenSweeper(NpgsqlDataSource source, TimeProvider clock, ILogger<ExpiredTokenSweeper> log)
    : BackgroundService
{
    private const string Sweep = """
        DELETE FROM access_token WHERE expiration_date < now();
        DELETE FROM refresh_token WHERE expiration_date < now();
        DELETE FROM authorization_code c WHERE c.expiration_date < now()
            AND NOT EXISTS (SELECT FROM access_token t WHERE t.family_id = c.family_id)
            AND NOT EXISTS (SELECT FROM refresh_token t WHERE t.family_id = c.family_id);
        DELETE FROM token_family f WHERE f.creation_date < now() - interval '1 hour'
            AND NOT EXISTS (SELECT FROM access_token t WHERE t.family_id = f.id)
            AND NOT EXISTS (SELECT FROM refresh_token t WHERE t.family_id = f.id);
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) await TrySweepAsync(stoppingToken);
        }
    }

    internal async Task SweepAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand(Sweep);
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task TrySweepAsync(CancellationToken ct)
    {
        try
        {
            await SweepAsync(ct);
        }
        catch (Exception failure) when (failure is NpgsqlException or OperationCanceledException)
        {
            if (!ct.IsCancellationRequested) log.SweepFailed(failure);
        }
    }
}
