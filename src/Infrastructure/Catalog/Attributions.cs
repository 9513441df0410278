using FunQuail.Application.Catalog.Attributions;
using FunQuail.Infrastructure.Persistence;

namespace FunQuail.Infrastructure.Catalog;

/// <summary>
/// One statement for each kind, since a library may have a million recordings; each change is logged as a command's.
/// </summary>
internal sealed class Attributions(FunQuailDbContext context) : IAttributions
{
    private static readonly string[] Moves =
    [
        """
        WITH moved AS (UPDATE artist SET attributed_to_id = $2, version = version + 1 WHERE attributed_to_id = $1 RETURNING guid)
        INSERT INTO changes (kind, guid, deleted) SELECT 'artist', guid, false FROM moved
        """,
        """
        WITH moved AS (
            UPDATE release_group SET attributed_to_id = $2, version = version + 1 WHERE attributed_to_id = $1 RETURNING guid)
        INSERT INTO changes (kind, guid, deleted) SELECT 'release_group', guid, false FROM moved
        """,
        """
        WITH moved AS (UPDATE release SET attributed_to_id = $2, version = version + 1 WHERE attributed_to_id = $1 RETURNING guid)
        INSERT INTO changes (kind, guid, deleted) SELECT 'release', guid, false FROM moved
        """,
        """
        WITH moved AS (
            UPDATE recording SET attributed_to_id = $2, version = version + 1 WHERE attributed_to_id = $1 RETURNING guid)
        INSERT INTO changes (kind, guid, deleted) SELECT 'recording', guid, false FROM moved
        """,
    ];

    public async Task MoveAsync(int fromActorId, int toActorId, CancellationToken ct)
    {
        foreach (var move in Moves)
        {
            await using var command = context.InTransaction(move);
            command.Parameters.AddWithValue(fromActorId);
            command.Parameters.AddWithValue(toActorId);
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
