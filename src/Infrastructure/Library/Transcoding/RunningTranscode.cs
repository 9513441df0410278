using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Library.Transcoding;

/// <summary>
/// One conversion and those who listen to it. It is stopped when the last of them has been gone for a while, and its file is
/// closed when it has ended and the last has gone.
/// </summary>
internal sealed class RunningTranscode(string key, string caller, GrowingFile file, TimeSpan grace, TimeProvider clock)
    : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _callers;
    private bool _stopped;
    private Result? _outcome;
    private ITimer? _grace;

    public string Key => key;

    /// <summary>Who asked for it first.</summary>
    public string Caller => caller;

    public GrowingFile File => file;

    public bool IsStopping
    {
        get
        {
            lock (_gate) return _stopped;
        }
    }

    /// <summary>Cancelled when nobody waits for it any more.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>When it has ended, in whatever way.</summary>
    public Task Ended => _ended.Task;

    /// <summary>The bytes from the first on; null when it is being stopped.</summary>
    public CallerStream? TryJoin()
    {
        lock (_gate)
        {
            if (_stopped) return null;

            _callers++;
            _grace?.Dispose();
            _grace = null;
        }

        return new CallerStream(this);
    }

    /// <summary>Until there are bytes; fails when it ended badly before there were any.</summary>
    public async Task<Result> BegunAsync(CancellationToken ct)
    {
        await file.WaitForBytesAsync(ct);
        lock (_gate) return _outcome ?? Result.Success;
    }

    public void Leave()
    {
        lock (_gate)
        {
            if (--_callers > 0) return;
            if (_outcome is not null) file.Dispose();
            else if (!_stopped) _grace = clock.CreateTimer(_ => TryGiveWay(), null, grace, Timeout.InfiniteTimeSpan);
        }
    }

    public void Stop()
    {
        lock (_gate) StopUnlessEnded();
    }

    /// <summary>Stops it if nobody listens; false when somebody does, or when it is over.</summary>
    public bool TryGiveWay()
    {
        lock (_gate)
        {
            if (_callers > 0 || _stopped || _outcome is not null) return false;

            StopUnlessEnded();
            return true;
        }
    }

    public void End(Result outcome)
    {
        lock (_gate)
        {
            _outcome = outcome;
            _grace?.Dispose();
        }

        file.End(outcome.Succeeded);
        lock (_gate)
        {
            if (_callers == 0) file.Dispose();
        }

        _ended.SetResult();
    }

    /// <summary>Once it has ended.</summary>
    public void Dispose()
    {
        lock (_gate) _stop.Dispose();
    }

    private void StopUnlessEnded()
    {
        if (_outcome is not null) return;

        _stopped = true;
        // What hears of it does so elsewhere, outside of the lock.
        _ = _stop.CancelAsync();
    }
}
