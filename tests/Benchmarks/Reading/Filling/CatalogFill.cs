using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Tags;
using Npgsql;
using NpgsqlTypes;

namespace FunQuail.Benchmarks.Reading.Filling;

/// <summary>Fills a migrated, empty database with a catalogue that is the same each time. Triggers are put off meanwhile.</summary>
internal sealed class CatalogFill(NpgsqlDataSource source, CatalogSize size)
{
    /// <summary>
    /// What else the schema keeps by triggers and can make anew as a whole belongs here. A function that this version of the
    /// schema lacks is passed over.
    /// </summary>
    private static readonly string[] Rebuilders = ["rebuild_search()"];

    public async Task RunAsync(Names names, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await RunAsync(connection, CatalogScript.Begin, ct);
        await GiveNamesAsync(connection, names, ct);
        await RunAsync(connection, CatalogScript.Rest(size), ct);
        foreach (var rebuilder in Rebuilders) await RebuildAsync(connection, rebuilder, ct);
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

    private static async Task RebuildAsync(NpgsqlConnection connection, string function, CancellationToken ct)
    {
        await using var known = new NpgsqlCommand("SELECT to_regprocedure($1) IS NOT NULL", connection);
        known.Parameters.Add(new NpgsqlParameter { Value = function });
        if (await known.ExecuteScalarAsync(ct) is true) await RunAsync(connection, "SELECT " + function, ct);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string script, CancellationToken ct)
    {
#pragma warning disable CA2100 // The script is made of constants and numbers.
        await using var command = new NpgsqlCommand(script, connection) { CommandTimeout = 3600 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }
}
