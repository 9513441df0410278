using FunQuail.Infrastructure.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FunQuail.Infrastructure.Persistence.Connections;

/// <summary>
/// Brings a database to the program's own state. Several nodes may call it at once: one works, the others wait.
/// </summary>
/// <param name="source">The database.</param>
/// <param name="openContext">Makes the context whose migrations are meant.</param>
public sealed class Migrator(
    NpgsqlDataSource source, Func<NpgsqlDataSource, DbContext> openContext, TimeProvider clock, ILogger log)
{
    // "FunQuail" in ASCII: any number will do, as long as every node takes the same.
    private const long LockKey = 0x46756E517561696C;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    /// <summary>The names of what was applied now, oldest first.</summary>
    /// <exception cref="HostRefusalException">A migration says what a person has to do first.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken ct)
    {
        await using var holder = await source.OpenConnectionAsync(ct);
        await TakeTurnAsync(holder, ct);
        try
        {
            await using var context = openContext(source);
            var pending = await PendingAsync(context, ct);
            if (pending.Count > 0) await ApplyAsync(context, ct);
            foreach (var name in pending) log.Migrated(name);
            return pending;
        }
        finally
        {
            await RunAsync(holder, "SELECT pg_advisory_unlock($1)", CancellationToken.None);
        }
    }

    /// <summary>The names of what this program would apply, oldest first.</summary>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken ct)
    {
        await using var context = openContext(source);
        return await PendingAsync(context, ct);
    }

    /// <summary>What a migration raises is a sentence for whoever runs the server.</summary>
    private static async Task ApplyAsync(DbContext context, CancellationToken ct)
    {
        try
        {
            await context.Database.MigrateAsync(ct);
        }
        catch (PostgresException raised) when (raised.SqlState == PostgresErrorCodes.RaiseException)
        {
            throw new HostRefusalException(raised.MessageText);
        }
    }

    /// <summary>Asks for the table of migrations first, so that an empty database does not log an error for lacking it.</summary>
    private static async Task<IReadOnlyList<string>> PendingAsync(DbContext context, CancellationToken ct)
    {
        var history = context.GetService<IHistoryRepository>();
        return await history.ExistsAsync(ct)
            ? [.. await context.Database.GetPendingMigrationsAsync(ct)]
            : [.. context.Database.GetMigrations()];
    }

    /// <summary>
    /// Asks again and again: a session that waits inside PostgreSQL holds a snapshot, and would block a concurrent index.
    /// </summary>
    private async Task TakeTurnAsync(NpgsqlConnection holder, CancellationToken ct)
    {
        var waited = false;
        while (await RunAsync(holder, "SELECT pg_try_advisory_lock($1)", ct) is not true)
        {
            if (!waited) log.WaitingForOtherNode();
            waited = true;
            await Task.Delay(BetweenTries, clock, ct);
        }
    }

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string lockCall, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Both texts are constants of this class.
        command.CommandText = lockCall;
#pragma warning restore CA2100
        command.Parameters.Add(new NpgsqlParameter { Value = LockKey });
        return await command.ExecuteScalarAsync(ct);
    }
}
