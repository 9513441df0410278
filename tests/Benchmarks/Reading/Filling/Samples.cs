using Npgsql;

namespace FunQuail.Benchmarks.Reading.Filling;

/// <summary>What of the catalogue is asked for: many different things, the same each time.</summary>
internal sealed record Samples
{
    private const int Many = 200;
    private const int FullPage = 25;

    public required IReadOnlyList<Guid> Artists { get; init; }

    public required IReadOnlyList<Guid> Releases { get; init; }

    public required IReadOnlyList<Guid> Recordings { get; init; }

    /// <summary>Artists whose releases fill one to four pages, however many artists there are.</summary>
    public required IReadOnlyList<Guid> Prolific { get; init; }

    /// <summary>Tags whose recordings fill a page, the frequent and the rare.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Recordings with a file of <see cref="AudioShelf.PlainBytes"/> bytes, and the names of the files.</summary>
    public required IReadOnlyList<(Guid Recording, string File)> Plain { get; init; }

    /// <summary>Recordings with a file that can be transcoded.</summary>
    public required IReadOnlyList<Guid> Sources { get; init; }

    public required SearchSamples Search { get; init; }

    public static async Task<Samples> TakeAsync(NpgsqlDataSource source, Names names, AudioShelf shelf, CancellationToken ct)
    {
        var plain = await AskAsync<Guid>($"SELECT guid FROM recording WHERE id <= {AudioShelf.Plain} ORDER BY id");
        return new Samples
        {
            Artists = await AskAsync<Guid>(Spread("artist")),
            Releases = await AskAsync<Guid>(Spread("release")),
            Recordings = await AskAsync<Guid>(Spread("recording")),
            Prolific = await AskAsync<Guid>(
                $"SELECT guid FROM artist WHERE release_count BETWEEN {FullPage} AND {4 * FullPage} ORDER BY guid LIMIT {Many}"),
            Tags = await AskAsync<string>($"SELECT name FROM tag WHERE recording_count >= {FullPage} ORDER BY id LIMIT {Many}"),
            Plain = [.. plain.Select((guid, index) => (guid, Path.GetFileName(shelf.PlainFile(index + 1))))],
            Sources = await AskAsync<Guid>(
                $"SELECT guid FROM recording WHERE id >= {AudioShelf.FirstSource} ORDER BY id LIMIT {AudioShelf.Sources}"),
            Search = SearchSamples.Of(names),
        };

        async Task<IReadOnlyList<T>> AskAsync<T>(string statement)
        {
            var found = new List<T>();
#pragma warning disable CA2100 // The statement is made here, of constants.
            await using var command = source.CreateCommand(statement);
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct)) found.Add(rows.GetFieldValue<T>(0));
            return found;
        }
    }

    /// <summary>From everywhere in the table, not from one place of it.</summary>
    private static string Spread(string table) =>
        $"SELECT guid FROM {table} WHERE id % ((SELECT max(id) FROM {table}) / {Many}) = 0 ORDER BY id LIMIT {Many}";
}
