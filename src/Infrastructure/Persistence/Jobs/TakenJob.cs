using Npgsql;

namespace FunQuail.Infrastructure.Persistence.Jobs;

/// <summary>
/// A due job, held by a transaction for as long as it runs: nobody else takes it, and when its worker dies it is free at once.
/// </summary>
internal sealed class TakenJob : IAsyncDisposable
{
    private const string Take = """
        SELECT id, kind, payload::text, attempts FROM jobs
        WHERE state = 'waiting' AND run_at <= now()
        ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
        """;

    private const string Retry = """
        UPDATE jobs SET attempts = attempts + 1, last_error = $2, run_at = clock_timestamp() + $3 WHERE id = $1
        """;

    private const string GiveUp = "UPDATE jobs SET attempts = attempts + 1, last_error = $2, state = 'failed' WHERE id = $1";

    private const int MaxErrorLength = 2000;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private TakenJob(NpgsqlConnection connection, NpgsqlTransaction transaction, NpgsqlDataReader row)
    {
        (_connection, _transaction) = (connection, transaction);
        (Id, Kind, Payload, Attempts) = (row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3));
    }

    public long Id { get; }

    public string Kind { get; }

    public string Payload { get; }

    /// <summary>How many tries have failed.</summary>
    public int Attempts { get; }

    /// <summary>The job that is due first, or null when none is due or all are taken.</summary>
    public static async Task<TakenJob?> TakeAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        NpgsqlConnection? connection = null;
        TakenJob? taken = null;
        try
        {
            connection = await source.OpenConnectionAsync(ct);
            var transaction = await connection.BeginTransactionAsync(ct);
            await using var command = new NpgsqlCommand(Take, connection, transaction);
            await using var reader = await command.ExecuteReaderAsync(ct);
            if (await reader.ReadAsync(ct)) taken = new TakenJob(connection, transaction, reader);
            return taken;
        }
        finally
        {
            // Closing rolls back.
            if (taken is null && connection is not null) await connection.DisposeAsync();
        }
    }

    /// <summary>The job is done and gone.</summary>
    public Task FinishAsync() => EndAsync("DELETE FROM jobs WHERE id = $1");

    /// <summary>The job waits for another try, or is kept as failed after the last; returns the delay, or null.</summary>
    public async Task<TimeSpan?> FailAsync(Exception failure)
    {
        var text = $"{failure.GetType().Name}: {failure.Message}".Replace('\0', ' ');
        var error = text[..Math.Min(text.Length, MaxErrorLength)];
        if (Attempts + 1 >= RetryDelay.MaxAttempts)
        {
            await EndAsync(GiveUp, error);
            return null;
        }

        var delay = RetryDelay.After(Attempts + 1, Id);
        await EndAsync(Retry, error, delay);
        return delay;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>Not cancelled by a stop: what was done shall be known as done.</summary>
    private async Task EndAsync(string sql, params object[] values)
    {
#pragma warning disable CA2100 // One of the constants above.
        await using var command = new NpgsqlCommand(sql, _connection, _transaction);
#pragma warning restore CA2100
        command.Parameters.AddWithValue(Id);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
        await _transaction.CommitAsync(CancellationToken.None);
    }
}
