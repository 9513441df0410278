using FunQuail.Benchmarks.Measuring;
using FunQuail.Infrastructure.Persistence.Connections;
using FunQuail.Infrastructure.Persistence.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace FunQuail.Benchmarks.Reading.Filling;

/// <summary>
/// A data directory of the program with a filled database in it. It is filled without durability, which is quick, and served with
/// it, as everywhere.
/// </summary>
internal sealed class FilledDatabase(string dataDirectory, CatalogSize size)
{
    /// <summary>Where the audio files are.</summary>
    public static string FilesOf(string dataDirectory) => Path.Combine(dataDirectory, "files");

    /// <summary>Fills the database unless it was before, and returns what to ask for.</summary>
    /// <exception cref="BenchmarkFailedException">It holds another number of tracks.</exception>
    public async Task<Samples> PrepareAsync(CancellationToken ct)
    {
        var settings = new EmbeddedPostgresSettings(Path.Combine(dataDirectory, "postgres")) { Durable = false };
        await using var server = await EmbeddedPostgres.OpenAsync(
            settings, WhenOwned.Refuse, TimeProvider.System, NullLogger.Instance, ct);
        await using var source = DataSources.Build(server.ConnectionString);
        await MigrateAsync(server, settings, ct);

        var names = new Names(size);
        await FillAsync(source, names, ct);
        await Somebody.AddAsync(source, ct);
        var shelf = await AudioShelf.FillAsync(source, FilesOf(dataDirectory), ct);
        return await Samples.TakeAsync(source, names, shelf, ct);
    }

    private static async Task MigrateAsync(EmbeddedPostgres server, EmbeddedPostgresSettings settings, CancellationToken ct)
    {
        await using var database = await DatabaseServer.OpenAsync(
            server.ConnectionString, settings, WhenOwned.Refuse, TimeProvider.System, NullLogger.Instance, ct);
        await database.MigrateAsync(ct);
    }

    private async Task FillAsync(NpgsqlDataSource source, Names names, CancellationToken ct)
    {
        await using var command = source.CreateCommand("SELECT count(*)::integer FROM recording");
        var there = (int)(await command.ExecuteScalarAsync(ct))!;
        if (there == 0) await new CatalogFill(source, size).RunAsync(names, ct);
        else if (there != size.Tracks)
            throw new BenchmarkFailedException($"{dataDirectory} holds {there} tracks and not {size.Tracks}.");
    }
}
