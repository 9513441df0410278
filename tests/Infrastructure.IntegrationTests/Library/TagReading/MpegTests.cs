using System.Buffers.Binary;
using System.Text;

namespace FunQuail.Infrastructure.IntegrationTests.Library.TagReading;

[TestFixture]
internal sealed class MpegTests
{
    [Test]
    public async Task An_ape_tag_is_read_and_kept_out_of_the_hash()
    {
        var tag = ApeTag(("Title", "Ape"), ("Track", "2/5"), ("Artist", "A\0B"));

        var plain = await Reading.OfAsync(Id3Builder.Sound());
        var tagged = await Reading.OfAsync([.. Id3Builder.Sound(), .. tag]);

        Assert.That((tagged.Tags.Title, tagged.Tags.TrackTotal), Is.EqualTo(("Ape", 5)));
        Assert.That(tagged.Tags.Artists, Is.EqualTo(new[] { "A", "B" }));
        Assert.That(tagged.Facts.AudioHash, Is.EqualTo(plain.Facts.AudioHash));
    }

    [Test]
    public async Task Lyrics_and_all_tags_behind_the_sound_are_kept_out_of_the_hash()
    {
        byte[] lyrics = [.. "LYRICSBEGININD0000200LYR00005hello"u8, .. "000034LYRICS200"u8];
        byte[] old = [.. "TAG"u8, .. new byte[125]];

        var plain = await Reading.OfAsync(Id3Builder.Sound());
        var tagged = await Reading.OfAsync([.. Id3Builder.Sound(), .. ApeTag(("Title", "Ape")), .. lyrics, .. old]);

        Assert.That(tagged.Facts.AudioHash, Is.EqualTo(plain.Facts.AudioHash));
    }

    [Test]
    public async Task A_fraunhofer_header_tells_the_length()
    {
        var sound = Id3Builder.Sound();
        var header = new byte[417];
        sound.AsSpan(0, 4).CopyTo(header);
        "VBRI"u8.CopyTo(header.AsSpan(36));
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(46), (uint)sound.Length);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(50), 70);

        var file = await Reading.OfAsync([.. header, .. sound]);

        Assert.That(file.Facts.Duration.TotalSeconds, Is.EqualTo(70 * 1152 / 44100.0).Within(0.001));
    }

    [Test]
    public async Task A_cut_file_is_as_long_as_what_is_left_of_it()
    {
        var whole = Carriers.Bytes("vbr.mp3");
        var (before, after) = (await Reading.OfAsync(whole), await Reading.OfAsync(whole[..(whole.Length / 2)]));

        Assert.That(after.Facts.Duration, Is.LessThan(before.Facts.Duration * 0.7));
    }

    [Test]
    public async Task Junk_before_the_first_frame_is_skipped()
    {
        byte[] junk = [.. new byte[3000], 0xFF, 0xFB, 0x90, 0x00, .. new byte[500]];

        var file = await Reading.OfAsync([.. new Id3Builder(3)
            .Frame("TIT2", Id3Builder.Latin1("T")).Build(), .. junk, .. Id3Builder.Sound()]);

        Assert.That(file.Facts.AudioHash, Is.EqualTo((await Reading.OfAsync(Id3Builder.Sound())).Facts.AudioHash));
    }

    private static byte[] ApeTag(params (string Name, string Value)[] items)
    {
        List<byte> body = [];
        foreach (var (name, value) in items)
        {
            var text = Encoding.UTF8.GetBytes(value);
            body.AddRange([.. Little(text.Length), .. Little(0), .. Encoding.ASCII.GetBytes(name), 0, .. text]);
        }

        byte[] Mark(uint flags) =>
            [.. "APETAGEX"u8, .. Little(2000), .. Little(body.Count + 32), .. Little(items.Length), .. Little((int)flags),
                .. new byte[8]];
        return [.. Mark(0xA0000000), .. body, .. Mark(0x80000000)];
    }

    private static byte[] Little(int number) => BitConverter.GetBytes(number);
}
