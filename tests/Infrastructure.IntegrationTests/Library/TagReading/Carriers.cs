using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Library.TagReading;

/// <summary>One tagged tone of every format, made once per run.</summary>
[SetUpFixture]
internal sealed class Carriers
{
    private static DirectoryInfo _folder = null!;

    public static readonly byte[] Cover = Pictures.Png();

    /// <summary>File names; the double extension tells the codec where a format has several.</summary>
    public static readonly string[] Names =
    [
        "vbr.mp3", "cbr.mp3", "headerless.mp3", "low.mp3", "tone.flac", "tone.ogg", "tone.opus", "tone.oga", "tone.m4a",
        "fast.m4a",
        "alac.m4a", "book.m4b", "tone.aac", "tone.aiff", "tone.wav", "float.wav",
    ];

    public static string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path(name));

    public static bool CanHaveCover(string name) => System.IO.Path.GetExtension(name) is not (".aac" or ".wav");

    [OneTimeSetUp]
    public async Task MakeTones()
    {
        _folder = Directory.CreateTempSubdirectory("funquail-carriers-");
        foreach (var name in Names)
        {
            Dictionary<string, string> tags = new()
            {
                ["title"] = "Tön",
                ["artist"] = "An Artist",
                ["album"] = "An Album",
                ["track"] = "3/12",
                ["date"] = "2007-05-15",
                ["genre"] = "Folk",
            };
            await AudioFiles.ToneAsync(
                Path(name),
                seconds: 2,
                tags,
                cover: CanHaveCover(name) ? Cover : null,
                sampleRate: name switch { "low.mp3" => 22_050, "tone.opus" => 48_000, _ => 44_100 },
                codec: name switch { "alac.m4a" => "alac", "float.wav" => "pcm_f32le", _ => null },
                options: name switch
                {
                    "vbr.mp3" => ["-q:a", "4", "-id3v2_version", "3", "-write_id3v1", "1"],
                    "cbr.mp3" => ["-b:a", "128k"],
                    "headerless.mp3" => ["-b:a", "128k", "-write_xing", "0"],
                    "fast.m4a" => ["-movflags", "+faststart"],
                    _ => [],
                });
        }
    }

    [OneTimeTearDown]
    public void RemoveTones() => _folder.Delete(recursive: true);
}
