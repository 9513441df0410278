using System.Text;
using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.Hosting.Imports;

/// <summary>Writes tagged MP3 files by the hundred: one tone, its last bytes different in each.</summary>
internal static class Mp3Folder
{
    private static readonly Lazy<Task<byte[]>> Tone = new(MakeToneAsync);
    private static int _made;

    /// <summary>Albums of some tracks each, <c>Album 1/01.mp3</c> and so on.</summary>
    public static async Task WriteAsync(string folder, int albums, int tracks)
    {
        for (var album = 1; album <= albums; album++)
        {
            for (var track = 1; track <= tracks; track++)
                await PutAsync(
                    Path.Combine(folder, $"Album {album}", $"{track:00}.mp3"), $"Song {track}", $"Album {album}", track);
        }
    }

    /// <summary>One file with a sound of its own.</summary>
    public static async Task PutAsync(string path, string title, string album, int track = 1, string artist = "Nina")
    {
        var sound = (byte[])(await Tone.Value).Clone();
        BitConverter.TryWriteBytes(sound.AsSpan(sound.Length - 8), Interlocked.Increment(ref _made));
        await WriteAsync(path, Tag(title, album, track, artist), sound);
    }

    /// <summary>The same sound under another title.</summary>
    public static async Task RetitleAsync(string path, string title, string album)
    {
        var before = await File.ReadAllBytesAsync(path);
        await WriteAsync(path, Tag(title, album, 1, "Nina"), before.AsMemory(10 + before[9] + (before[8] << 7)));
    }

    private static async Task WriteAsync(string path, byte[] tag, ReadOnlyMemory<byte> sound)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = File.Create(path);
        await file.WriteAsync(tag);
        await file.WriteAsync(sound);
    }

    /// <summary>ID3v2.4 with texts in UTF-8, each shorter than 128 bytes.</summary>
    private static byte[] Tag(string title, string album, int track, string artist)
    {
        byte[] frames =
            [.. Frame("TIT2", title), .. Frame("TPE1", artist), .. Frame("TALB", album), .. Frame("TRCK", $"{track}")];
        return [.. "ID3"u8, 4, 0, 0, 0, 0, (byte)(frames.Length >> 7), (byte)(frames.Length & 0x7F), .. frames];
    }

    private static byte[] Frame(string name, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        return [.. Encoding.ASCII.GetBytes(name), 0, 0, 0, (byte)(content.Length + 1), 0, 0, 3, .. content];
    }

    private static async Task<byte[]> MakeToneAsync()
    {
        using var scratch = new ScratchDirectory();
        var path = scratch.Below("tone.mp3");
        await AudioFiles.ToneAsync(path, seconds: 0.5, options: ["-b:a", "64k", "-write_xing", "0", "-id3v2_version", "0"]);
        return await File.ReadAllBytesAsync(path);
    }
}
