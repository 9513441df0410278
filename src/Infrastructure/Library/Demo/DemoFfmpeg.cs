using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Common.Processes;

namespace FunQuail.Infrastructure.Library.Demo;

/// <summary>Runs ffmpeg to its end.</summary>
internal static class DemoFfmpeg
{
    private static readonly string[] Always = ["-hide_banner", "-nostdin", "-loglevel", "error", "-threads", "1", "-y"];

    /// <summary>Null when it went well.</summary>
    public static async Task<Error?> RunAsync(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var call = new ProgramCall("ffmpeg", [.. Always, .. arguments]);
        var outcome = await Programs.RunAsync(call, TimeProvider.System, ct);
        if (outcome is null) return Missing;

        return outcome.Succeeded ? null : Failed(outcome.Complaint ?? "it gave no reason");
    }

    private static Error Missing => Error.Unavailable(
        "demo.ffmpeg_missing",
        "The demo music needs ffmpeg, which is not on the PATH. Install it, or start without the demo (--no-demo).");

    private static Error Failed(string reason) => Error.Unavailable(
        "demo.ffmpeg_failed", $"ffmpeg could not make the demo music ({reason}). Start without the demo (--no-demo).");
}
