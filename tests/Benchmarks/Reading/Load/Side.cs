using System.Text;
using FunQuail.Benchmarks.Measuring;

namespace FunQuail.Benchmarks.Reading.Load;

/// <summary>Requests to one server that are asked in turn, and the status that each is to be answered with.</summary>
/// <param name="Paths">Path and query of each request.</param>
internal sealed record Side(string Name, RunningServer Server, IReadOnlyList<string> Paths, int Status = 200)
{
    /// <summary>The bytes of each request.</summary>
    public IReadOnlyList<byte[]> Requests { get; init; } = [.. Paths.Select(path => Request(path))];

    public static Side Of(string name, RunningServer server, IEnumerable<string> paths) => new(name, server, [.. paths]);

    /// <param name="path">Path and query.</param>
    /// <param name="header">A further header, with its line end.</param>
    public static byte[] Request(string path, string header = "") =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n{header}\r\n");
}
