using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FunQuail.Infrastructure.Persistence.Conventions;

/// <summary>Tables and columns are named as PostgreSQL people name them: <c>release_group.artist_credit_id</c>.</summary>
internal static class SnakeCaseNames
{
    public static void UseSnakeCaseNames(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            // A class of a library's making says in its mapping what its table is called.
            var table = entity.FindAnnotation(RelationalAnnotationNames.TableName)?.Value as string ?? Of(entity.ClrType.Name);
            entity.SetTableName(table);
            foreach (var property in entity.GetProperties()) property.SetColumnName(Of(property.Name));
            foreach (var complex in entity.GetComplexProperties())
            {
                foreach (var property in complex.ComplexType.GetProperties())
                    property.SetColumnName(Of(complex.Name + property.Name));
            }

            foreach (var key in entity.GetKeys()) key.SetName($"pk_{table}");
            foreach (var key in entity.GetForeignKeys())
                key.SetConstraintName($"fk_{table}_{ColumnsOf(key.Properties)}");
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(
                    index.Name is { } name ? name : $"ix_{table}_{ColumnsOf(index.Properties)}");
        }
    }

    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var at = 0; at < name.Length; at++)
        {
            if (at > 0 && char.IsUpper(name[at]) && !char.IsUpper(name[at - 1])) text.Append('_');
            text.Append(char.ToLowerInvariant(name[at]));
        }

        return text.ToString();
    }

    private static string ColumnsOf(IEnumerable<IReadOnlyProperty> properties) =>
        string.Join('_', properties.Select(property => Of(property.Name)));
}
