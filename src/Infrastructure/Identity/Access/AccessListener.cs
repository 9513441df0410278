using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FunQuail.Infrastructure.Identity.Access;

/// <summary>
/// Listens on a session of its own for changes of access, and asks it again and again whether it is still there: PostgreSQL
/// hands over what was told with the next answer.
/// </summary>
internal sealed class AccessListener(
    NpgsqlDataSource source, AccessMemory memory, TimeProvider clock, ILogger<AccessListener> log) : BackgroundService
{
    /// <summary>What the triggers tell it on.</summary>
    public const string Channel = "access";

    private const int PatienceSeconds = 1;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan PauseAfterLoss = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException
                or InvalidOperationException or OperationCanceledException)
            {
                if (!stoppingToken.IsCancellationRequested) log.LostSession(failure);
            }

            memory.GoDeaf();
            await Task.Delay(PauseAfterLoss, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        await using var session = await source.OpenConnectionAsync(stop);
        session.Notification += Told;
        try
        {
            await RunAsync(session, "LISTEN " + Channel, stop);
            while (true)
            {
                var asked = clock.GetTimestamp();
                await RunAsync(session, "SELECT 1", stop);
                memory.Hear(asked);
                await Task.Delay(Pause, clock, stop);
            }
        }
        finally
        {
            session.Notification -= Told;
            memory.GoDeaf();
            // The session goes back to the pool, where it would go on listening.
            if (session.FullState == System.Data.ConnectionState.Open)
                await RunAsync(session, "UNLISTEN *", CancellationToken.None);
        }
    }

    private void Told(object sender, NpgsqlNotificationEventArgs told)
    {
        if (told.Channel == Channel) memory.Forget();
    }

    private static async Task RunAsync(NpgsqlConnection session, string sql, CancellationToken ct)
    {
        await using var command = session.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = PatienceSeconds;
        await command.ExecuteNonQueryAsync(ct);
    }
}
