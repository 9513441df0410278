using FunQuail.Domain.Common;

namespace FunQuail.Domain.Federation;

/// <summary>What the server imported for itself belongs to the first administrator from now on.</summary>
public sealed record ImportsTakenOver(int FromActorId, int ToActorId) : IDomainEvent;
