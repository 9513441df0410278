using System.Globalization;
using FunQuail.Benchmarks.Measuring;
using Npgsql;
using NpgsqlTypes;

namespace FunQuail.Benchmarks.Reading.Filling;

/// <summary>Real files behind some of the uploads.</summary>
/// <param name="Directory">Where the files are.</param>
internal sealed record AudioShelf(string Directory)
{
    /// <summary>Recordings with the keys 1 to this have a file of <see cref="PlainBytes"/> bytes each.</summary>
    public const int Plain = 8;

    public const int PlainBytes = 5_000_000;

    /// <summary>The first of the recordings that are there to be transcoded, all from one file.</summary>
    public const int FirstSource = 101;

    public const int Sources = 32;

    private const int SourceSeconds = 240;

    public static async Task<AudioShelf> FillAsync(NpgsqlDataSource source, string directory, CancellationToken ct)
    {
        var shelf = new AudioShelf(directory);
        if (!System.IO.Directory.Exists(directory)) await shelf.MakeAsync(ct);
        for (var key = 1; key <= Plain; key++) await PlaceAsync(source, key, shelf.PlainFile(key), "mp3", "audio/mpeg", ct);
        for (var key = FirstSource; key < FirstSource + Sources; key++)
            await PlaceAsync(source, key, shelf.SourceFile(key), "flac", "audio/flac", ct);
        return shelf;
    }

    /// <summary>The file of the recording with this key.</summary>
    public string PlainFile(int key) => Path.Combine(Directory, string.Create(CultureInfo.InvariantCulture, $"{key}.mp3"));

    private string SourceFile(int key) => Path.Combine(Directory, string.Create(CultureInfo.InvariantCulture, $"{key}.flac"));

    /// <summary>Served as they are, these need not be audio; what is transcoded has to be.</summary>
    private async Task MakeAsync(CancellationToken ct)
    {
        System.IO.Directory.CreateDirectory(Directory);
        var bytes = new byte[PlainBytes];
        for (var key = 1; key <= Plain; key++)
        {
            var lot = new SeededNumbers((ulong)key);
            for (var at = 0; at < PlainBytes; at++) bytes[at] = (byte)lot.Next();
            await File.WriteAllBytesAsync(PlainFile(key), bytes, ct);
        }

        var first = SourceFile(FirstSource);
        await Programs.OutputAsync(
            "ffmpeg",
            ["-v", "error", "-f", "lavfi", "-i", $"anoisesrc=d={SourceSeconds}:c=pink:r=44100:a=0.2", "-ac", "2", first], ct);
        for (var key = FirstSource + 1; key < FirstSource + Sources; key++) File.CreateSymbolicLink(SourceFile(key), first);
    }

    private static async Task PlaceAsync(
        NpgsqlDataSource source, int key, string file, string codec, string mimetype, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "UPDATE upload SET folder = $2, file_name = $3, size = $4, audio_codec = $5, audio_mimetype = $6 "
            + "WHERE recording_id = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = key, NpgsqlDbType = NpgsqlDbType.Integer });
        command.Parameters.Add(new NpgsqlParameter { Value = Path.GetDirectoryName(file)! });
        command.Parameters.Add(new NpgsqlParameter { Value = Path.GetFileName(file) });
        command.Parameters.Add(new NpgsqlParameter { Value = new FileInfo(file).Length });
        command.Parameters.Add(new NpgsqlParameter { Value = codec });
        command.Parameters.Add(new NpgsqlParameter { Value = mimetype });
        await command.ExecuteNonQueryAsync(ct);
    }
}
