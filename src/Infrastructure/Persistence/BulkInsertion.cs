using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace FunQuail.Infrastructure.Persistence;

/// <summary>
/// Stores the new rows of a large save by COPY, a statement for each table instead of one for each row. What remains, and
/// every small save, is left to EF.
/// </summary>
internal sealed class BulkInsertion : SaveChangesInterceptor
{
    public static readonly BulkInsertion Instance = new();

    private const int FewRows = 20;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var changed = eventData.Context!.ChangeTracker.Entries()
            .Where(entry => entry.State is not EntityState.Unchanged).ToList();
        var added = changed.FindAll(entry => entry.State == EntityState.Added);
        if (added.Count <= FewRows || changed.Exists(MayFreePlace)) return result;

        var connection = (NpgsqlConnection)eventData.Context.Database.GetDbConnection();
        foreach (var table in InOrder(added)) await CopyAsync(connection, table, cancellationToken);
        foreach (var entry in added) entry.State = EntityState.Unchanged;
        return result;
    }

    /// <summary>Whether a new row may need what this change gives up: EF knows the order then.</summary>
    private static bool MayFreePlace(EntityEntry entry) => entry.State == EntityState.Deleted
        || (entry.State == EntityState.Modified && entry.Metadata.GetIndexes()
            .Any(index => index.IsUnique && index.Properties.Any(property => entry.Property(property).IsModified)));

    /// <summary>What is referred to comes first.</summary>
    private static IEnumerable<IGrouping<IEntityType, EntityEntry>> InOrder(IEnumerable<EntityEntry> added)
    {
        var waiting = added.GroupBy(entry => entry.Metadata).ToList();
        while (waiting.Count > 0)
        {
            var next = waiting.First(table => !table.Key.GetForeignKeys().Select(key => key.PrincipalEntityType)
                .Any(wanted => wanted != table.Key && waiting.Exists(other => other.Key == wanted)));
            waiting.Remove(next);
            yield return next;
        }
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection, IGrouping<IEntityType, EntityEntry> table, CancellationToken ct)
    {
        var columns = BulkColumn.Of(table.Key);
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        await using var rows = await connection.BeginBinaryImportAsync(
            $"COPY \"{table.Key.GetTableName()}\" ({names}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var entry in table)
        {
            await rows.StartRowAsync(ct);
            foreach (var column in columns)
            {
                if (column.ValueOf(entry) is { } value) await rows.WriteAsync(value, column.Type, ct);
                else await rows.WriteNullAsync(ct);
            }
        }

        await rows.CompleteAsync(ct);
    }
}
