using System.Diagnostics;

namespace FunQuail.Benchmarks.Measuring;

/// <summary>Other programs that run to their end.</summary>
internal static class Programs
{
    /// <summary>What it wrote to standard output.</summary>
    /// <exception cref="BenchmarkFailedException">It did not succeed; the message is what it wrote to standard error.</exception>
    public static async Task<string> OutputAsync(string program, string[] arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new BenchmarkFailedException($"{program} could not be started.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0
            ? await output
            : throw new BenchmarkFailedException($"{program} {string.Join(' ', arguments)}: {await errors}");
    }
}
