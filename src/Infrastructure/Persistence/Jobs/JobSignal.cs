namespace FunQuail.Infrastructure.Persistence.Jobs;

/// <summary>Lets a commit wake the worker of its own process at once, instead of at its next look.</summary>
internal sealed class JobSignal : IDisposable
{
    private readonly SemaphoreSlim _woken = new(0, 1);

    public void Wake()
    {
        try
        {
            _woken.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already awake.
        }
    }

    /// <summary>Waits until woken, or for <paramref name="longest"/>.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken ct) => _woken.WaitAsync(longest, ct);

    public void Dispose() => _woken.Dispose();
}
