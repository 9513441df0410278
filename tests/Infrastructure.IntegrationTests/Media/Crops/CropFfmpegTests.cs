using System.Buffers.Binary;
using FunQuail.Infrastructure.Media;
using FunQuail.Infrastructure.Media.Crops;
using FunQuail.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace FunQuail.Infrastructure.IntegrationTests.Media.Crops;

/// <summary>Pictures that mean harm, and what a real ffmpeg does with them.</summary>
internal sealed class CropFfmpegTests
{
    private const string Small = "testsrc=size=64x48";

    private static readonly CropFfmpeg Ffmpeg = new(new PatientClock(), NullLogger<CropFfmpeg>.Instance);

    [Test]
    public async Task A_png_with_a_second_larger_header_is_undecodable()
    {
        var png = Pictures.Png(10, 10);
        var lie = Pictures.Png(30_000, 1)[8..33];

        Assert.That(await CodeAsync([.. png[..33], .. lie, .. png[33..]]), Is.EqualTo("picture.undecodable"));
    }

    [Test]
    public async Task A_png_whose_profile_unpacks_to_more_memory_than_it_may_take_is_undecodable()
    {
        var png = Pictures.Png(10, 10);
        var bomb = Pictures.PngProfile(bytes: 600 << 20);

        Assert.That(await CodeAsync([.. png[..33], .. bomb, .. png[33..]]), Is.EqualTo("picture.undecodable"));
    }

    [Test]
    public async Task A_png_that_says_more_pixels_than_any_decoder_may_take_is_undecodable() =>
        Assert.That(await CodeAsync(Pictures.Png(30_000, 2_000)), Is.EqualTo("picture.undecodable"));

    [TestCase(65_000)]
    [TestCase(7_500)]
    public async Task A_jpeg_whose_second_frame_header_is_larger_is_undecodable(int side)
    {
        var jpeg = await DrawnPictures.DrawAsync("testsrc=size=90x50", "jpg");
        var at = jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC0]);
        var header = jpeg[at..(at + 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2)))];
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(5), (ushort)side);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(7), (ushort)side);

        Assert.That(
            await CodeAsync([.. jpeg[..(at + header.Length)], .. header, .. jpeg[(at + header.Length)..]]),
            Is.EqualTo("picture.undecodable"));
    }

    [Test]
    public async Task A_jpeg_whose_first_frame_header_is_smaller_gets_crops_of_what_that_says()
    {
        var jpeg = await DrawnPictures.DrawAsync("testsrc=size=900x500", "jpg");
        var at = jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC0]);
        var header = jpeg[at..(at + 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2)))];
        header.AsSpan(5, 4).Clear();
        (header[6], header[8]) = (10, 10);

        Assert.That(await SidesAsync([.. jpeg[..at], .. header, .. jpeg[at..]]), Is.EqualTo([10, 10]));
    }

    [Test]
    public async Task A_gif_whose_picture_is_larger_than_its_screen_gets_crops_of_the_screen()
    {
        var gif = await DrawnPictures.DrawAsync("testsrc=size=700x400", "gif");
        gif.AsSpan(6, 4).Clear();
        (gif[6], gif[8]) = (10, 12);

        Assert.That(await SidesAsync(gif), Is.EqualTo([10, 10]));
    }

    [Test]
    public async Task A_picture_cut_in_the_middle_is_undecodable_or_as_much_as_is_there()
    {
        var png = await DrawnPictures.DrawAsync("testsrc=size=900x500", "png");
        var jpeg = await DrawnPictures.DrawAsync("testsrc=size=900x500", "jpg");

        Assert.That(await CodeAsync(png[..(png.Length / 2)]), Is.EqualTo("picture.undecodable"));
        Assert.That(await SidesAsync(jpeg[..(jpeg.Length / 2)]), Is.EqualTo([200, 500]));
    }

    [Test]
    public async Task What_is_no_picture_never_reaches_ffmpeg()
    {
        var ffmpeg = new CropFfmpeg(TimeProvider.System, NullLogger<CropFfmpeg>.Instance, "no-such-program");
        byte[][] others =
        [
            "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:1,\nfile:///etc/passwd\n"u8.ToArray(),
            "ffconcat version 1.0\nfile /etc/passwd\n"u8.ToArray(),
            "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(),
            Pictures.Png(50_001, 1_000),
            new byte[PictureHeader.MostBytes + 1],
        ];

        foreach (var other in others)
            Assert.That((await ffmpeg.CropAsync(other, default)).Errors, Is.EqualTo([CropErrors.Undecodable]));
    }

    [Test]
    public async Task Damaged_pictures_yield_right_crops_or_none()
    {
        byte[][] corpus =
        [
            await DrawnPictures.DrawAsync(Small, "jpg"), await DrawnPictures.DrawAsync(Small, "png"),
            await DrawnPictures.DrawAsync(Small, "gif"), await DrawnPictures.DrawAsync(Small, "webp"),
        ];
        for (var seed = 0ul; seed < 40; seed++)
        {
            var crops = await Ffmpeg.CropAsync(new Mutations(seed).Damage(corpus[seed % 4]), default);
            if (!crops.Succeeded) Assert.That(crops.Errors, Is.EqualTo([CropErrors.Undecodable]), $"seed {seed}");
        }
    }

    private static async Task<string?> CodeAsync(byte[] picture) =>
        (await Ffmpeg.CropAsync(picture, default)).Errors.SingleOrDefault()?.Code;

    private static async Task<int[]> SidesAsync(byte[] picture)
    {
        var crops = await Ffmpeg.CropAsync(picture, default);
        return [.. crops.Value.Select(crop => PictureHeader.Read(crop.Content).Value.Width)];
    }
}
