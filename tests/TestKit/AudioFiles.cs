using System.Diagnostics;
using System.Globalization;

namespace FunQuail.TestKit;

/// <summary>
/// Short tones made by ffmpeg in any format, tagged and with a cover. The file's extension chooses the format: mp3, flac, ogg,
/// opus, oga (Ogg FLAC), m4a, m4b, aac, aiff, wav.
/// </summary>
public static class AudioFiles
{
    /// <summary>Makes a tone.</summary>
    /// <param name="tags">By ffmpeg's names: <c>title</c>, <c>artist</c>, <c>album</c>, <c>album_artist</c>, <c>track</c>,
    /// <c>disc</c>, <c>date</c>…</param>
    /// <param name="cover">A PNG or JPEG; raw aac and wav cannot have one.</param>
    /// <param name="hertz">Files of different pitch have different audio hashes.</param>
    /// <param name="codec">ffmpeg's encoder where the format leaves a choice, e.g. <c>alac</c> in m4a.</param>
    /// <param name="options">Further output options of ffmpeg.</param>
    public static async Task ToneAsync(
        string path,
        double seconds = 1,
        Dictionary<string, string>? tags = null,
        byte[]? cover = null,
        int hertz = 440,
        int sampleRate = 44_100,
        int channels = 2,
        string? codec = null,
        string[]? options = null,
        CancellationToken ct = default)
    {
        var tone = string.Create(
            CultureInfo.InvariantCulture, $"sine=frequency={hertz}:sample_rate={sampleRate}:duration={seconds}");
        string[] encoding = ["-ac", $"{channels}", "-c:a", codec ?? Encoder(path), .. options ?? []];
        await WriteAsync(["-f", "lavfi", "-i", tone], path, encoding, tags, cover, ct);
    }

    /// <summary>Copies a file's sound under other tags, as a tagger would: <c>ffmpeg -c copy</c>.</summary>
    public static Task RetagAsync(
        string from, string to, Dictionary<string, string> tags, byte[]? cover = null, CancellationToken ct = default) =>
        WriteAsync(["-i", from], to, ["-map_metadata", "-1", "-c:a", "copy"], tags, cover, ct);

    /// <summary>Decodes a file into a WAV beside it, whose path it returns; its length is that of the sound.</summary>
    public static async Task<string> DecodeAsync(string path, CancellationToken ct = default)
    {
        await RunAsync("ffmpeg", ["-v", "error", "-y", "-i", path, "-c:a", "pcm_s16le", path + ".wav"], ct);
        return path + ".wav";
    }

    /// <summary>What ffprobe says of one entry, e.g. <c>format=duration</c>.</summary>
    public static Task<string> ProbeAsync(string path, string entry, CancellationToken ct = default) =>
        RunAsync("ffprobe", ["-v", "error", "-show_entries", entry, "-of", "default=nokey=1:noprint_wrappers=1", path], ct);

    private static async Task WriteAsync(
        string[] input, string path, string[] encoding, Dictionary<string, string>? tags, byte[]? cover, CancellationToken ct)
    {
        var scratch = Directory.CreateTempSubdirectory("funquail-tone-");
        try
        {
            List<string> arguments = ["-v", "error", "-y", .. input];
            var pictured = cover is not null && !IsOgg(path);
            if (pictured)
            {
                var picture = Path.Combine(scratch.FullName, "cover");
                await File.WriteAllBytesAsync(picture, cover!, ct);
                arguments.AddRange(["-i", picture, "-map", "0:a", "-map", "1:v", "-c:v", "copy", "-disposition:v"]);
                arguments.AddRange(["attached_pic", "-metadata:s:v", "comment=Cover (front)"]);
            }
            else
            {
                arguments.AddRange(["-map", "0:a"]);
            }

            foreach (var (name, value) in tags ?? []) arguments.AddRange(["-metadata", $"{name}={value}"]);
            if (cover is not null && !pictured)
                arguments.AddRange(["-metadata", "METADATA_BLOCK_PICTURE=" + Convert.ToBase64String(Pictures.FlacBlock(cover))]);
            arguments.AddRange(encoding);
            if (path.EndsWith(".aiff", StringComparison.Ordinal)) arguments.AddRange(["-write_id3v2", "1"]);
            await RunAsync("ffmpeg", [.. arguments, path], ct);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static bool IsOgg(string path) => Path.GetExtension(path) is ".ogg" or ".opus" or ".oga";

    private static string Encoder(string path) => Path.GetExtension(path) switch
    {
        ".mp3" => "libmp3lame",
        ".flac" or ".oga" => "flac",
        ".ogg" => "libvorbis",
        ".opus" => "libopus",
        ".m4a" or ".m4b" or ".aac" => "aac",
        ".aiff" => "pcm_s16be",
        ".wav" => "pcm_s16le",
        var other => throw new ArgumentException($"There is no encoder for {other}.", nameof(path)),
    };

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = process.StandardError.ReadToEndAsync(ct);
        var output = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{program}: {await errors}");
    }
}
