using FunQuail.Application.Library.Audio;

namespace FunQuail.Application.UnitTests.Library;

/// <summary>Which file is played, and what is made of it. Files stand in the order in which they are preferred.</summary>
internal sealed class AudioChoiceTests
{
    private static readonly Dictionary<string, AudioSource> Files = new[]
    {
        File("flac", "flac", "audio/flac", 900_000),
        File("flac in ogg", "flac", "audio/ogg", 900_000),
        File("small flac", "flac", "audio/flac", 100_000),
        File("alac", "alac", "audio/mp4", 800_000),
        File("wav", "pcm_s16le", "audio/wav", 1_411_200),
        File("mp3 320", "mp3", "audio/mpeg", 320_000),
        File("mp3 245", "mp3", "audio/mpeg", 245_300),
        File("mp3 64", "mp3", "audio/mpeg", 64_000),
        File("mp2", "mp2", "audio/mpeg", 192_000),
        File("vorbis 190", "vorbis", "audio/ogg", 190_000),
        File("opus 131", "opus", "audio/ogg", 131_000),
        File("m4a 256", "aac", "audio/mp4", 256_000),
        File("aac 128", "aac", "audio/aac", 128_000),
        File("speech", "mp3", "audio/mpeg", 16_000),
    }.ToDictionary(file => file.Name);

    [TestCase("flac, mp3 320", null, null, ExpectedResult = "flac")]
    [TestCase("mp3 320, mp3 64", null, null, ExpectedResult = "mp3 320")]
    [TestCase("mp2", null, null, ExpectedResult = "mp2")]
    public string? Without_a_wish_the_best_file_is_played_as_it_is(string files, string? format, int? most) =>
        Choose(files, format, most);

    [TestCase("mp3 320", "mp3", null, ExpectedResult = "mp3 320")]
    [TestCase("flac, mp3 320", "mp3", null, ExpectedResult = "mp3 320")]
    [TestCase("flac, mp3 64", "mp3", null, ExpectedResult = "mp3 64")]
    [TestCase("flac, mp3 320, mp3 64", "mp3", 128, ExpectedResult = "mp3 64")]
    [TestCase("flac, m4a 256", "aac", null, ExpectedResult = "m4a 256")]
    [TestCase("aac 128", "aac", null, ExpectedResult = "aac 128")]
    [TestCase("vorbis 190", "ogg", 192, ExpectedResult = "vorbis 190")]
    [TestCase("flac", "flac", null, ExpectedResult = "flac")]
    [TestCase("flac", "flac", 1000, ExpectedResult = "flac")]
    [TestCase("opus 131", "opus", 128, ExpectedResult = "opus 131", TestName = "An average may exceed its nominal rate a little")]
    public string? A_file_that_has_the_format_is_played_as_it_is(string files, string? format, int? most) =>
        Choose(files, format, most);

    [TestCase("flac", "mp3", null, ExpectedResult = "flac as mp3256")]
    [TestCase("flac", "ogg", null, ExpectedResult = "flac as ogg192")]
    [TestCase("flac", "opus", null, ExpectedResult = "flac as opus128")]
    [TestCase("flac", "aac", null, ExpectedResult = "flac as aac192")]
    [TestCase("alac", "flac", null, ExpectedResult = "alac as flac")]
    [TestCase("wav", "flac", null, ExpectedResult = "wav as flac")]
    [TestCase("flac in ogg", "flac", null, ExpectedResult = "flac in ogg as flac")]
    [TestCase("opus 131", "ogg", null, ExpectedResult = "opus 131 as ogg128", TestName = "Ogg is asked for as Vorbis")]
    [TestCase("mp2", "mp3", null, ExpectedResult = "mp2 as mp3192")]
    [TestCase("flac, mp3 320", "opus", null, ExpectedResult = "flac as opus128")]
    [TestCase("flac, mp3 320", "mp3", 192, ExpectedResult = "flac as mp3192")]
    public string? Another_format_is_made_of_the_best_file(string files, string? format, int? most) =>
        Choose(files, format, most);

    [TestCase("mp3 320", null, 192, ExpectedResult = "mp3 320 as mp3192")]
    [TestCase("vorbis 190", null, 128, ExpectedResult = "vorbis 190 as ogg128")]
    [TestCase("opus 131", null, 64, ExpectedResult = "opus 131 as opus64")]
    [TestCase("m4a 256", null, 128, ExpectedResult = "m4a 256 as aac128")]
    [TestCase("flac", null, 320, ExpectedResult = "flac as mp3320")]
    [TestCase("wav", null, 1000, ExpectedResult = "wav as mp3320")]
    [TestCase("mp2", null, 128, ExpectedResult = "mp2 as mp3128")]
    [TestCase("flac, mp3 64", null, 128, ExpectedResult = "flac as mp3128", TestName = "A limit alone takes the best")]
    [TestCase("flac", null, 1000, ExpectedResult = "flac")]
    [TestCase("mp3 320", null, 320, ExpectedResult = "mp3 320")]
    public string? A_limit_alone_keeps_a_lossy_format(string files, string? format, int? most) => Choose(files, format, most);

    [TestCase("flac", "mp3", 200, ExpectedResult = "flac as mp3192", TestName = "Rates are few")]
    [TestCase("flac", "opus", 1411, ExpectedResult = "flac as opus320", TestName = "The highest rate is 320")]
    [TestCase("flac", "opus", 32, ExpectedResult = "flac as opus32")]
    [TestCase("mp3 245", "ogg", null, ExpectedResult = "mp3 245 as ogg192")]
    [TestCase("mp3 64", "ogg", 320, ExpectedResult = "mp3 64 as ogg64", TestName = "Nothing is made better than it was")]
    [TestCase("small flac", "mp3", null, ExpectedResult = "small flac as mp396")]
    [TestCase("speech", "opus", null, ExpectedResult = "speech as opus32", TestName = "The lowest rate is 32")]
    public string? Bit_rates_are_steps_within_limits(string files, string? format, int? most) => Choose(files, format, most);

    [TestCase("flac", "flac", 320, ExpectedResult = "audio.lossless_limit")]
    [TestCase("mp3 64", "flac", 320, ExpectedResult = "audio.lossless_limit")]
    [TestCase("", "mp3", null, ExpectedResult = "audio.not_playable")]
    [TestCase("", null, null, ExpectedResult = "audio.not_playable")]
    public string? What_cannot_be_is_refused(string files, string? format, int? most) => Choose(files, format, most);

    private static string? Choose(string names, string? format, int? most)
    {
        AudioSource[] files = [.. names.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(name => Files[name])];
        var chosen = AudioChoice.Among(files, new AudioWish(format is null ? null : AudioFormat.Named(format), most * 1000));
        if (!chosen.Succeeded) return chosen.Errors[0].Code;

        return chosen.Value.Source.Name + (chosen.Value.Profile is { } profile ? $" as {profile.Name}" : "");
    }

    private static AudioSource File(string name, string codec, string mimetype, int bitRate) => new(
        Guid.Empty, "/music/x", false, mimetype, codec, bitRate, TimeSpan.FromMinutes(3), 1, DateTimeOffset.UnixEpoch, name, "");
}
