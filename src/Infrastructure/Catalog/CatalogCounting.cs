using FunQuail.Application.Catalog.Contracts;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

/// <summary>Reads the kept counters, and remembers for ten minutes what has to be added up.</summary>
internal sealed class CatalogCounting(SqlReader sql, TimeProvider clock) : ICatalogCounts
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(600);

    private static readonly Dictionary<string, SqlValue> Nothing = [];

    private static readonly SqlStatement Kept = SqlStatement.From("""
        SELECT coalesce(sum(n) FILTER (WHERE kind = 'artist'), 0)::integer,
            coalesce(sum(n) FILTER (WHERE kind = 'release_group'), 0)::integer,
            coalesce(sum(n) FILTER (WHERE kind = 'release'), 0)::integer,
            coalesce(sum(n) FILTER (WHERE kind = 'recording'), 0)::integer
        FROM counter
        """);

    private static readonly SqlStatement Length = SqlStatement.From(
        "SELECT coalesce(sum(x.duration), 0)::bigint FROM recording x");

    private static readonly SqlStatement TopTags = SqlStatement.From("""
        SELECT x.name, x.recording_count
        FROM tag x
        WHERE x.recording_count > 0
        ORDER BY x.recording_count DESC, x.key
        LIMIT 3
        """);

    private readonly Lock _gate = new();
    private Task<Sums>? _sums;
    private DateTimeOffset _until;

    public async Task<CatalogCounts> CountAsync(CancellationToken ct)
    {
        var sums = await SumsAsync().WaitAsync(ct);
        var counts = await sql.ReadAsync(Nothing, [Kept], answers => answers.OneAsync(row => new CatalogCounts(
            row.Int(), row.Int(), row.Int(), row.Int(), sums.Hours, sums.TopTags)), ct);
        return counts!;
    }

    /// <summary>Whoever asks while it is added up waits for the same sum. A failure is not remembered.</summary>
    private Task<Sums> SumsAsync()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (_sums is null or { IsFaulted: true } || now >= _until) (_sums, _until) = (AddUpAsync(), now + Remembered);
            return _sums;
        }
    }

    private async Task<Sums> AddUpAsync()
    {
        var sums = await sql.ReadAsync<Sums>(Nothing, [Length, TopTags], async answers =>
        {
            await answers.NextRowAsync();
            var hours = Math.Round(TimeSpan.FromMilliseconds(answers.Row.Long()).TotalHours, 2);
            await answers.NextAsync();
            return new Sums(hours, await answers.AllAsync(row => new TagCount(row.Text(), row.Int())));
        }, CancellationToken.None);
        return sums!;
    }

    private sealed record Sums(double Hours, IReadOnlyList<TagCount> TopTags);
}
