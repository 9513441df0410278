using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Tags;
using Npgsql;
using NpgsqlTypes;

namespace FunQuail.Benchmarks.Reading.Filling;

/// <summary>
/// Fills a migrated, empty database with a catalogue that is the same each time. Triggers are put off meanwhile; what they keep
/// is made anew at the end, by <see cref="TestKit.CatalogSeed.Kept"/>.
/// </summary>
internal sealed class CatalogFill(NpgsqlDataSource source, CatalogSize size)
{
    public async Task RunAsync(Names names, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await RunAsync(connection, CatalogScript.Begin, ct);
        await GiveNamesAsync(connection, names, ct);
        await RunAsync(connection, CatalogScript.Rest(size), ct);
        // Filling has written rows twice; a library that grew has no such holes. The second one says what is visible to all.
        await RunAsync(connection, "VACUUM (FULL)", ct);
        await RunAsync(connection, "VACUUM (ANALYZE)", ct);
        await RunAsync(connection, "CHECKPOINT", ct);
    }

    private static async Task GiveNamesAsync(NpgsqlConnection connection, Names names, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync("COPY given FROM STDIN (FORMAT binary)", ct);
        foreach (var (thing, number, name) in names.All())
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync((short)thing, NpgsqlDbType.Smallint, ct);
            await copy.WriteAsync(number, NpgsqlDbType.Integer, ct);
            await copy.WriteAsync(name, NpgsqlDbType.Text, ct);
            await copy.WriteAsync(NameKey.ForSorting(name), NpgsqlDbType.Text, ct);
            await copy.WriteAsync(thing == NamedThing.Tag ? Tag.KeyOf(name) : NameKey.Of(name), NpgsqlDbType.Text, ct);
        }

        await copy.CompleteAsync(ct);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string script, CancellationToken ct)
    {
#pragma warning disable CA2100 // The script is made of constants and numbers.
        await using var command = new NpgsqlCommand(script, connection) { CommandTimeout = 3600 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }
}
