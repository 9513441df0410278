using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.Tags;

/// <summary>A word that people put on things, genres above all. Equal but for case is equal.</summary>
public sealed class Tag : Entity
{
    private Tag()
    {
    }

    /// <summary>As first written.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name in lower case, by which it is found.</summary>
    public string Key { get; private set; } = "";

    public static Result<Tag> Create(Guid guid, string name, DateTimeOffset now)
    {
        var text = name.Trim();
        if (text.Length is 0 or > CatalogLimits.TagName || text.Any(char.IsControl)) return TagErrors.BadName;

        return new Tag { Guid = guid, Name = text, Key = KeyOf(text), CreationDate = now };
    }

    public static string KeyOf(string name) => name.Trim().ToLowerInvariant();
}
