using FunQuail.Domain.Common;

namespace FunQuail.Domain.Federation;

/// <summary>ActivityStreams actor types that FunQuail has.</summary>
public enum ActorType
{
    Person,
    Service,
}

/// <summary>Somebody or something that acts in the federation (ActivityPub: actor).</summary>
public sealed class Actor : Entity
{
    /// <summary>The actor that owns imports until an administrator takes them over.</summary>
    public const string ServiceUsername = "service";

    private Actor()
    {
    }

    public ActorType Type { get; private set; }

    public int DomainId { get; private set; }

    public string PreferredUsername { get; private set; } = "";

    public string? Name { get; private set; }

    /// <summary>The federation id of a remote actor; null for a local one, whose id is computed.</summary>
    public string? Fid { get; private set; }

    public static Actor Service(Guid guid, int localDomainId, DateTimeOffset now) => new()
    {
        Guid = guid,
        Type = ActorType.Service,
        DomainId = localDomainId,
        PreferredUsername = ServiceUsername,
        CreationDate = now,
    };
}
