using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog;

/// <summary>Refusals that all catalogue things share.</summary>
public static class CatalogErrors
{
    public static readonly Error NameMissing = Error.Invalid("catalog.name_missing", "Give the thing a name.", "name");

    public static readonly Error NameTooLong =
        Error.Invalid("catalog.name_too_long", $"Shorten the name to {CatalogLimits.Name} characters.", "name");

    public static Error? CheckName(string? name) =>
        string.IsNullOrWhiteSpace(name) ? NameMissing : name.Length > CatalogLimits.Name ? NameTooLong : null;
}
