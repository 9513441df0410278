using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Identity;
using Npgsql;

namespace FunQuail.Infrastructure.Identity;

/// <summary>Sessions as requests and their owners see them: one indexed read, and a write each quarter of an hour.</summary>
internal sealed class Sessions(NpgsqlDataSource source, TimeProvider clock) : ISessions, ISessionReads
{
    private const string Find = """
        SELECT s.account_id, s.guid, s.last_used_date FROM session s
        JOIN account a ON a.id = s.account_id AND a.is_active
        WHERE s.token_digest = $1 AND NOT s.awaits_second_factor AND s.last_used_date > $2
        """;

    private const string Touch = "UPDATE session SET last_used_date = $2 WHERE guid = $1 AND last_used_date < $2";

    private const string List = """
        SELECT guid, user_agent, address, creation_date, last_used_date FROM session
        WHERE account_id = $1 AND NOT awaits_second_factor AND last_used_date > $2
        ORDER BY last_used_date DESC, guid
        """;

    public async Task<SessionFacts?> FindAsync(string cookieToken, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await ReadAsync(cookieToken, now, ct) is not ({ } session, var lastUsed)) return null;

        if (lastUsed < now - Session.Precision) await TouchAsync(session.SessionGuid, now, ct);
        return session;
    }

    public async Task<IReadOnlyList<BaseSession>> OfAccountAsync(int account, Guid? current, CancellationToken ct)
    {
        await using var command = source.CreateCommand(List);
        command.Parameters.AddWithValue(account);
        command.Parameters.AddWithValue(clock.GetUtcNow() - Session.Idle);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var found = new List<BaseSession>();
        while (await rows.ReadAsync(ct)) found.Add(Read(rows, current));
        return found;
    }

    private static BaseSession Read(NpgsqlDataReader row, Guid? current) => new()
    {
        Guid = row.GetGuid(0),
        UserAgent = row.IsDBNull(1) ? null : row.GetString(1),
        Address = row.IsDBNull(2) ? null : row.GetString(2),
        CreationDate = row.GetFieldValue<DateTimeOffset>(3),
        LastUsedDate = row.GetFieldValue<DateTimeOffset>(4),
        Current = row.GetGuid(0) == current,
    };

    private async Task<(SessionFacts? Session, DateTimeOffset LastUsed)> ReadAsync(
        string token, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Find);
        command.Parameters.AddWithValue(Secret.DigestOf(token));
        command.Parameters.AddWithValue(now - Session.Idle);
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct)
            ? (new SessionFacts(row.GetInt32(0), row.GetGuid(1)), row.GetFieldValue<DateTimeOffset>(2))
            : default;
    }

    private async Task TouchAsync(Guid session, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Touch);
        command.Parameters.AddWithValue(session);
        command.Parameters.AddWithValue(now);
        await command.ExecuteNonQueryAsync(ct);
    }
}
