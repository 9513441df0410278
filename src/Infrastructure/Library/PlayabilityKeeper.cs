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
        if (changes.TouchedRecordings.Count + changes.TouchedReleases.Count + changes.TouchedCredits.Count == 0) return;

        await using var command = context.InTransaction("SELECT refresh_playability($1, $2, $3)");
        command.Parameters.AddWithValue(changes.TouchedRecordings.ToArray());
        command.Parameters.AddWithValue(changes.TouchedReleases.ToArray());
        command.Parameters.AddWithValue(changes.TouchedCredits.ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }
}
