namespace FunQuail.Infrastructure.IntegrationTests.Media.Crops;

/// <summary>A clock on which no time is ever up, so that a busy machine changes no outcome.</summary>
internal sealed class PatientClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
