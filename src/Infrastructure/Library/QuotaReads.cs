using FunQuail.Application.Library.Quotas;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Library;

internal sealed class QuotaReads(SqlReader sql) : IQuotaReads
{
    private static readonly SqlStatement UsedByActor = SqlStatement.From(
        "SELECT coalesce(sum(x.size), 0)::bigint FROM upload x WHERE x.owner_id = @actor");

    public async Task<Quota> OfActorAsync(int actorId, CancellationToken ct) => (await sql.ReadAsync(
        new Dictionary<string, SqlValue> { ["actor"] = SqlValue.Of(actorId) },
        [UsedByActor],
        answers => answers.OneAsync(row => new Quota { Used = row.Long(), Limit = null }),
        ct))!;
}
