using FunQuail.Application.Common.Limits;
using Npgsql;

namespace FunQuail.Infrastructure.Common.Limits;

/// <summary>
/// Tells the other nodes what was counted here, and learns what they have counted: one batch that adds up and reads back the
/// sums, through a table that no crash has to preserve. Nothing is written or read while nothing is counted.
/// </summary>
internal sealed class RateExchange(NpgsqlDataSource source, RateCounters counters, TimeProvider clock)
{
    private const int MostKeys = 5000;
    private const int PatienceSeconds = 5;

    // The news are in the order of the key, and so are the locks of all nodes.
    private const string Tell = """
        INSERT INTO rate_count AS c (key, began, calls, until)
        SELECT * FROM unnest($1, $2, $3, $4)
        ON CONFLICT (key, began) DO UPDATE SET calls = c.calls + excluded.calls
        """;

    private const string Ask = """
        SELECT c.key, c.began, c.calls
        FROM unnest($1, $2) AS asked (key, since)
        JOIN rate_count c ON c.key = asked.key AND c.began >= asked.since
        """;

    private const string Sweep = "DELETE FROM rate_count WHERE until <= $1";

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private DateTimeOffset _swept;

    /// <returns>Whether there was anything to tell.</returns>
    public async Task<bool> RunAsync(CancellationToken ct)
    {
        var news = counters.TakeNews(MostKeys);
        if (news.Count == 0) return false;

        try
        {
            var sums = await TellAsync(news, ct);
            counters.Share(news, sums);
        }
        catch
        {
            counters.GiveBack(news);
            throw;
        }

        await SweepAsync(ct);
        return true;
    }

    private async Task<IReadOnlyList<SharedCalls>> TellAsync(IReadOnlyList<NewCalls> news, CancellationToken ct)
    {
        var asked = news.DistinctBy(one => one.Key).ToList();
        await using var batch = source.CreateBatch();
        batch.Timeout = PatienceSeconds;
        batch.BatchCommands.Add(Command(
            Tell,
            news.Select(one => one.Key).ToArray(),
            news.Select(one => one.From.UtcDateTime).ToArray(),
            news.Select(one => one.Calls).ToArray(),
            news.Select(one => one.Until.UtcDateTime).ToArray()));
        batch.BatchCommands.Add(Command(
            Ask, asked.Select(one => one.Key).ToArray(), asked.Select(one => one.KnownUntil.UtcDateTime).ToArray()));

        await using var reader = await batch.ExecuteReaderAsync(ct);
        // What is only written has no rows, and is passed over.
        var sums = new List<SharedCalls>();
        while (await reader.ReadAsync(ct))
            sums.Add(new SharedCalls(reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetInt32(2)));
        return sums;
    }

    private async Task SweepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now - _swept < BetweenSweeps) return;

        _swept = now;
        await using var command = source.CreateCommand(Sweep);
        command.CommandTimeout = PatienceSeconds;
        command.Parameters.Add(new NpgsqlParameter { Value = now.UtcDateTime });
        await command.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlBatchCommand Command(string text, params IReadOnlyList<object> values)
    {
#pragma warning disable CA2100 // Both texts are constants of this class.
        var command = new NpgsqlBatchCommand(text);
#pragma warning restore CA2100
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
