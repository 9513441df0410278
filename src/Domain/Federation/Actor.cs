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

    /// <summary>Some words about itself, as plain text.</summary>
    public string? Summary { get; private set; }

    /// <summary>The attachment that shows it (ActivityPub: icon).</summary>
    public int? AvatarId { get; private set; }

    /// <summary>The federation id of a remote actor; null for a local one, whose id is computed.</summary>
    public string? Fid { get; private set; }

    /// <summary>Since when it is gone. What is left is the name, so that nobody else gets it; null while it acts.</summary>
    public DateTimeOffset? DeletedDate { get; private set; }

    /// <summary>The actor of an account.</summary>
    public static Actor Person(Guid guid, int localDomainId, string username, DateTimeOffset now) => new()
    {
        Guid = guid,
        Type = ActorType.Person,
        DomainId = localDomainId,
        PreferredUsername = username,
        CreationDate = now,
    };

    public static Actor Service(Guid guid, int localDomainId, DateTimeOffset now) => new()
    {
        Guid = guid,
        Type = ActorType.Service,
        DomainId = localDomainId,
        PreferredUsername = ServiceUsername,
        CreationDate = now,
    };

    public void Describe(string? name, string? summary) => (Name, Summary) = (name, summary);

    public void Show(int? attachment) => AvatarId = attachment;

    /// <summary>Takes over what the server itself imported.</summary>
    public void TakeOverFrom(Actor service) => Raise(new ImportsTakenOver(service.Id, Id));

    /// <summary>Its account is deleted: what belongs to it goes, and its name stays taken.</summary>
    public void Delete(Actor service, DateTimeOffset now)
    {
        if (DeletedDate is not null) return;

        (Name, Summary, AvatarId) = (null, null, null);
        DeletedDate = now;
        Raise(new ActorDeleted(Id, service.Id));
    }
}
