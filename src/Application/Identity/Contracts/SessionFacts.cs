namespace FunQuail.Application.Identity.Contracts;

/// <summary>Whose session a request belongs to.</summary>
public sealed record SessionFacts(int AccountId, Guid SessionGuid);
