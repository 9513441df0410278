namespace FunQuail.Application.Common.Limits;

/// <summary>How many calls all nodes together have told of.</summary>
/// <param name="Key">Scope and caller.</param>
/// <param name="From">When their bucket began.</param>
/// <param name="Calls">How many.</param>
public sealed record SharedCalls(string Key, DateTimeOffset From, int Calls);
