using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Library.TagReading;

[TestFixture]
internal sealed class Mp4Tests
{
    private const string Mbid = "6f8b4c51-8a7c-4d3a-9c1a-3f1b6a1d2e01";

    [Test]
    public async Task Free_form_items_are_read_by_picards_names()
    {
        var file = await Reading.OfAsync(Mp4Builder.With(
            Mp4Builder.Text("©nam", "Title"), Mp4Builder.FreeForm("MusicBrainz Track Id", Mbid),
            Mp4Builder.FreeForm("ARTISTS", "A", "B"),
            Mp4Builder.FreeForm("MusicBrainz Album Type", "album", "live"), Mp4Builder.FreeForm("LABEL", "L"),
            Mp4Builder.FreeForm("replaygain_album_gain", "1.5 dB")));

        var tags = file.Tags;
        Assert.That((tags.Title, tags.RecordingMbid, tags.Label, tags.ReplayGain?.AlbumGain),
            Is.EqualTo(("Title", Guid.Parse(Mbid), "L", 1.5)));
        Assert.That((tags.Artists, tags.ReleaseTypes), Is.EqualTo((new[] { "A", "B" }, new[] { "album", "live" })));
    }

    [Test]
    public async Task Numbers_flags_and_genres_are_read()
    {
        var tags = (await Reading.OfAsync(Mp4Builder.With(
            Mp4Builder.Number("trkn", 0, 0, 0, 3, 0, 12, 0, 0), Mp4Builder.Number("disk", 0, 0, 0, 1, 0, 0),
            Mp4Builder.Number("cpil", 1),
            Mp4Builder.Number("gnre", 0, 18)))).Tags;

        Assert.That(
            (tags.TrackNumber, tags.TrackTotal, tags.DiscNumber, tags.DiscTotal, tags.Compilation, tags.Genres[0]),
            Is.EqualTo((3, 12, 1, (int?)null, true, "Rock")));
    }

    [Test]
    public async Task A_retag_keeps_the_hash()
    {
        var before = await Reading.OfAsync(Carriers.Path("tone.m4a"));
        var after = await Reading.OfAsync(Mp4Builder.With(Mp4Builder.Text("©nam", "Title")));

        Assert.That(after.Facts.AudioHash, Is.EqualTo(before.Facts.AudioHash));
    }

    [Test]
    public async Task A_fragmented_file_is_measured_by_ffprobe()
    {
        var path = Carriers.Path("fragmented.m4a");
        await AudioFiles.ToneAsync(path, seconds: 3, options: ["-movflags", "frag_keyframe+empty_moov"]);

        Assert.That((await Reading.OfAsync(path)).Facts.Duration.TotalSeconds, Is.EqualTo(3).Within(0.05));
    }

    [TestCase("aac", 96_000)]
    [TestCase("flac", 96_000)]
    [TestCase("alac", 192_000)]
    public async Task A_rate_that_does_not_fit_the_sample_entry_is_found_elsewhere(string codec, int sampleRate)
    {
        var path = Carriers.Path($"high-{codec}.m4a");
        await AudioFiles.ToneAsync(path, sampleRate: sampleRate, codec: codec, options: ["-strict", "-2", "-f", "mp4"]);

        var facts = (await Reading.OfAsync(path)).Facts;

        Assert.That((facts.Codec, facts.SampleRate), Is.EqualTo((codec, sampleRate)));
    }

    [Test]
    public async Task A_cut_file_is_refused()
    {
        var read = await Reading.TryOfAsync(Carriers.Bytes("fast.m4a")[..^1000]);

        Assert.That(read.Errors.Single().Code, Is.EqualTo("audio.truncated"));
    }

    [Test]
    public async Task Encrypted_sound_is_refused_as_such()
    {
        var file = Carriers.Bytes("tone.m4a");
        "drms"u8.CopyTo(file.AsSpan(Mp4Builder.Find(file, "mp4a")));

        var read = await Reading.TryOfAsync(file);

        Assert.That(read.Errors.Single().Message, Does.Contain("DRM"));
    }
}
