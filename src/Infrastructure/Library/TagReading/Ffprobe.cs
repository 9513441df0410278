using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>
/// Asks ffprobe for what headers do not tell. It runs for ten seconds at most, may only open that file, and where it is not
/// installed there is simply no answer.
/// </summary>
internal sealed class Ffprobe(TimeProvider time, string program = "ffprobe")
{
    private const int MostOutputBytes = 64 << 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Null where ffprobe is absent, too slow, or does not know either.</summary>
    public async Task<TimeSpan?> DurationAsync(string path, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            using var process = Start(path);
            return process is null ? null : ParseDuration(await ReadOutputAsync(process, both.Token));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }

    private Process? Start(string path)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        string[] arguments =
        [
            "-v", "quiet", "-protocol_whitelist", "file", "-print_format", "json", "-show_entries", "format=duration",
            "-i", "file:" + Path.GetFullPath(path),
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadOutputAsync(Process process, CancellationToken ct)
    {
        try
        {
            var output = new byte[MostOutputBytes];
            var length = await process.StandardOutput.BaseStream.ReadAtLeastAsync(output, output.Length, throwOnEndOfStream: false, ct);
            return output.AsMemory(0, length);
        }
        finally
        {
            // It has closed its output, said too much, or taken too long: in no case is it still needed.
            process.Kill(entireProcessTree: true);
        }
    }

    private static TimeSpan? ParseDuration(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.TryGetProperty("format", out var format)
                && format.TryGetProperty("duration", out var duration)
                && double.TryParse(duration.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
                ? AudioStream.Length(seconds, 1)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
