namespace FunQuail.Application.Common.Limits;

/// <summary>How a caller stands with a rate at some moment.</summary>
/// <param name="At">The moment.</param>
/// <param name="Remaining">How many more calls would be let by.</param>
/// <param name="IsRefused">Whether the call that was asked about is one too many. Such a call is not counted.</param>
/// <param name="FreeAfter">When nothing remains, after which time a call will be let by again; null otherwise.</param>
/// <param name="ResetAfter">After which time, without further calls, the whole limit remains; null when it does.</param>
public readonly record struct RateStanding(
    DateTimeOffset At, int Remaining, bool IsRefused, TimeSpan? FreeAfter, TimeSpan? ResetAfter);
