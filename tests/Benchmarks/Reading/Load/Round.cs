namespace FunQuail.Benchmarks.Reading.Load;

/// <summary>What one round of requests to one side came to.</summary>
/// <param name="Rate">Requests a second, of all connections.</param>
/// <param name="Median">Milliseconds that half of the requests took at most.</param>
/// <param name="Slowest">Milliseconds that 99 of 100 requests took at most.</param>
/// <param name="Server">Microseconds of processor that the server took for a request.</param>
/// <param name="Database">Microseconds of processor that the database took for a request.</param>
/// <param name="Bytes">The mean length of a body.</param>
internal sealed record Round(double Rate, double Median, double Slowest, double Server, double Database, double Bytes)
{
    public double Processor => Server + Database;
}
