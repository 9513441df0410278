namespace FunQuail.Domain.Catalog;

/// <summary>A MusicBrainz identifier: the GUID by which the whole field knows a thing.</summary>
public readonly record struct Mbid
{
    private Mbid(Guid value) => Value = value;

    public Guid Value { get; }

    /// <summary>Reads an identifier; the empty GUID is none.</summary>
    public static Mbid? From(Guid? value) => value is { } guid && guid != Guid.Empty ? new Mbid(guid) : null;

    public override string ToString() => Value.ToString();
}
