namespace FunQuail.Domain.Common;

/// <summary>A thing with a life of its own: a key inside, a GUID for the world, a version that grows with each change.</summary>
public abstract class Entity
{
    private List<IDomainEvent>? _events;

    /// <summary>The key inside the database. The world knows the thing by its GUID.</summary>
    public int Id { get; private set; }

    /// <summary>The name for the world. Never changes, whatever happens to the thing.</summary>
    public Guid Guid { get; protected init; }

    /// <summary>Grows by one with each stored change; the first part of an ETag.</summary>
    public int Version { get; private set; } = 1;

    public DateTimeOffset CreationDate { get; protected init; }

    /// <summary>Called by the unit of work when a change is stored, and by nothing else.</summary>
    public void NextVersion() => Version++;

    /// <summary>Hands over the events raised since the last call.</summary>
    public IReadOnlyList<IDomainEvent> TakeEvents()
    {
        if (_events is null) return [];

        var events = _events;
        _events = null;
        return events;
    }

    protected void Raise(IDomainEvent happened) => (_events ??= []).Add(happened);
}
