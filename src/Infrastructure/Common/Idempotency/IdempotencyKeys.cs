using FunQuail.Application.Common.Idempotency;
using FunQuail.Application.Common.Ports;
using Npgsql;

namespace FunQuail.Infrastructure.Common.Idempotency;

/// <summary>
/// Rows of <c>idempotency_key</c>. A claim is made outside of the transaction of its command, so that twins see it at once; that
/// it was carried out is noted inside, by <see cref="ClaimKeeper"/>.
/// </summary>
internal sealed class IdempotencyKeys(NpgsqlDataSource source, IIdGenerator ids) : IIdempotencyKeys
{
    /// <summary>
    /// A claim that nobody has come back to for so long belongs to a server that is gone. Should it come back after all, its
    /// transaction finds the claim taken over, and fails.
    /// </summary>
    private const string Abandoned = "interval '5 minutes'";

    private const string Lifetime = "interval '24 hours'";

    private const string Take = $"""
        INSERT INTO idempotency_key AS k (request, digest, claim) VALUES ($1, $2, $3)
        ON CONFLICT (request) DO UPDATE
        SET digest = excluded.digest, claim = excluded.claim, is_done = false, answer = NULL, creation_date = now()
        WHERE k.creation_date < now() - {Lifetime} OR (NOT k.is_done AND k.creation_date < now() - {Abandoned})
        RETURNING true
        """;

    /// <summary>Between the end of the command and its answer there is a moment, in which nothing is lost yet.</summary>
    private const string Look = $"""
        SELECT digest, is_done AND (answer IS NOT NULL OR creation_date < now() - {Abandoned}), answer
        FROM idempotency_key WHERE request = $1
        """;

    private const string Keep = "UPDATE idempotency_key SET is_done = true, answer = $3 WHERE request = $1 AND claim = $2";

    private const string Release = "DELETE FROM idempotency_key WHERE request = $1 AND claim = $2 AND NOT is_done";

    /// <summary>Some at a time, whenever one is added: nobody has to come by for it.</summary>
    private const string Sweep = $"""
        DELETE FROM idempotency_key WHERE request IN (
            SELECT request FROM idempotency_key WHERE creation_date < now() - {Lifetime}
            ORDER BY creation_date LIMIT 10 FOR UPDATE SKIP LOCKED)
        """;

    public async Task<Claim> ClaimAsync(byte[] request, byte[] digest, CancellationToken ct)
    {
        var claim = ids.NewGuid();
        await using (var batch = source.CreateBatch())
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Sweep));
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Take)
            {
                Parameters = { Of(request), Of(digest), new NpgsqlParameter<Guid> { TypedValue = claim } },
            });
            if (await batch.ExecuteScalarAsync(ct) is true) return new Claim(ClaimState.Taken, claim);
        }

        await using var look = source.CreateCommand(Look);
        look.Parameters.Add(Of(request));
        await using var row = await look.ExecuteReaderAsync(ct);
        // Released between the two statements: its caller is told to come again, as for any twin.
        if (!await row.ReadAsync(ct)) return new Claim(ClaimState.Running);
        if (!row.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(digest)) return new Claim(ClaimState.Different);

        return row.GetBoolean(1)
            ? new Claim(ClaimState.Done, Answer: row.IsDBNull(2) ? null : row.GetFieldValue<byte[]>(2))
            : new Claim(ClaimState.Running);
    }

    public Task KeepAsync(byte[] request, Guid claim, byte[] answer, CancellationToken ct) =>
        RunAsync(Keep, ct, Of(request), new NpgsqlParameter<Guid> { TypedValue = claim }, Of(answer));

    public Task ReleaseAsync(byte[] request, Guid claim, CancellationToken ct) =>
        RunAsync(Release, ct, Of(request), new NpgsqlParameter<Guid> { TypedValue = claim });

    private static NpgsqlParameter<byte[]> Of(byte[] value) => new() { TypedValue = value };

    private async Task RunAsync(string statement, CancellationToken ct, params IEnumerable<NpgsqlParameter> values)
    {
        await using var command = source.CreateCommand(statement);
        foreach (var value in values) command.Parameters.Add(value);
        await command.ExecuteNonQueryAsync(ct);
    }
}
