using System.Diagnostics;
using FunQuail.TestKit;
using Npgsql;

namespace FunQuail.Web.FunctionalTests.Hosting.Imports;

/// <summary>Makes the database wait before it stores one file, so that an import surely stands in its middle.</summary>
internal sealed class HeldFile : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TestDatabase _database;
    private readonly NpgsqlConnection _holder;

    private HeldFile(TestDatabase database, NpgsqlConnection holder) => (_database, _holder) = (database, holder);

    /// <param name="folder">The end of the folder's path whose files have to wait.</param>
    public static async Task<HeldFile> InAsync(TestDatabase database, string folder)
    {
        await RunAsync(database, "CREATE TABLE held (folder text)");
        await using (var insert = database.DataSource.CreateCommand("INSERT INTO held VALUES ($1)"))
        {
            insert.Parameters.AddWithValue("%" + folder);
            await insert.ExecuteNonQueryAsync();
        }

        await RunAsync(database, """
            CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF NEW.folder LIKE (SELECT folder FROM held) THEN PERFORM pg_advisory_xact_lock(4711); END IF;
                RETURN NEW;
            END $$
            """);
        await RunAsync(database, "CREATE TRIGGER hold BEFORE INSERT ON upload FOR EACH ROW EXECUTE FUNCTION hold()");
        var holder = await database.DataSource.OpenConnectionAsync();
        await using var take = new NpgsqlCommand("SELECT pg_advisory_lock(4711)", holder);
        await take.ExecuteNonQueryAsync();
        return new HeldFile(database, holder);
    }

    /// <summary>Until an import stands before the file.</summary>
    public async Task ReachedAsync()
    {
        var began = Stopwatch.GetTimestamp();
        while (await Asked.OneAsync(
            _database, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted") == "0")
        {
            if (Stopwatch.GetElapsedTime(began) > Patience) throw new TimeoutException("No import came to the held file.");
            await Task.Yield();
        }
    }

    public async Task ReleaseAsync()
    {
        await using var release = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", _holder);
        await release.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await ReleaseAsync();
        await _holder.DisposeAsync();
    }

    private static async Task RunAsync(TestDatabase database, string statement)
    {
#pragma warning disable CA2100 // Written here.
        await using var command = database.DataSource.CreateCommand(statement);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
