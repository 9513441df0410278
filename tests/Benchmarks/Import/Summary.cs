using System.Text.Json;
using FunQuail.Benchmarks.Measuring;

namespace FunQuail.Benchmarks.Import;

/// <summary>The <c>finished</c> event, which is the last line that <c>import --json</c> prints.</summary>
internal sealed record Summary(int Added, int Unchanged, int Failed, double Seconds)
{
    /// <exception cref="BenchmarkFailedException">The last line is not a summary.</exception>
    public static Summary Read(string output)
    {
        var line = output.TrimEnd().Split('\n')[^1];
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return new Summary(
                root.GetProperty("added").GetInt32(),
                root.GetProperty("unchanged").GetInt32(),
                root.GetProperty("failed").GetInt32(),
                root.GetProperty("elapsedSeconds").GetDouble());
        }
        catch (Exception unexpected) when (unexpected is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new BenchmarkFailedException(
                $"The last line of import --json is not its summary ({unexpected.Message}): {line}");
        }
    }
}
