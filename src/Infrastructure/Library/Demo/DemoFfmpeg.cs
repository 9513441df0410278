using System.ComponentModel;
using System.Diagnostics;
using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Library.Demo;

/// <summary>Runs ffmpeg to its end.</summary>
internal static class DemoFfmpeg
{
    private static readonly string[] Always = ["-hide_banner", "-nostdin", "-loglevel", "error", "-threads", "1", "-y"];

    /// <summary>Null when it went well.</summary>
    public static async Task<Error?> RunAsync(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        using var process = TryStart(arguments);
        if (process is null) return Missing;

        try
        {
            var words = await process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0 ? null : Failed(words);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process? TryStart(IReadOnlyList<string> arguments)
    {
        try
        {
            // Nothing is read or written there, but an inherited terminal or pipe would stay open as long as ffmpeg runs.
            return Process.Start(new ProcessStartInfo("ffmpeg", [.. Always, .. arguments])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static Error Missing => Error.Unavailable(
        "demo.ffmpeg_missing",
        "The demo music needs ffmpeg, which is not on the PATH. Install it, or start without the demo (--no-demo).");

    private static Error Failed(string words)
    {
        var lines = words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var reason = lines.LastOrDefault() ?? "it gave no reason";
        return Error.Unavailable(
            "demo.ffmpeg_failed", $"ffmpeg could not make the demo music ({reason}). Start without the demo (--no-demo).");
    }
}
