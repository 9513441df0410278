using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FunQuail.Infrastructure.Persistence;

/// <summary>A column that a new row fills.</summary>
/// <param name="Part">The complex property that it belongs to, if any.</param>
/// <param name="Type">PostgreSQL's name of the type, without lengths.</param>
internal sealed record BulkColumn(IProperty Property, IComplexProperty? Part, string Name, string Type)
{
    public static List<BulkColumn> Of(IEntityType table) =>
    [
        .. table.GetProperties().Where(property => property.GetBeforeSaveBehavior() == PropertySaveBehavior.Save)
            .Select(property => Of(property, null)),
        .. table.GetComplexProperties()
            .SelectMany(part => part.ComplexType.GetProperties(), (part, property) => Of(property, part)),
    ];

    /// <summary>As the database takes it.</summary>
    public object? ValueOf(EntityEntry entry)
    {
        if (Part is not null && entry.ComplexProperty(Part).CurrentValue is null) return null;

        var value = entry.CurrentValues[Property];
        return Property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    private static BulkColumn Of(IProperty property, IComplexProperty? part) =>
        new(property, part, property.GetColumnName(), property.GetRelationalTypeMapping().StoreTypeNameBase);
}
