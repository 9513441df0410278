using FunQuail.Domain.Common;

namespace FunQuail.Domain.Federation;

/// <summary>An actor of this server is gone. Whoever keeps something for it removes that, or hands it on.</summary>
/// <param name="HeirId">The server's own actor, which gets what others need.</param>
public sealed record ActorDeleted(int ActorId, int HeirId) : IDomainEvent;
