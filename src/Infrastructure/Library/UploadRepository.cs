using FunQuail.Application.Library.Uploads;
using FunQuail.Domain.Library.Uploads;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Library;

internal sealed class UploadRepository(FunQuailDbContext context) : IUploadRepository
{
    private const int MostOfOneHash = 500;

    private const string Candidates = """
        SELECT id FROM upload WHERE folder = ANY ($1) AND file_name = ANY ($2)
        UNION
        SELECT same.id FROM unnest($3::bytea[]) AS wanted (hash) CROSS JOIN LATERAL (
            SELECT u.id FROM upload u WHERE u.audio_hash = wanted.hash AND u.creation_date <= $4
            ORDER BY u.state = 'missing' DESC, u.id LIMIT $5) AS same
        """;

    private const string Shared = """
        SELECT 0 AS kind, u.recording_id AS id FROM upload u
        WHERE u.recording_id = ANY ($1) AND u.id <> ALL ($3)
        UNION SELECT 1, u.track_id FROM upload u
        WHERE u.track_id = ANY ($2) AND u.id <> ALL ($3)
        UNION SELECT 2, ours.id FROM track ours
        JOIN track theirs ON theirs.release_id = ours.release_id
        JOIN upload u ON u.track_id = theirs.id AND u.id <> ALL ($3)
        WHERE ours.id = ANY ($2)
        """;

    public async Task<IReadOnlyList<Upload>> FindAsync(
        IReadOnlyCollection<string> folders,
        IReadOnlyCollection<string> fileNames,
        IReadOnlyCollection<byte[]> audioHashes,
        DateTimeOffset since,
        CancellationToken ct)
    {
        var ids = new List<int>();
        await using (var command = context.InTransaction(Candidates))
        {
            command.Parameters.AddWithValue(folders.ToArray());
            command.Parameters.AddWithValue(fileNames.ToArray());
            command.Parameters.AddWithValue(audioHashes.DistinctBy(Convert.ToHexString).ToArray());
            command.Parameters.AddWithValue(since);
            command.Parameters.AddWithValue(MostOfOneHash);
            await using var rows = await command.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct)) ids.Add(rows.GetInt32(0));
        }

        return ids.Count == 0 ? [] : await WithIdsAsync(ids, ct);
    }

    public async Task<IReadOnlyList<Upload>> WithIdsAsync(IReadOnlyCollection<int> ids, CancellationToken ct) =>
        await context.Set<Upload>().Where(upload => ids.Contains(upload.Id))
            .Include(upload => upload.Collections).AsSplitQuery().OrderBy(upload => upload.Id).ToListAsync(ct);

    public async Task<SharedPlaces> SharedAsync(IReadOnlyCollection<Upload> uploads, CancellationToken ct)
    {
        await using var command = context.InTransaction(Shared);
        command.Parameters.AddWithValue(uploads.Select(upload => upload.RecordingId).OfType<int>().Distinct().ToArray());
        command.Parameters.AddWithValue(uploads.Select(upload => upload.TrackId).OfType<int>().Distinct().ToArray());
        command.Parameters.AddWithValue(uploads.Select(upload => upload.Id).ToArray());

        HashSet<int>[] found = [[], [], []];
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) found[rows.GetInt32(0)].Add(rows.GetInt32(1));
        return new SharedPlaces(found[0], found[1], found[2]);
    }

    public void Add(Upload upload) => context.Add(upload);

    public void Remove(IEnumerable<Upload> uploads) => context.RemoveRange(uploads);
}
