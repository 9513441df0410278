using System.Globalization;
using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Library.Demo;

/// <summary>Makes a small library of invented music with ffmpeg, so that a first look at FunQuail shows everything.</summary>
public static class DemoMusic
{
    /// <summary>The name of the note that marks a folder as made here, and as safe to remove.</summary>
    public const string NoteName = "README.txt";

    private const int AtOnce = 3;

    private const string Note = """
        This is demo music. FunQuail made it on this machine, so that there is something to look at and listen to.
        Artists, titles and sounds are invented. Nobody needs it: `demo remove` takes it out of the library and
        deletes this folder.

        """;

    /// <summary>
    /// Makes the music in <paramref name="folder"/>, whole or not at all; a folder made before is left as it is. Fails with
    /// <c>demo.ffmpeg_missing</c>, <c>demo.ffmpeg_failed</c> or <c>demo.folder_taken</c>.
    /// </summary>
    public static async Task<Result> MakeAsync(string folder, CancellationToken ct)
    {
        if (File.Exists(Path.Combine(folder, NoteName))) return Result.Success;
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) return FolderTaken(folder);

        var draft = folder.TrimEnd(Path.DirectorySeparatorChar) + ".unfinished";
        if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        Directory.CreateDirectory(draft);
        try
        {
            if (await FillAsync(draft, ct) is { } refusal) return refusal;

            await File.WriteAllTextAsync(Path.Combine(draft, NoteName), Note, ct);
            if (Directory.Exists(folder)) Directory.Delete(folder);
            Directory.Move(draft, folder);
            return Result.Success;
        }
        finally
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        }
    }

    private static async Task<Error?> FillAsync(string folder, CancellationToken ct)
    {
        var covers = DemoReleases.All.Select(release => CoverArguments(folder, release));
        var tracks =
            from release in DemoReleases.All
            from track in release.Tracks
            select TrackArguments(folder, release, track);
        return await RunAllAsync(covers, ct) ?? await RunAllAsync(tracks, ct);
    }

    private static async Task<Error?> RunAllAsync(IEnumerable<string[]> commands, CancellationToken ct)
    {
        Error? first = null;
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
        await Parallel.ForEachAsync(commands, limits, async (arguments, token) =>
        {
            if (Volatile.Read(ref first) is not null) return;
            if (await DemoFfmpeg.RunAsync(arguments, token) is { } refusal) Interlocked.CompareExchange(ref first, refusal, null);
        });
        return first;
    }

    private static string[] CoverArguments(string folder, DemoRelease release)
    {
        var home = Directory.CreateDirectory(Path.Combine(folder, release.Folder)).FullName;
        var picture = Path.Combine(home, "cover.jpg");
        return ["-f", "lavfi", "-i", release.Cover, "-frames:v", "1", "-q:v", "3", "-pix_fmt", "yuvj420p", picture];
    }

    private static string[] TrackArguments(string folder, DemoRelease release, DemoTrack track)
    {
        var home = Path.Combine(folder, release.Folder);
        var cover = release.Embedded ? PictureOf(home) : [];
        return
        [
            "-f", "lavfi", "-i", track.Tune.Source(track.Seconds), .. cover,
            .. Codec(track.Format), .. DemoTags.Of(release, track), "-bitexact", FileOf(home, release, track),
        ];
    }

    private static string[] PictureOf(string home) =>
    [
        "-i", Path.Combine(home, "cover.jpg"), "-map", "0:a", "-map", "1:v", "-c:v", "copy",
        "-disposition:v", "attached_pic", "-metadata:s:v", "comment=Cover (front)",
    ];

    private static string FileOf(string home, DemoRelease release, DemoTrack track)
    {
        var disc =
            release.Discs == 1 ? home : Path.Combine(home, string.Create(CultureInfo.InvariantCulture, $"CD {track.Disc}"));
        Directory.CreateDirectory(disc);
        var number = track.Number.ToString("00", CultureInfo.InvariantCulture);
        return Path.Combine(disc, $"{number} {track.Title}.{track.Format}");
    }

    private static string[] Codec(string format) => format switch
    {
        "mp3" => ["-c:a", "libmp3lame", "-b:a", "160k", "-id3v2_version", "4"],
        "flac" => ["-c:a", "flac", "-sample_fmt", "s16"],
        "ogg" => ["-c:a", "libvorbis", "-q:a", "4"],
        "opus" => ["-c:a", "libopus", "-b:a", "96k"],
        "m4a" => ["-c:a", "aac", "-aac_coder", "fast", "-b:a", "128k", "-movflags", "+faststart"],
        _ => ["-c:a", "pcm_s16le"],
    };

    private static Error FolderTaken(string folder) => Error.Conflict(
        "demo.folder_taken", $"'{folder}' holds other files. Move them away, or start without the demo (--no-demo).");
}
