using System.Buffers.Binary;
using System.Text;

namespace FunQuail.Infrastructure.IntegrationTests.Library.TagReading;

[TestFixture]
internal sealed class IffTests
{
    [TestCase("id3 ")]
    [TestCase("ID3 ")]
    public async Task The_id3_chunk_of_a_wave_file_wins_over_its_text_list(string name)
    {
        var id3 = new Id3Builder(4).Frame("TIT2", Id3Builder.Utf8("From ID3")).Build();

        var before = await Reading.OfAsync(Carriers.Path("tone.wav"));
        var after = await Reading.OfAsync([.. Carriers.Bytes("tone.wav"), .. Chunk(name, id3)]);

        Assert.That((after.Tags.Title, after.Tags.Artist), Is.EqualTo(("From ID3", "An Artist")));
        Assert.That(after.Facts.AudioHash, Is.EqualTo(before.Facts.AudioHash));
    }

    [Test]
    public async Task A_long_wave_file_keeps_its_length_elsewhere()
    {
        var sound = new byte[88_200];
        var file = await Reading.OfAsync([
            .. "RF64"u8, 0xFF, 0xFF, 0xFF, 0xFF, .. "WAVE"u8,
            .. Chunk("ds64", [.. new byte[8], .. BitConverter.GetBytes((long)sound.Length), .. new byte[12]]),
            .. Chunk("fmt ", Pcm()), .. "data"u8, 0xFF, 0xFF, 0xFF, 0xFF, .. sound,
            .. Chunk("id3 ", new Id3Builder(4).Frame("TIT2", Id3Builder.Utf8("Behind")).Build())]);

        Assert.That((file.Facts.Duration, file.Tags.Title), Is.EqualTo((TimeSpan.FromSeconds(1), "Behind")));
    }

    [Test]
    public async Task A_recording_whose_length_was_never_written_goes_to_the_end()
    {
        var file = await Reading.OfAsync(
            [.. "RIFF"u8, 0, 0, 0, 0, .. "WAVE"u8, .. Chunk("fmt ", Pcm()), .. "data"u8, 0, 0, 0, 0, .. new byte[88_200]]);

        Assert.That(file.Facts.Duration, Is.EqualTo(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public async Task Little_endian_aifc_is_told_from_aiff()
    {
        byte[] common = [0, 1, 0, 0, 0xAC, 0x44, 0, 16, 0x40, 0x0E, 0xAC, 0x44, 0, 0, 0, 0, 0, 0, .. "sowt"u8, 0, 0];
        byte[] name = [.. "NAME"u8, 0, 0, 0, 4, .. "Tune"u8];
        byte[] sound = [.. "SSND"u8, 0, 1, 0x58, 0x90, .. new byte[8 + 88_200]];

        var file = await Reading.OfAsync(
            [.. "FORM"u8, 0, 0, 0, 0, .. "AIFC"u8, .. "COMM"u8, 0, 0, 0, (byte)common.Length, .. common, .. name, .. sound]);

        Assert.That(
            (file.Facts.Codec, file.Facts.Duration, file.Facts.SampleRate, file.Tags.Title),
            Is.EqualTo(("pcm_s16le", TimeSpan.FromSeconds(1), 44_100, "Tune")));
    }

    [Test]
    public async Task A_wave_file_without_sound_is_refused()
    {
        var read = await Reading.TryOfAsync([.. "RIFF"u8, 0, 0, 0, 0, .. "WAVE"u8, .. Chunk("fmt ", Pcm())]);

        Assert.That(read.Errors.Single().Code, Is.EqualTo("audio.truncated"));
    }

    private static byte[] Pcm() =>
        [1, 0, 1, 0, .. BitConverter.GetBytes(44_100), .. BitConverter.GetBytes(88_200), 2, 0, 16, 0];

    private static byte[] Chunk(string name, byte[] content)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, content.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. size, .. content, .. new byte[content.Length % 2]];
    }
}
