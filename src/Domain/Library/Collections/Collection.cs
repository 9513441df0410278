using FunQuail.Domain.Common;

namespace FunQuail.Domain.Library.Collections;

/// <summary>Who may play what a collection holds. The numbers are stored, and grow with the audience.</summary>
public enum Visibility
{
    /// <summary>The owner and approved followers.</summary>
    Private = 0,

    /// <summary>Everybody with an account here.</summary>
    Local = 1,

    /// <summary>Everybody.</summary>
    Public = 2,
}

/// <summary>A set of uploads under one rule of visibility.</summary>
public sealed class Collection : Entity
{
    public const int NameMaxLength = 200;

    private Collection()
    {
    }

    public string Name { get; private set; } = "";

    public string? Description { get; private set; }

    public Visibility Visibility { get; private set; }

    public int OwnerId { get; private set; }

    /// <summary>Kept by the server itself, e.g. the default for imports: its owner cannot edit or delete it.</summary>
    public bool Automatic { get; private set; }

    public static Result<Collection> Create(
        Guid guid, string name, Visibility visibility, int ownerId, bool automatic, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > NameMaxLength) return CollectionErrors.BadName;

        return new Collection
        {
            Guid = guid,
            Name = name,
            Visibility = visibility,
            OwnerId = ownerId,
            Automatic = automatic,
            CreationDate = now,
        };
    }
}
