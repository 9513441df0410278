namespace FunQuail.Application.Identity.OAuth;

/// <summary>Which application is meant: by what it calls itself, or by its GUID.</summary>
public readonly record struct ApplicationRef
{
    private ApplicationRef(string? clientId, Guid guid) => (ClientId, Guid) = (clientId, guid);

    /// <summary>Null when the GUID says which.</summary>
    public string? ClientId { get; }

    public Guid Guid { get; }

    public static implicit operator ApplicationRef(string clientId) => FromString(clientId);

    public static implicit operator ApplicationRef(Guid guid) => FromGuid(guid);

    public static ApplicationRef FromString(string clientId) => new(clientId, Guid.Empty);

    public static ApplicationRef FromGuid(Guid guid) => new(null, guid);
}
