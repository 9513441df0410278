using FunQuail.Application.Library.Belongings;
using FunQuail.Domain.Library.Collections;
using FunQuail.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Infrastructure.Library;

internal sealed class Belongings(FunQuailDbContext context) : IBelongings
{
    private static readonly string[] Moves =
    [
        """
        WITH moved AS (
            UPDATE upload u SET owner_id = $2, version = version + 1 WHERE owner_id = $1 AND EXISTS (
                SELECT FROM collection c WHERE c.id = u.collection_id AND c.automatic AND c.owner_id = $1) RETURNING guid)
        INSERT INTO changes (kind, guid, deleted) SELECT 'upload', guid, false FROM moved
        """,
        """
        WITH moved AS (
            UPDATE collection SET owner_id = $2, version = version + 1 WHERE owner_id = $1 AND automatic RETURNING guid)
        INSERT INTO changes (kind, guid, deleted) SELECT 'collection', guid, false FROM moved
        """,
    ];

    public async Task MoveImportsAsync(int fromActorId, int toActorId, CancellationToken ct)
    {
        foreach (var move in Moves)
        {
            await using var command = context.InTransaction(move);
            command.Parameters.AddWithValue(fromActorId);
            command.Parameters.AddWithValue(toActorId);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    public async Task<IReadOnlyList<int>> SomeUploadsAsync(int actorId, int most, CancellationToken ct)
    {
        await using var command = context.InTransaction("SELECT id FROM upload WHERE owner_id = $1 ORDER BY id LIMIT $2");
        command.Parameters.AddWithValue(actorId);
        command.Parameters.AddWithValue(most);
        var ids = new List<int>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) ids.Add(rows.GetInt32(0));
        return ids;
    }

    public async Task RemoveCollectionsAsync(int actorId, CancellationToken ct) =>
        context.RemoveRange(await context.Set<Collection>().Where(collection => collection.OwnerId == actorId).ToListAsync(ct));
}
