using FunQuail.Application.Media.Blobs;
using FunQuail.Application.Media.Contracts;
using Npgsql;

namespace FunQuail.Infrastructure.Media.Blobs;

internal sealed class PromisedBlobs(NpgsqlDataSource source) : IPromisedBlobs
{
    public async Task<IReadOnlySet<string>> AmongAsync(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "SELECT payload->>'key' FROM jobs WHERE kind = $1 AND payload->>'key' = ANY ($2)");
        command.Parameters.AddWithValue(KeepBlob.Kind);
        command.Parameters.AddWithValue(keys.ToArray());
        await using var reader = await command.ExecuteReaderAsync(ct);
        var promised = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct)) promised.Add(reader.GetString(0));
        return promised;
    }
}
