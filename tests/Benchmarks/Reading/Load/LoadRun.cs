using System.Diagnostics;
using FunQuail.Benchmarks.Measuring;

namespace FunQuail.Benchmarks.Reading.Load;

/// <summary>Lets a number of connections, each with a thread of its own, ask one side for a time.</summary>
internal sealed class LoadRun(int connections)
{
    private const double Steady = 0.05;
    private const int MostWarmUps = 20;

    private const int Settled = 4;

    private static readonly TimeSpan WarmUpStep = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Until so many steps in a row were not faster than those before, so that all code is compiled: the runtime compiles the
    /// busiest again, some seconds later.
    /// </summary>
    public void WarmUp(Side side)
    {
        var (best, idle) = (0.0, 0);
        for (var step = 0; step < MostWarmUps && idle < Settled; step++)
        {
            var rate = Run(side, WarmUpStep).Rate;
            idle = rate > best * (1 + Steady) ? 0 : idle + 1;
            best = Math.Max(best, rate);
        }
    }

    /// <exception cref="BenchmarkFailedException">A request was not answered as it should be.</exception>
    public Round Run(Side side, TimeSpan time)
    {
        if (side.Requests.Count == 0) throw new BenchmarkFailedException($"{side.Name}: there is nothing to ask for.");

        using var go = new ManualResetEventSlim();
        var askers = Enumerable.Range(0, connections).Select(number => new Asker(side, number, connections)).ToList();
        var end = 0L;
        var threads = askers.ConvertAll(asker => new Thread(() =>
        {
            go.Wait();
            asker.Run(Volatile.Read(ref end));
        }));
        threads.ForEach(thread => thread.Start());

        var (server, database) = (side.Server.ProcessorSeconds, side.Server.DatabaseProcessorSeconds);
        var began = Stopwatch.GetTimestamp();
        Volatile.Write(ref end, began + (long)(time.TotalSeconds * Stopwatch.Frequency));
        go.Set();
        threads.ForEach(thread => thread.Join());
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        (server, database) = (side.Server.ProcessorSeconds - server, side.Server.DatabaseProcessorSeconds - database);
        askers.ForEach(asker => asker.Dispose());
        if (askers.Find(asker => asker.Failure is not null)?.Failure is { } failure)
            throw new BenchmarkFailedException($"{side.Name}: {failure.Message}");

        return Sum(askers, took, server, database);
    }

    private static Round Sum(List<Asker> askers, double took, double server, double database)
    {
        var times = askers.SelectMany(asker => asker.Times).Order().ToList();
        return new Round(
            times.Count / took,
            Milliseconds(times, 0.5),
            Milliseconds(times, 0.99),
            server / times.Count * 1e6,
            database / times.Count * 1e6,
            askers.Sum(asker => asker.Bytes) / (double)times.Count);
    }

    private static double Milliseconds(List<long> sorted, double share) =>
        sorted[(int)((sorted.Count - 1) * share)] * 1000.0 / Stopwatch.Frequency;

    /// <summary>One connection, and what it saw.</summary>
    private sealed class Asker(Side side, int number, int askers) : IDisposable
    {
        private readonly RawConnection _connection = new(side.Server.Address);

        /// <summary>How long each request took.</summary>
        public List<long> Times { get; } = new(1 << 16);

        public long Bytes { get; private set; }

        public Exception? Failure { get; private set; }

        public void Run(long end)
        {
            try
            {
                // Each begins elsewhere, so that what is asked for at one moment differs.
                var next = side.Requests.Count * number / askers;
                for (var now = Stopwatch.GetTimestamp(); now < end;)
                {
                    var (status, bytes) = _connection.Exchange(side.Requests[next]);
                    if (status != side.Status) throw new BenchmarkFailedException($"answered with {status}.");

                    var answered = Stopwatch.GetTimestamp();
                    Times.Add(answered - now);
                    Bytes += bytes;
                    now = answered;
                    next = (next + 1) % side.Requests.Count;
                }
            }
            catch (Exception failure) when (failure is BenchmarkFailedException or System.Net.Sockets.SocketException)
            {
                Failure = failure;
            }
        }

        public void Dispose() => _connection.Dispose();
    }
}
