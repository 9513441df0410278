using Npgsql;
using NpgsqlTypes;

namespace FunQuail.Infrastructure.Library.Import;

/// <summary>What the database knows of files in place.</summary>
internal sealed class KnownFiles(NpgsqlDataSource database)
{
    /// <summary>All files in the folders.</summary>
    public async Task<ILookup<string, KnownFile>> InAsync(IReadOnlyCollection<string> folders, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "SELECT id, folder, file_name, size, modified_at, state FROM upload WHERE folder = ANY ($1) AND NOT in_store");
        command.Parameters.AddWithValue(folders.ToArray());
        return (await ReadAsync(command, ct)).ToLookup(file => file.Folder, StringComparer.Ordinal);
    }

    /// <summary>Files that are not marked missing and whose whole folder is gone.</summary>
    public async Task<List<KnownFile>> InVanishedFoldersAsync(string root, CancellationToken ct)
    {
        var gone = new List<string>();
        await using (var command = database.CreateCommand(
            "SELECT DISTINCT folder FROM upload "
            + "WHERE (folder = $1 OR starts_with(folder, $2)) AND state <> 'missing' AND NOT in_store"))
        {
            command.Parameters.AddWithValue(root);
            command.Parameters.AddWithValue(root.TrimEnd('/') + "/");
            await using var rows = await command.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
            {
                if (!Directory.Exists(rows.GetString(0))) gone.Add(rows.GetString(0));
            }
        }

        return gone.Count == 0 ? [] : [.. (await InAsync(gone, ct)).SelectMany(folder => folder).Where(file => !file.IsMissing)];
    }

    /// <summary>Keys of up to <paramref name="count"/> uploads below the folder whose files are missing, after a key.</summary>
    public async Task<List<int>> MissingAsync(string root, int after, int count, CancellationToken ct)
    {
        await using var command = database.CreateCommand("""
            SELECT id FROM upload
            WHERE id > $1 AND state = 'missing' AND NOT in_store AND (folder = $2 OR starts_with(folder, $3))
            ORDER BY id LIMIT $4
            """);
        command.Parameters.AddWithValue(after);
        command.Parameters.AddWithValue(root);
        command.Parameters.AddWithValue(root.TrimEnd('/') + "/");
        command.Parameters.AddWithValue(count);
        var ids = new List<int>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) ids.Add(rows.GetInt32(0));
        return ids;
    }

    /// <summary>Which files of these audio hashes the store holds already, with their sizes and times of change.</summary>
    public async Task<HashSet<StoredFile>> StoredAsync(byte[][] hashes, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "SELECT encode(audio_hash, 'hex'), size, modified_at FROM upload WHERE audio_hash = ANY ($1) AND in_store");
        command.Parameters.Add(new NpgsqlParameter { Value = hashes, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
        var stored = new HashSet<StoredFile>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
            stored.Add(new StoredFile(rows.GetString(0), rows.GetInt64(1), rows.GetFieldValue<DateTimeOffset>(2)));
        return stored;
    }

    private static async Task<List<KnownFile>> ReadAsync(NpgsqlCommand command, CancellationToken ct)
    {
        var files = new List<KnownFile>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            files.Add(new KnownFile(
                rows.GetInt32(0),
                rows.GetString(1),
                rows.GetString(2),
                rows.GetInt64(3),
                rows.GetFieldValue<DateTimeOffset>(4),
                rows.GetString(5)));
        }

        return files;
    }
}

/// <summary>A file as it was when last seen.</summary>
internal sealed record KnownFile(int Id, string Folder, string Name, long Size, DateTimeOffset ModifiedAt, string State)
{
    public bool IsMissing => State == "missing";

    /// <summary>
    /// Nothing to do: the same file, read and matched before. What failed is tried again, as its cause may be gone.
    /// </summary>
    public bool IsSame(FoundFile file) => State == "finished" && Size == file.Size && ModifiedAt == file.ModifiedAt;
}

/// <summary>A file in the store, by what its original was.</summary>
internal sealed record StoredFile(string AudioHash, long Size, DateTimeOffset ModifiedAt);
