using System.Globalization;
using System.Text.Json;
using FunQuail.Infrastructure.Common.Processes;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>
/// Asks ffprobe for what headers do not tell. It runs for ten seconds at most, may only open that file, and where it is not
/// installed there is simply no answer.
/// </summary>
internal sealed class Ffprobe(TimeProvider time, string program = "ffprobe")
{
    /// <summary>A start so late that only the last packets are listed: where the format has no length, they tell.</summary>
    private const string PastTheEnd = "9999999";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Null where ffprobe is absent, too slow, or does not know either.</summary>
    public async Task<TimeSpan?> DurationAsync(string path, CancellationToken ct)
    {
        string[] arguments =
        [
            "-v", "quiet", "-protocol_whitelist", "file", "-print_format", "json", "-read_intervals", PastTheEnd,
            "-show_entries", "format=duration:packet=pts_time,duration_time", "-i", "file:" + Path.GetFullPath(path),
        ];
        var outcome = await Programs.RunAsync(new ProgramCall(program, arguments) { Patience = Patience }, time, ct);
        return outcome is { End: ProgramEnd.Exited } ? ParseDuration(outcome.Output) : null;
    }

    private static TimeSpan? ParseDuration(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var seconds = Seconds(document.RootElement, "format", "duration") ?? LastPacketEnd(document.RootElement);
            return seconds is { } known ? AudioStream.Length(known, 1) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static double? LastPacketEnd(JsonElement root)
    {
        if (!root.TryGetProperty("packets", out var packets) || packets.GetArrayLength() == 0) return null;

        var last = packets[packets.GetArrayLength() - 1];
        return Seconds(last, "pts_time") + Seconds(last, "duration_time");
    }

    private static double? Seconds(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (!element.TryGetProperty(name, out element)) return null;
        }

        return double.TryParse(element.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? seconds : null;
    }
}
