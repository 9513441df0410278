using FunQuail.Application.Common.Idempotency;
using FunQuail.Infrastructure.Persistence;

namespace FunQuail.Infrastructure.Common.Idempotency;

/// <summary>Notes in the transaction of a command that the request was carried out.</summary>
internal sealed class ClaimKeeper(FunQuailDbContext context, RunningClaim running) : IBeforeCommit
{
    private const string Note = "UPDATE idempotency_key SET is_done = true WHERE request = $1 AND claim = $2";

    public async Task KeepAsync(ChangeSet changes, CancellationToken ct)
    {
        if (running.Begun is not ({ } request, var id)) return;

        await using var command = context.InTransaction(Note);
        command.Parameters.AddWithValue(request);
        command.Parameters.AddWithValue(id);
        if (await command.ExecuteNonQueryAsync(ct) == 0)
            throw new InvalidOperationException("The request took so long that a twin of it has taken over.");
    }
}
