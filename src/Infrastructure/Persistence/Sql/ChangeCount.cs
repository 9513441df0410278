using FunQuail.Application.Common.Reading;
using Npgsql;

namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>Reads what <see cref="ChangeLog"/> counts, in all its shards at one moment.</summary>
internal sealed class ChangeCount(NpgsqlDataSource source) : IChangeCount
{
    /// <summary>The statement, for others that read it along.</summary>
    public const string Sum = "SELECT coalesce(sum(n), 0)::bigint FROM counter WHERE kind = 'change'";

    public async Task<long> ReadAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand(Sum);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }
}
