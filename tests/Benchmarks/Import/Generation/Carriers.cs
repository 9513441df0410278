using System.Globalization;
using FunQuail.Benchmarks.Import.Tagging;
using FunQuail.Benchmarks.Measuring;

namespace FunQuail.Benchmarks.Import.Generation;

/// <summary>A dozen tones without tags, one for each format and quality, made by ffmpeg.</summary>
internal static class Carriers
{
    private static readonly (string Name, string Extension, int Tone, string Arguments)[] Recipes =
    [
        ("mp3-128", ".mp3", 220, "-ac 2 -c:a libmp3lame -b:a 128k -write_xing 0 -id3v2_version 0"),
        ("mp3-256", ".mp3", 247, "-ac 2 -c:a libmp3lame -b:a 256k -write_xing 1 -id3v2_version 0"),
        ("mp3-v2", ".mp3", 262, "-ac 2 -c:a libmp3lame -q:a 2 -write_xing 1 -id3v2_version 0"),
        ("mp3-mono", ".mp3", 277, "-ac 1 -c:a libmp3lame -b:a 96k -write_xing 1 -id3v2_version 0"),
        ("flac-stereo", ".flac", 294, "-ac 2 -c:a flac -sample_fmt s16 -frame_size 4410"),
        ("flac-mono", ".flac", 330, "-ac 1 -c:a flac -sample_fmt s16 -frame_size 4410"),
        ("vorbis-q3", ".ogg", 349, "-ac 2 -c:a libvorbis -q:a 3"),
        ("vorbis-q6", ".ogg", 392, "-ac 2 -c:a libvorbis -q:a 6"),
        ("opus-64", ".opus", 440, "-ac 2 -ar 48000 -c:a libopus -b:a 64k"),
        ("opus-128", ".opus", 494, "-ac 2 -ar 48000 -c:a libopus -b:a 128k"),
        ("aac-128", ".m4a", 523, "-ac 2 -c:a aac -b:a 128k"),
        ("aac-256", ".m4a", 587, "-ac 2 -c:a aac -b:a 256k"),
        ("alac", ".m4a", 659, "-ac 2 -c:a alac"),
    ];

    /// <summary>All of them, in a fixed order.</summary>
    public static async Task<IReadOnlyList<Carrier>> MakeAsync(string directory, int seconds, CancellationToken ct)
    {
        Directory.CreateDirectory(directory);
        var carriers = new Carrier[Recipes.Length];
        await Parallel.ForEachAsync(Enumerable.Range(0, Recipes.Length), ct, async (index, stop) =>
        {
            var (name, extension, tone, arguments) = Recipes[index];
            var file = Path.Combine(directory, name + extension);
            // A second and a third voice that beat and fade, and a little noise, so that encoders have something to do.
            var sound = string.Create(CultureInfo.InvariantCulture,
                $"aevalsrc=0.3*sin({tone}*2*PI*t)+0.2*sin({tone * 1.5}*2*PI*t)*sin(3*t)+0.001*random(0):s=44100:d={seconds}");
            await Programs.OutputAsync(
                "ffmpeg",
                ["-v", "error", "-y", "-f", "lavfi", "-i", sound, "-map_metadata", "-1", "-bitexact",
                    .. arguments.Split(' '), file],
                stop);
            carriers[index] = new Carrier(name, extension, await TakeApartAsync(file, extension, stop));
        });
        return carriers;
    }

    private static async Task<ICarrier> TakeApartAsync(string file, string extension, CancellationToken ct)
    {
        var bytes = await File.ReadAllBytesAsync(file, ct);
        if (extension == ".flac")
        {
            var decoded = file + ".raw";
            await Programs.OutputAsync("ffmpeg", ["-v", "error", "-y", "-i", file, "-f", "s16le", decoded], ct);
            return new FlacCarrier(bytes, await File.ReadAllBytesAsync(decoded, ct));
        }

        return extension switch
        {
            ".mp3" => new Mp3Carrier(bytes),
            ".m4a" => new Mp4Carrier(bytes),
            _ => new OggCarrier(bytes),
        };
    }
}
