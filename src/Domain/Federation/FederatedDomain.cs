using FunQuail.Domain.Common;

namespace FunQuail.Domain.Federation;

/// <summary>A server in the federation, this one included.</summary>
public sealed class FederatedDomain : Entity
{
    private FederatedDomain()
    {
    }

    /// <summary>The host name; null for this server, whose name follows from its public URL.</summary>
    public string? Name { get; private set; }

    public bool IsLocal => Name is null;

    public static FederatedDomain Local(Guid guid, DateTimeOffset now) => new() { Guid = guid, CreationDate = now };
}
