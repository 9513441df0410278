using System.Globalization;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Library.TagReading;

[TestFixture]
internal sealed class EveryFormatTests
{
    private static string[] All => Carriers.Names;

    private static string[] WithTags => [.. All.Where(name => !name.EndsWith(".aac", StringComparison.Ordinal))];

    private static string[] WithCover => [.. All.Where(Carriers.CanHaveCover)];

    [TestCaseSource(nameof(All))]
    public async Task The_length_is_the_one_that_ffprobe_tells(string name)
    {
        var probed = await AudioFiles.ProbeAsync(Carriers.Path(name), "format=duration");

        var file = await Reading.OfAsync(Carriers.Path(name));

        var seconds = double.Parse(probed, CultureInfo.InvariantCulture);

        // ffprobe guesses the length of raw AAC from its bit rate, and counts the padding that the encoder added to MP3.
        if (name == "tone.aac") seconds = 2.02;
        if (name == "low.mp3") seconds = 2;
        Assert.That(file.Facts.Duration.TotalSeconds, Is.EqualTo(seconds).Within(0.05));
    }

    [TestCaseSource(nameof(All))]
    public async Task Codec_rate_and_channels_are_those_that_ffprobe_tells(string name)
    {
        var probed = (await AudioFiles.ProbeAsync(Carriers.Path(name), "stream=codec_name,sample_rate,channels")).Split('\n');

        var facts = (await Reading.OfAsync(Carriers.Path(name))).Facts;

        Assert.That(new[] { facts.Codec, $"{facts.SampleRate}", $"{facts.Channels}" }, Is.EqualTo(probed[..3]));
    }

    [TestCase("tone.flac", "audio/flac", 16)]
    [TestCase("tone.oga", "audio/ogg", 16)]
    [TestCase("alac.m4a", "audio/mp4", 16)]
    [TestCase("tone.aiff", "audio/aiff", 16)]
    [TestCase("float.wav", "audio/wav", 32)]
    [TestCase("cbr.mp3", "audio/mpeg", null)]
    [TestCase("tone.aac", "audio/aac", null)]
    public async Task Mimetype_and_depth_are_told(string name, string mimetype, int? depth)
    {
        var facts = (await Reading.OfAsync(Carriers.Path(name))).Facts;

        Assert.That((facts.Mimetype, facts.BitDepth), Is.EqualTo((mimetype, depth)));
    }

    [Test]
    public async Task The_bit_rate_is_that_of_the_sound()
    {
        var facts = (await Reading.OfAsync(Carriers.Path("cbr.mp3"))).Facts;

        Assert.That(facts.BitRate, Is.EqualTo(128_000).Within(5_000));
    }

    [TestCaseSource(nameof(WithTags))]
    public async Task Common_tags_are_read(string name)
    {
        var tags = (await Reading.OfAsync(Carriers.Path(name))).Tags;

        Assert.That(
            (tags.Title, tags.Artist, tags.Album, tags.TrackNumber, tags.Date, tags.Genres.SingleOrDefault()),
            Is.EqualTo(("Tön", "An Artist", "An Album", 3, "2007-05-15", "Folk")));
    }

    [TestCaseSource(nameof(WithCover))]
    public async Task The_cover_comes_out_as_it_went_in(string name)
    {
        var picture = (await Reading.OfAsync(Carriers.Path(name))).Picture;

        Assert.That(picture?.Content, Is.EqualTo(Carriers.Cover));
        Assert.That((picture!.Mimetype, picture.IsFront), Is.EqualTo(("image/png", true)));
    }

    [TestCaseSource(nameof(All))]
    public async Task Retagging_keeps_the_audio_hash(string name)
    {
        var retagged = Carriers.Path("retagged-" + name);
        Dictionary<string, string> tags = new() { ["title"] = new string('x', 5000), ["comment"] = "Other tags" };
        await AudioFiles.RetagAsync(Carriers.Path(name), retagged, tags);

        var (before, after) = (await Reading.OfAsync(Carriers.Path(name)), await Reading.OfAsync(retagged));

        Assert.That(after.Facts.AudioHash, Is.EqualTo(before.Facts.AudioHash));
    }

    [Test]
    public async Task Another_sound_has_another_hash()
    {
        var other = Carriers.Path("other.flac");
        await AudioFiles.ToneAsync(other, seconds: 2, hertz: 441);

        var (one, two) = (await Reading.OfAsync(Carriers.Path("tone.flac")), await Reading.OfAsync(other));

        Assert.That(two.Facts.AudioHash, Is.Not.EqualTo(one.Facts.AudioHash));
    }

    [Test]
    public async Task Where_the_movie_atom_stands_does_not_matter()
    {
        var (last, first) = (await Reading.OfAsync(Carriers.Path("tone.m4a")), await Reading.OfAsync(Carriers.Path("fast.m4a")));

        Assert.That(first.Facts.AudioHash, Is.EqualTo(last.Facts.AudioHash));
    }
}
