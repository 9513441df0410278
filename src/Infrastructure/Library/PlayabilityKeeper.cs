using FunQuail.Infrastructure.Persistence;

namespace FunQuail.Infrastructure.Library;

/// <summary>
/// Keeps the answer to "who may play this": which collections hold a recording, a release, an artist, and how far the
/// most open of them reaches. The function it calls locks in one order, so that two transactions agree.
/// </summary>
internal sealed class PlayabilityKeeper(FunQuailDbContext context) : IBeforeCommit
{
    public async Task KeepAsync(ChangeSet changes, CancellationToken ct)
    {
        IReadOnlyCollection<int>[] touched =
            [changes.TouchedRecordings, changes.TouchedReleases, changes.TouchedGroups, changes.TouchedCredits];
        if (touched.All(keys => keys.Count == 0)) return;

        await using var command = context.InTransaction("SELECT refresh_playability($1, $2, $3, $4)");
        foreach (var keys in touched) command.Parameters.AddWithValue(keys.ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }
}
