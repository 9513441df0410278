namespace FunQuail.Benchmarks.Measuring;

/// <summary>The figures would mean nothing; the message says why.</summary>
internal sealed class BenchmarkFailedException(string message) : Exception(message);
