using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Domain.Catalog.ReleaseGroups;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Domain.Library.Collections;
using FunQuail.Domain.Library.Uploads;
using FunQuail.Domain.Media;

namespace FunQuail.Infrastructure.Persistence;

/// <summary>
/// Tells clients that mirror the library what changed: one row for each changed thing, tombstones included. Readers stop
/// at the oldest running transaction (the <c>tx</c> column), so that a late commit is never skipped. Counts the commands that
/// changed anything, too, by which answers are known to hold still.
/// </summary>
internal static class ChangeLog
{
    // Several rows for one count, so that commands do not wait for each other; taken last, so that those which do wait shortly.
    private const string Write = """
        WITH counted AS (
            INSERT INTO counter AS c (kind, shard, n) VALUES ('change', pg_backend_pid() % 8, 1)
            ON CONFLICT (kind, shard) DO UPDATE SET n = c.n + 1)
        INSERT INTO changes (kind, guid, deleted) SELECT * FROM unnest($1::text[], $2::uuid[], $3::boolean[])
        """;

    private static readonly Dictionary<Type, string> Kinds = new()
    {
        [typeof(Artist)] = "artist",
        [typeof(ReleaseGroup)] = "release_group",
        [typeof(Release)] = "release",
        [typeof(Recording)] = "recording",
        [typeof(Upload)] = "upload",
        [typeof(Collection)] = "collection",
        [typeof(Attachment)] = "attachment",
    };

    public static async Task WriteAsync(FunQuailDbContext context, ChangeSet changes, CancellationToken ct)
    {
        if (!changes.Things.Any()) return;

        // What is not told by itself, such as a tag, changes what others show.
        var rows = changes.Things.Where(change => Kinds.ContainsKey(change.Thing.GetType())).ToList();
        await using var command = context.InTransaction(Write);
        command.Parameters.AddWithValue(rows.ConvertAll(row => Kinds[row.Thing.GetType()]).ToArray());
        command.Parameters.AddWithValue(rows.ConvertAll(row => row.Thing.Guid).ToArray());
        command.Parameters.AddWithValue(rows.ConvertAll(row => row.Deleted).ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }
}
