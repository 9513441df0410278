using System.Globalization;
using System.Text.Json;
using FunQuail.Benchmarks.Import.Tagging;
using FunQuail.Benchmarks.Measuring;

namespace FunQuail.Benchmarks.Import.Generation;

/// <summary>Has ffprobe read, and ffmpeg decode, one file of every carrier: nobody imports what nobody can play.</summary>
internal sealed class SampleCheck(string root, int seconds)
{
    private static readonly (TagField Field, string Name)[] Checked =
        [(TagField.Title, "TITLE"), (TagField.Album, "ALBUM"), (TagField.Artist, "ARTIST")];

    public async Task RunAsync(IEnumerable<AlbumPlan> albums, CancellationToken ct)
    {
        var samples = albums
            .SelectMany(album => album.Tracks.Select(track => (album, track)))
            .GroupBy(pair => (pair.track.Carrier.Name, pair.album.Cover == CoverPlace.Embedded))
            .Select(group => group.Last());
        await Parallel.ForEachAsync(samples, ct, async (sample, stop) => await CheckAsync(sample.album, sample.track, stop));
    }

    private async Task CheckAsync(AlbumPlan album, TrackPlan track, CancellationToken ct)
    {
        var path = Path.Combine(root, track.Path);
        var errors = await Programs.OutputAsync("sh", ["-c", "ffmpeg -v error -i \"$0\" -map 0:a -f null - 2>&1", path], ct);
        // ffmpeg remarks on bytes behind the end of an ALAC frame, and plays it.
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Require(track, lines.All(line => line.EndsWith("bits left", StringComparison.Ordinal)), errors);

        var json = await Programs.OutputAsync(
            "ffprobe", ["-v", "error", "-of", "json", "-show_format", "-show_streams", path], ct);
        using var document = JsonDocument.Parse(json);
        var format = document.RootElement.GetProperty("format");
        var streams = document.RootElement.GetProperty("streams").EnumerateArray().ToList();
        var sound = streams.Single(stream => stream.GetProperty("codec_type").GetString() == "audio");
        var holder = sound.TryGetProperty("tags", out var own) && own.TryGetProperty("TITLE", out _)
            ? own
            : format.GetProperty("tags");
        var tags = holder.EnumerateObject().ToDictionary(
            tag => tag.Name.ToUpperInvariant(), tag => tag.Value.GetString(), StringComparer.Ordinal);

        foreach (var (field, name) in Checked)
        {
            var wanted = track.Tags.First(field);
            Require(track, tags[name] == wanted, $"{name} is '{tags[name]}' and not '{wanted}'");
        }

        var number = tags["TRACK"]!.Split('/')[0];
        Require(track, number == track.Tags.First(TagField.Track), $"the track number is {number}");
        var duration = double.Parse(format.GetProperty("duration").GetString()!, CultureInfo.InvariantCulture);
        Require(track, Math.Abs(duration - seconds) < 0.3, $"it lasts {duration} s");
        var pictures = streams.Count(stream => stream.GetProperty("codec_type").GetString() == "video");
        Require(track, pictures == (album.Cover == CoverPlace.Embedded ? 1 : 0), $"it has {pictures} pictures");
    }

    private static void Require(TrackPlan track, bool fulfilled, string otherwise)
    {
        if (fulfilled) return;

        throw new BenchmarkFailedException($"The generated file {track.Path} ({track.Carrier.Name}) is wrong: {otherwise}");
    }
}
