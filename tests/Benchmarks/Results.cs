namespace FunQuail.Benchmarks;

/// <summary>The committed results.</summary>
internal static class Results
{
    public static async Task WriteAsync(string name, string report, CancellationToken ct)
    {
        var results = Path.Combine(Repository.Root, "docs", "benchmarks", "results");
        Directory.CreateDirectory(results);
        await File.WriteAllTextAsync(Path.Combine(results, name + ".md"), report, ct);
    }
}
