using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Library.TagReading;

[TestFixture]
internal sealed class VorbisTests
{
    [Test]
    public async Task Comments_over_many_pages_are_read_and_keep_the_hash()
    {
        var before = await Reading.OfAsync(Carriers.Path("tone.opus"));

        var after = await Reading.OfAsync(OggBuilder.OpusWith(
            "COMMENT=" + new string('x', 200_000), "TITLE=Behind", "METADATA_BLOCK_PICTURE=" + Picture(new byte[150_000]),
            "LYRICS=Last"));

        Assert.That((after.Tags.Title, after.Tags.Lyrics, after.Picture?.Content.Length),
            Is.EqualTo(("Behind", "Last", 150_000)));
        Assert.That(after.Facts.AudioHash, Is.EqualTo(before.Facts.AudioHash));
        Assert.That(after.Facts.Duration, Is.EqualTo(before.Facts.Duration));
    }

    [Test]
    public async Task Repeated_names_are_several_values()
    {
        var tags = (await Reading.OfAsync(OggBuilder.OpusWith(
            "artist=A", "Artist=B", "ALBUMARTIST=V", "GENRE=x;y", "GENRE=z", "GENRE=X"))).Tags;

        Assert.That(tags.Artist, Is.EqualTo("A, B"));
        Assert.That(tags.Artists, Is.EqualTo(new[] { "A", "B" }));
        Assert.That(tags.AlbumArtists, Is.Empty);
        Assert.That(tags.Genres, Is.EqualTo(new[] { "x", "y", "z" }));
    }

    [Test]
    public async Task Opus_gain_is_converted_to_replay_gain()
    {
        var tags = (await Reading.OfAsync(OggBuilder.OpusWith("R128_TRACK_GAIN=-512", "R128_ALBUM_GAIN=256"))).Tags;

        Assert.That((tags.ReplayGain?.TrackGain, tags.ReplayGain?.AlbumGain), Is.EqualTo((3.0, 6.0)));
    }

    [Test]
    public async Task A_count_that_lies_and_a_comment_without_name_cost_only_themselves()
    {
        var comments = OggBuilder.Comments(uint.MaxValue, "=x", "noequals", "TITLE=Kept");

        Assert.That((await Reading.OfAsync(OggBuilder.OpusWith(comments))).Tags.Title, Is.EqualTo("Kept"));
    }

    [Test]
    public async Task Foreign_id3_tags_around_flac_are_skipped_and_fill_gaps()
    {
        var flac = Carriers.Bytes("tone.flac");
        var id3 = new Id3Builder(3).Frame("TIT2", Id3Builder.Latin1("Other")).Frame("TPUB", Id3Builder.Latin1("Label")).Build();

        var before = await Reading.OfAsync(flac);
        var after = await Reading.OfAsync([.. id3, .. flac, .. "TAG"u8, .. new byte[125]]);

        Assert.That((after.Tags.Title, after.Tags.Label), Is.EqualTo(("Tön", "Label")));
        Assert.That(after.Facts.AudioHash, Is.EqualTo(before.Facts.AudioHash));
    }

    [Test]
    public async Task Flac_of_unknown_length_is_measured_by_ffprobe()
    {
        var flac = Carriers.Bytes("tone.flac");
        flac[21] &= 0xF0;
        flac.AsSpan(22, 4).Clear();

        var file = await Reading.OfAsync(flac);

        Assert.That(file.Facts.Duration.TotalSeconds, Is.EqualTo(2).Within(0.001));
    }

    private static string Picture(byte[] content) => Convert.ToBase64String(Pictures.FlacBlock(content));
}
