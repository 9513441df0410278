using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Web.FunctionalTests.Http.Authentication;

/// <summary>
/// How many passwords a server has hashed: what takes long, and would tell by its time whether there is an account.
/// </summary>
internal sealed class HashCount : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _count;

    public HashCount(IServiceProvider server)
    {
        var meters = server.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "funquail.passwords.hashed" && instrument.Meter.Scope == meters)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, added, _, _) => Interlocked.Add(ref _count, added));
        _listener.Start();
    }

    public long Now => Interlocked.Read(ref _count);

    public void Dispose() => _listener.Dispose();
}
