using FunQuail.Application.Media.Attachments;
using Npgsql;

namespace FunQuail.Infrastructure.Media;

internal sealed class StoredPictures(NpgsqlDataSource source) : IStoredPictures
{
    public async Task<StoredPicture?> FindAsync(Guid attachment, CancellationToken ct)
    {
        await using var command = source.CreateCommand("SELECT sha256, mimetype, creation_date FROM attachment WHERE guid = $1");
        command.Parameters.AddWithValue(attachment);
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct)) return null;

        return new StoredPicture(reader.GetFieldValue<byte[]>(0), reader.GetString(1), reader.GetFieldValue<DateTimeOffset>(2));
    }
}
