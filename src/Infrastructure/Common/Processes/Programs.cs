using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace FunQuail.Infrastructure.Common.Processes;

/// <summary>
/// Runs other programs within limits. Whatever happens, nothing of a program is left running when <see cref="RunAsync"/> returns.
/// </summary>
internal static class Programs
{
    private const int MostErrorBytes = 4 << 10;

    /// <summary>
    /// The shell sets limits on itself and then becomes the program, whose words arrive as arguments and are never parsed. A
    /// system that knows a limit not, or has a lower one, goes on with what it has.
    /// </summary>
    private const string Limited =
        "ulimit -v \"$1\" 2>/dev/null; test -z \"$2\" || ulimit -t \"$2\" 2>/dev/null; shift 2; exec \"$@\"";

    /// <summary>
    /// Runs the program to its end. Null where it is not installed. A program that exceeds a limit of the call is killed with all
    /// that it has started, as it is when the caller gives up.
    /// </summary>
    public static async Task<ProgramOutcome?> RunAsync(ProgramCall call, TimeProvider clock, CancellationToken ct)
    {
        using var process = TryStart(call);
        if (process is null) return null;

        using var limit = new CancellationTokenSource(call.Patience ?? Timeout.InfiniteTimeSpan, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        // Reading from a pipe cannot be cancelled everywhere, but it ends with the program.
        await using var kill = both.Token.Register(() => Kill(process));
        try
        {
            var outcome = await ConverseAsync(process, call);
            ct.ThrowIfCancellationRequested();
            return limit.IsCancellationRequested ? outcome with { End = ProgramEnd.TooSlow } : outcome;
        }
        finally
        {
            Kill(process);
        }
    }

    /// <summary>
    /// Starts the program with all three streams in the caller's hands, for whoever talks with it while it runs. Null where it is
    /// not installed. Of the call's limits only <see cref="ProgramCall.MostMemory"/> holds; the rest is the caller's to see to.
    /// </summary>
    public static Process? TryStart(ProgramCall call)
    {
        if (StartOf(call) is not { } start) return null;

        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static ProcessStartInfo? StartOf(ProgramCall call)
    {
        if (call.MostMemory is not { } most || OperatingSystem.IsWindows()) return new(call.Program, call.Arguments);
        if (PathOf(call.Program) is not { } path) return null;

        // A program whose caller is killed would go on without anybody to stop it: the limit on its time on the processor does.
        var kibibytes = (most >> 10).ToString(CultureInfo.InvariantCulture);
        var seconds = call.Patience?.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture) ?? "";
        return new("/bin/sh", ["-c", Limited, "sh", kibibytes, seconds, path, .. call.Arguments]);
    }

    /// <summary>Where the shell would find the program: asked before, since its "not found" is only an exit code.</summary>
    private static string? PathOf(string program)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        string[] places = Path.IsPathRooted(program) ? [program] : [.. folders.Select(folder => Path.Combine(folder, program))];
        return places.FirstOrDefault(place => Path.IsPathRooted(place) && File.Exists(place));
    }

    private static async Task<ProgramOutcome> ConverseAsync(Process process, ProgramCall call)
    {
        var feeding = FeedAsync(process.StandardInput.BaseStream, call.Input);
        var errors = TakeEndAsync(process.StandardError.BaseStream);
        var output = await TakeAsync(process.StandardOutput.BaseStream, call.MostOutput);
        var isTooMuch = output.Length > call.MostOutput;
        if (isTooMuch) Kill(process);

        await feeding;
        var words = await errors;
        await process.WaitForExitAsync(CancellationToken.None);
        return isTooMuch
            ? new ProgramOutcome(ProgramEnd.TooTalkative, process.ExitCode, output[..call.MostOutput], words)
            : new ProgramOutcome(ProgramEnd.Exited, process.ExitCode, output, words);
    }

    private static void Kill(Process process)
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
    }

    private static async Task FeedAsync(Stream target, ReadOnlyMemory<byte> input)
    {
        try
        {
            await using (target) await target.WriteAsync(input);
        }
        catch (IOException)
        {
            // It has read all that it wants.
        }
    }

    /// <summary>At most one byte more than asked for, which tells that there is more.</summary>
    private static async Task<ReadOnlyMemory<byte>> TakeAsync(Stream source, int most)
    {
        var taken = new byte[most + 1];
        var length = await source.ReadAtLeastAsync(taken, taken.Length, throwOnEndOfStream: false);
        return taken.AsMemory(0, length);
    }

    private static async Task<string> TakeEndAsync(Stream source)
    {
        var kept = new byte[2 * MostErrorBytes];
        var length = 0;
        while (await source.ReadAsync(kept.AsMemory(length)) is > 0 and var read)
        {
            length += read;
            if (length <= MostErrorBytes) continue;

            kept.AsSpan(length - MostErrorBytes, MostErrorBytes).CopyTo(kept);
            length = MostErrorBytes;
        }

        return Encoding.UTF8.GetString(kept, 0, length);
    }
}
