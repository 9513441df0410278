using FunQuail.Application.Common.Security;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Library;

/// <summary>An actor reads what it owns. What others let it read comes with follows.</summary>
internal sealed class ViewerCollections(SqlReader sql) : IViewerCollections
{
    // What is public needs no key.
    private static readonly SqlStatement Owned = SqlStatement.From(
        "SELECT x.id FROM collection x WHERE x.owner_id = @actor AND x.visibility < 2 ORDER BY x.id");

    public async Task<IReadOnlyList<int>> OfActorAsync(int actorId, CancellationToken ct) => (await sql.ReadAsync(
        new Dictionary<string, SqlValue> { ["actor"] = SqlValue.Of(actorId) },
        [Owned],
        async answers =>
        {
            var keys = new List<int>();
            while (await answers.NextRowAsync()) keys.Add(answers.Row.Int());
            return keys.ToArray();
        },
        ct))!;
}
