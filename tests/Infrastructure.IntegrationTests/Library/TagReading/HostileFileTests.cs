using FunQuail.Application.Library.Uploads;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Library.TagReading;

namespace FunQuail.Infrastructure.IntegrationTests.Library.TagReading;

[TestFixture]
internal sealed class HostileFileTests
{
    [Test]
    public async Task An_empty_file_a_missing_file_and_a_folder_are_refused_in_words()
    {
        var empty = await Reading.TryOfAsync([]);
        var missing = await Reading.Reader.ReadAsync("/nowhere/at/all.mp3", CancellationToken.None);
        var folder = await Reading.Reader.ReadAsync(Path.GetTempPath(), CancellationToken.None);
        var impossible = await Reading.Reader.ReadAsync("a\0b", CancellationToken.None);

        Assert.That(
            new[] { empty, missing, folder, impossible }.Select(read => read.Errors.Single().Code),
            Is.EqualTo(new[] { "audio.not_audio", "audio.unreadable", "audio.unreadable", "audio.unreadable" }));
    }

    [Test]
    public async Task A_pipe_does_not_stop_the_reader()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Windows has no such files.");
        var path = Path.Combine(Path.GetTempPath(), $"funquail-pipe-{Environment.ProcessId}.mp3");
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", [path])) await mkfifo.WaitForExitAsync();
        try
        {
            var read = await Reading.Reader.ReadAsync(path, CancellationToken.None);

            Assert.That(read.Errors.Single().Code, Is.EqualTo("audio.not_audio"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestCase("An essay about music, not music.")]
    [TestCase("\u0089PNG\r\n\u001a\n")]
    [TestCase("<html><body>404</body></html>")]
    public async Task Other_files_are_refused(string content)
    {
        var read = await Reading.TryOfAsync(System.Text.Encoding.Latin1.GetBytes(content + new string('.', 5000)));

        Assert.That(read.Errors.Single().Code, Is.EqualTo("audio.not_audio"));
    }

    [Test]
    public async Task A_hundred_thousand_frames_are_cut_off()
    {
        var bomb = new Id3Builder(3).Frame("TIT2", Id3Builder.Latin1("First"));
        for (var i = 0; i < 100_000; i++) bomb.Frame("TPE1", Id3Builder.Latin1("x"));

        var file = await Reading.OfAsync(bomb.Frame("TALB", Id3Builder.Latin1("Too late")).WithSound());

        Assert.That((file.Tags.Title, file.Tags.Album, file.Tags.Artists.Count),
            Is.EqualTo(("First", (string?)null, Limits.ValuesPerField)));
    }

    [Test]
    public async Task A_giant_text_is_cut_off()
    {
        var file = await Reading.OfAsync(new Id3Builder(4)
            .UserText("LABEL", new string('x', 10_000_000))
            .Frame("USLT", [3, .. "eng"u8, 0, .. Enumerable.Repeat((byte)'y', 3_000_000)])
            .WithSound());

        Assert.That((file.Tags.Label!.Length, file.Tags.Lyrics!.Length), Is.EqualTo((Limits.TextLength, Limits.LyricsLength)));
    }

    [Test]
    public async Task A_tag_beyond_the_limit_is_refused()
    {
        var read = await Reading.TryOfAsync(new Id3Builder(4).WithSound(padding: Limits.BlockBytes + 1));

        Assert.That(read.Errors.Single().Code, Is.EqualTo("audio.too_large_tag"));
    }

    [Test]
    public async Task A_huge_picture_is_left_out_and_the_rest_is_read()
    {
        var file = await Reading.OfAsync(new Id3Builder(3)
            .Frame("APIC", [0, .. "image/png\0"u8, 3, 0, .. new byte[Limits.PictureBytes + 1]])
            .Frame("TIT2", Id3Builder.Latin1("T")).WithSound());

        Assert.That((file.Picture, file.Tags.Title), Is.EqualTo(((EmbeddedPicture?)null, "T")));
    }

    [Test]
    public void A_compression_bomb_inflates_to_no_more_than_a_text()
    {
        var bomb = Id3Builder.Zlib([3, .. new byte[50_000_000].Select(_ => (byte)'x')]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var stream = ReadHere([.. new Id3Builder(4).Frame("TIT2", [0, 0, 0, 0, .. bomb], flags: 9).WithSound()], out var tags);

        Assert.That((stream.Succeeded, tags.First(TagField.Title)!.Length), Is.EqualTo((true, Limits.TextLength)));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(8 << 20));
    }

    [Test]
    public async Task A_tag_that_claims_to_go_beyond_the_file_does_not_hide_the_sound()
    {
        var file = await Reading.OfAsync(new Id3Builder(4).Frame("TIT2", Id3Builder.Utf8("T"))
            .WithSound(claimedSize: 200_000_000));

        Assert.That((file.Tags.Title, (int)file.Facts.Duration.TotalMilliseconds), Is.EqualTo(("T", 2_037)));
    }

    [Test]
    public async Task A_frame_that_claims_four_gigabytes_ends_the_tag_only()
    {
        var file = await Reading.OfAsync(new Id3Builder(3)
            .Frame("TIT2", Id3Builder.Latin1("T")).Frame("TPE1", [0, 1, 2], claimedSize: uint.MaxValue).WithSound());

        Assert.That((file.Tags.Title, file.Tags.Artist), Is.EqualTo(("T", (string?)null)));
    }

    [Test]
    public async Task Deep_nesting_of_atoms_is_not_followed()
    {
        var nest = Mp4Builder.Meta();
        for (var i = 0; i < 10_000; i++) nest = Mp4Builder.Atom("udta", nest);

        var file = await Reading.OfAsync(Mp4Builder.WithMovie("tone.m4a", nest));

        Assert.That(file.Tags.Title, Is.Null);
    }

    [Test]
    public async Task A_length_that_the_file_cannot_hold_is_refused()
    {
        var flac = Carriers.Bytes("tone.flac");
        flac[21] |= 0x0F;

        var read = await Reading.TryOfAsync(flac);

        Assert.That(read.Errors.Single().Code, Is.EqualTo("audio.truncated"));
    }

    [Test]
    public void A_small_file_is_read_once()
    {
        using var source = AudioSource.Open(Carriers.Path("tone.flac"));

        AudioFileReader.ReadStream(source, new RawTags(), CancellationToken.None);

        Assert.That(source.BytesRead, Is.EqualTo(source.Length));
    }

    [Test]
    public void A_cancelled_reading_stops()
    {
        using var source = AudioSource.Open(Carriers.Path("tone.flac"));

        Assert.That(
            () => AudioFileReader.ReadStream(source, new RawTags(), new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Without_ffprobe_there_is_simply_no_answer()
    {
        var ffprobe = new Ffprobe(TimeProvider.System, "no-such-program");

        var duration = await ffprobe.DurationAsync(Carriers.Path("tone.wav"), CancellationToken.None);

        Assert.That(duration, Is.Null);
    }

    [Test]
    public async Task Ffprobe_tells_a_length()
    {
        var duration = await new Ffprobe(TimeProvider.System).DurationAsync(Carriers.Path("tone.wav"), CancellationToken.None);

        Assert.That(duration, Is.EqualTo(TimeSpan.FromSeconds(2)));
    }

    private static Result<AudioStream> ReadHere(byte[] content, out RawTags tags)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, content);
            using var source = AudioSource.Open(path);
            return AudioFileReader.ReadStream(source, tags = new RawTags(), CancellationToken.None);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
