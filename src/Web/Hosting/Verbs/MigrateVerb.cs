using FunQuail.Infrastructure.Persistence.Embedded;
using FunQuail.Web.Hosting.CommandLine;

namespace FunQuail.Web.Hosting.Verbs;

internal sealed class MigrateVerb : IVerb
{
    public string Name => "migrate";

    public string Summary => "bring the database to this version's state, and end";

    public async Task<int> RunAsync(Arguments arguments, VerbContext context, CancellationToken ct)
    {
        using var logs = context.OpenLogs();
        await using var database = await context.OpenDatabaseAsync(WhenOwned.Join, logs, ct);
        var applied = await database.MigrateAsync(ct);
        await context.Out.WriteLineAsync(applied.Count == 0
            ? "The database is up to date."
            : $"Applied {applied.Count} migrations, the last being {applied[^1]}.");
        return 0;
    }
}
