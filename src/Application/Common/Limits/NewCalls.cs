namespace FunQuail.Application.Common.Limits;

/// <summary>Calls that were counted here and that the other nodes do not know of yet.</summary>
/// <param name="Key">Scope and caller.</param>
/// <param name="From">When their bucket began.</param>
/// <param name="Calls">How many.</param>
/// <param name="Until">From when on they count for nothing.</param>
/// <param name="KnownUntil">What was counted elsewhere in earlier buckets is known here.</param>
public sealed record NewCalls(string Key, DateTimeOffset From, int Calls, DateTimeOffset Until, DateTimeOffset KnownUntil);
