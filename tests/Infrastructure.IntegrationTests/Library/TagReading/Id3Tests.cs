namespace FunQuail.Infrastructure.IntegrationTests.Library.TagReading;

[TestFixture]
internal sealed class Id3Tests
{
    private const string Mbid = "6f8b4c51-8a7c-4d3a-9c1a-3f1b6a1d2e01";
    private const string OtherMbid = "6f8b4c51-8a7c-4d3a-9c1a-3f1b6a1d2e02";

    [Test]
    public async Task The_recording_id_comes_from_the_unique_file_identifier()
    {
        var file = await Reading.OfAsync(
            new Id3Builder(4).Frame("UFID", [.. "http://musicbrainz.org\0"u8, .. System.Text.Encoding.ASCII.GetBytes(Mbid)])
                .WithSound());

        Assert.That(file.Tags.RecordingMbid, Is.EqualTo(Guid.Parse(Mbid)));
    }

    [Test]
    public async Task Version_2_2_names_are_understood()
    {
        var tags = (await Reading.OfAsync(new Id3Builder(2)
            .Frame("TT2", Id3Builder.Latin1("Title")).Frame("TP1", Id3Builder.Utf16("Ärtist"))
            .Frame("TRK", Id3Builder.Latin1("4/9"))
            .Frame("TYE", Id3Builder.Latin1("1999")).UserText("MusicBrainz Album Id", Mbid).WithSound())).Tags;

        Assert.That(
            (tags.Title, tags.Artist, tags.TrackNumber, tags.TrackTotal, tags.Date, tags.ReleaseMbid),
            Is.EqualTo(("Title", "Ärtist", 4, 9, "1999", Guid.Parse(Mbid))));
    }

    [Test]
    public async Task A_version_2_2_picture_tells_its_format_in_three_letters()
    {
        var file = await Reading.OfAsync(new Id3Builder(2).Frame("PIC", [0, .. "PNG"u8, 3, 0, .. Carriers.Cover]).WithSound());

        Assert.That((file.Picture?.Mimetype, file.Picture?.IsFront), Is.EqualTo(("image/png", true)));
        Assert.That(file.Picture!.Content, Is.EqualTo(Carriers.Cover));
    }

    [Test]
    public async Task All_four_encodings_are_decoded()
    {
        var tags = (await Reading.OfAsync(new Id3Builder(4)
            .Frame("TIT2", Id3Builder.Latin1("é")).Frame("TPE1", Id3Builder.Utf16("日本"))
            .Frame("TALB", Id3Builder.Utf16Big("Ω")).Frame("TPE2", Id3Builder.Utf8("🎵")).WithSound())).Tags;

        Assert.That((tags.Title, tags.Artist, tags.Album, tags.AlbumArtist), Is.EqualTo(("é", "日本", "Ω", "🎵")));
    }

    [Test]
    public async Task Several_values_are_kept_apart()
    {
        var tags = (await Reading.OfAsync(new Id3Builder(4)
            .Frame("TPE1", Id3Builder.Utf8("A & B")).Frame("TXXX", Id3Builder.Utf16("ARTISTS", "A", "B"))
            .UserText("MusicBrainz Artist Id", Mbid, OtherMbid)
            .Frame("TCON", Id3Builder.Utf8("Folk; Jazz", "17")).WithSound())).Tags;

        Assert.That(tags.Artist, Is.EqualTo("A & B"));
        Assert.That(tags.Artists, Is.EqualTo(new[] { "A", "B" }));
        Assert.That(tags.ArtistMbids, Is.EqualTo(new[] { Guid.Parse(Mbid), Guid.Parse(OtherMbid) }));
        Assert.That(tags.Genres, Is.EqualTo(new[] { "Folk", "Jazz", "Rock" }));
    }

    [Test]
    public async Task A_slash_parts_artists_only_where_the_ids_say_so()
    {
        var one = (await Reading.OfAsync(new Id3Builder(3)
            .UserText("ARTISTS", "AC/DC").UserText("MusicBrainz Artist Id", Mbid).WithSound())).Tags;
        var two = (await Reading.OfAsync(new Id3Builder(3)
            .UserText("ARTISTS", "A/B").UserText("MusicBrainz Artist Id", $"{Mbid}/{OtherMbid}").WithSound())).Tags;

        Assert.That((one.Artists.Count, two.Artists.Count, two.ArtistMbids.Count), Is.EqualTo((1, 2, 2)));
    }

    [TestCase("(17)", "Rock")]
    [TestCase("(4)Eurodisco", "Disco|Eurodisco")]
    [TestCase("(51)(RX)", "Techno-Industrial|Remix")]
    [TestCase("((I think", "(I think")]
    [TestCase("(Unknown)", "(Unknown)")]
    [TestCase("17", "Rock")]
    [TestCase("255", "255")]
    public async Task Genre_numbers_become_names(string written, string expected)
    {
        var tags = (await Reading.OfAsync(new Id3Builder(3).Frame("TCON", Id3Builder.Latin1(written)).WithSound())).Tags;

        Assert.That(tags.Genres, Is.EqualTo(expected.Split('|')));
    }

    [Test]
    public async Task Version_2_3_dates_are_put_together()
    {
        var tags = (await Reading.OfAsync(new Id3Builder(3)
            .Frame("TYER", Id3Builder.Latin1("2007")).Frame("TDAT", Id3Builder.Latin1("1505"))
            .Frame("TORY", Id3Builder.Latin1("1999")).WithSound())).Tags;

        Assert.That((tags.Date, tags.OriginalDate), Is.EqualTo(("2007-05-15", "1999")));
    }

    [Test]
    public async Task Lyrics_keep_their_lines_and_nothing_keeps_control_characters()
    {
        var tags = (await Reading.OfAsync(new Id3Builder(4)
            .Frame("USLT", [3, .. "eng"u8, 0, .. "one\r\ntwo\u0007"u8])
            .Frame("TIT2", [3, .. "a\u0001b\nc"u8]).WithSound())).Tags;

        Assert.That((tags.Lyrics, tags.Title), Is.EqualTo(("one\ntwo", "ab c")));
    }

    [Test]
    public async Task Broken_text_is_decoded_without_half_characters()
    {
        var tags = (await Reading.OfAsync(new Id3Builder(4)
            .Frame("TIT2", [3, (byte)'a', 0xC3]).Frame("TALB", [1, 0xFF, 0xFE, 0x3D, 0xD8, (byte)'x', 0]).WithSound())).Tags;

        Assert.That((tags.Title, tags.Album), Is.EqualTo(("a\uFFFD", "\uFFFDx")));
    }

    [TestCase(2)]
    [TestCase(3)]
    public async Task Unsynchronisation_of_the_whole_tag_is_undone(int version)
    {
        byte[] picture = [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0, 0xFF, 0xFF, 0xFB, 1];
        var builder = version == 2
            ? new Id3Builder(2) { Flags = 0x80 }.Frame("PIC", [0, .. "JPG"u8, 3, 0, .. picture])
            : new Id3Builder(3) { Flags = 0x80 }.Frame("APIC", [0, .. "image/jpeg\0"u8, 3, 0, .. picture]);

        var file = await Reading.OfAsync(builder.WithSound());

        Assert.That(file.Picture?.Content, Is.EqualTo(picture));
    }

    [Test]
    public async Task Unsynchronisation_and_compression_of_single_frames_are_undone()
    {
        byte[] picture = [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0, 0xFF, 0xFF, 0xFB, 1];
        var plain = Id3Builder.Unsynchronise([0, .. "image/jpeg\0"u8, 3, 0, .. picture]);
        var packed = Id3Builder.Zlib(Id3Builder.Utf8("Packed"));

        var file = await Reading.OfAsync(new Id3Builder(4)
            .Frame("APIC", plain, flags: 2).Frame("TIT2", [.. Id3Builder.Synchsafe(7), .. packed], flags: 9).WithSound());

        Assert.That(file.Picture?.Content, Is.EqualTo(picture));
        Assert.That(file.Tags.Title, Is.EqualTo("Packed"));
    }

    [Test]
    public async Task A_compressed_frame_of_version_2_3_is_inflated()
    {
        var packed = Id3Builder.Zlib(Id3Builder.Latin1("Packed"));

        var file = await Reading.OfAsync(new Id3Builder(3).Frame("TIT2", [0, 0, 0, 7, .. packed], flags: 0x80).WithSound());

        Assert.That(file.Tags.Title, Is.EqualTo("Packed"));
    }

    [TestCase(3)]
    [TestCase(4)]
    public async Task An_extended_header_is_skipped(int version)
    {
        byte[] extended = version == 3 ? [0, 0, 0, 6, 0, 0, 0, 0, 0, 0] : [0, 0, 0, 6, 1, 0];
        var builder = new Id3Builder(version) { Flags = 0x40 }.Raw(extended).Frame("TIT2", Id3Builder.Latin1("Title"));

        Assert.That((await Reading.OfAsync(builder.WithSound())).Tags.Title, Is.EqualTo("Title"));
    }

    [Test]
    public async Task A_footer_and_an_appended_tag_are_read()
    {
        var builder = new Id3Builder(4) { Flags = 0x10 }.Frame("TIT2", Id3Builder.Utf8("Title"));

        var front = await Reading.OfAsync(builder.WithSound());
        var back = await Reading.OfAsync([.. Id3Builder.Sound(), .. builder.Build()]);

        Assert.That((front.Tags.Title, back.Tags.Title), Is.EqualTo(("Title", "Title")));
        Assert.That(back.Facts.AudioHash, Is.EqualTo(front.Facts.AudioHash));
    }

    [Test]
    public async Task Plain_sizes_in_version_2_4_are_noticed()
    {
        var builder = new Id3Builder(4) { PlainSizes = true }
            .Frame("TXXX", Id3Builder.Latin1("COMMENT", new string('x', 300))).Frame("TIT2", Id3Builder.Utf8("Title"));

        Assert.That((await Reading.OfAsync(builder.WithSound(padding: 64))).Tags.Title, Is.EqualTo("Title"));
    }

    [Test]
    public async Task The_front_cover_wins_over_pictures_before_it()
    {
        var file = await Reading.OfAsync(new Id3Builder(3)
            .Frame("APIC", [0, .. "image/png\0"u8, 4, 0, 1, 2, 3])
            .Frame("APIC", [0, .. "image/png\0"u8, 3, 0, 4, 5, 6]).WithSound());

        Assert.That(file.Picture?.Content, Is.EqualTo(new byte[] { 4, 5, 6 }));
    }

    [Test]
    public async Task Replay_gain_is_read_from_user_texts_and_from_relative_volume()
    {
        var texts = (await Reading.OfAsync(new Id3Builder(3)
            .UserText("replaygain_track_gain", "-6.35 dB").UserText("replaygain_track_peak", "0.988").WithSound())).Tags;
        var volume = (await Reading.OfAsync(new Id3Builder(4)
            .Frame("RVA2", [.. "album\0"u8, 1, 0xFC, 0x00, 0]).WithSound())).Tags;

        Assert.That((texts.ReplayGain?.TrackGain, texts.ReplayGain?.TrackPeak), Is.EqualTo((-6.35, 0.988)));
        Assert.That(volume.ReplayGain?.AlbumGain, Is.EqualTo(-2));
    }

    [Test]
    public async Task Version_1_fills_in_only_what_others_leave_open()
    {
        byte[] old = [.. "TAG"u8, .. Fixed("Old title"), .. Fixed("Old artist"), .. Fixed("Album"), .. "1987"u8,
            .. Fixed("")[..28], 0, 7, 17];

        var file = await Reading.OfAsync([.. new Id3Builder(3)
            .Frame("TIT2", Id3Builder.Latin1("New title")).WithSound(), .. old]);

        var tags = file.Tags;
        Assert.That(
            (tags.Title, tags.Artist, tags.Date, tags.TrackNumber, tags.Genres[0]),
            Is.EqualTo(("New title", "Old artist", "1987", 7, "Rock")));
    }

    private static byte[] Fixed(string text) => System.Text.Encoding.Latin1.GetBytes(text.PadRight(30, '\0'));
}
