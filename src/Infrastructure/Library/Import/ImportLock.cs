using System.Data;
using Npgsql;

namespace FunQuail.Infrastructure.Library.Import;

/// <summary>
/// That one import runs, in whatever process or node: held by a session of the database, so that it dies with its holder.
/// </summary>
internal sealed class ImportLock : IAsyncDisposable
{
    private const long Key = 0x46_51_49_4D_50; // "FQIMP"

    private readonly NpgsqlConnection _connection;

    private ImportLock(NpgsqlConnection connection) => _connection = connection;

    /// <summary>The lock, or null when somebody else has it.</summary>
    public static async Task<ImportLock?> TryTakeAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection);
        command.Parameters.AddWithValue(Key);
        if (await command.ExecuteScalarAsync(ct) is true) return new ImportLock(connection);

        await connection.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection.State != ConnectionState.Open) return;

        await using (_connection)
        {
            await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", _connection);
            command.Parameters.AddWithValue(Key);
            await command.ExecuteNonQueryAsync();
        }
    }
}
