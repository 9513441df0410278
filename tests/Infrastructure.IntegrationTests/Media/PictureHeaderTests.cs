using System.Diagnostics;
using FunQuail.Infrastructure.Media;
using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Media;

[TestFixture]
internal sealed class PictureHeaderTests
{
    private DirectoryInfo _folder = null!;

    private static string[] Kinds => ["jpg", "png", "gif", "webp"];

    [OneTimeSetUp]
    public async Task DrawPictures()
    {
        _folder = Directory.CreateTempSubdirectory("funquail-pictures-");
        foreach (var kind in Kinds)
        {
            string[] arguments = ["-v", "error", "-f", "lavfi", "-i", "testsrc=size=123x45", "-frames:v", "1", PathOf(kind)];
            using var ffmpeg = Process.Start("ffmpeg", arguments);
            await ffmpeg.WaitForExitAsync();
        }
    }

    [OneTimeTearDown]
    public void RemovePictures() => _folder.Delete(recursive: true);

    [TestCase("jpg", "image/jpeg")]
    [TestCase("png", "image/png")]
    [TestCase("gif", "image/gif")]
    [TestCase("webp", "image/webp")]
    public void Kind_and_size_come_from_the_content(string kind, string mimetype) =>
        Assert.That(PictureHeader.Read(File.ReadAllBytes(PathOf(kind))).Value, Is.EqualTo(new PictureHeader(mimetype, 123, 45)));

    [Test]
    public void Lossless_and_extended_webp_tell_their_size()
    {
        byte[] lossless = [.. "RIFF\0\0\0\0WEBPVP8L\0\0\0\0"u8, 0x2F, .. BitConverter.GetBytes((44u << 14) | 122u)];
        byte[] extended = [.. "RIFF\0\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0"u8, 122, 0, 0, 44, 0, 0];

        Assert.That(
            new[] { PictureHeader.Read(lossless).Value, PictureHeader.Read(extended).Value },
            Is.All.EqualTo(new PictureHeader("image/webp", 123, 45)));
    }

    [Test]
    public void Other_formats_are_refused()
    {
        byte[][] others = [[], "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "BM0000"u8.ToArray(), [0xFF, 0xD8]];

        Assert.That(others.Select(Code), Is.All.EqualTo("picture.unsupported"));
    }

    [TestCase("jpg")]
    [TestCase("png")]
    [TestCase("gif")]
    [TestCase("webp")]
    public void A_cut_header_is_damaged(string kind) =>
        Assert.That(Code(File.ReadAllBytes(PathOf(kind))[..(kind == "webp" ? 14 : 9)]), Is.EqualTo("picture.damaged"));

    [Test]
    public void A_picture_without_size_is_damaged()
    {
        var png = Pictures.Png();
        png.AsSpan(16, 4).Clear();

        Assert.That(Code(png), Is.EqualTo("picture.damaged"));
    }

    [TestCase(50_000, 1_001)]
    [TestCase(int.MaxValue, int.MaxValue)]
    public void A_decompression_bomb_is_refused(int width, int height)
    {
        var png = Pictures.Png();
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);

        Assert.That(Code(png), Is.EqualTo("picture.too_many_pixels"));
    }

    [Test]
    public void Sixteen_mebibytes_are_the_limit()
    {
        var png = Pictures.Png();
        Array.Resize(ref png, PictureHeader.MostBytes);
        var atLimit = PictureHeader.Read(png).Succeeded;
        Array.Resize(ref png, PictureHeader.MostBytes + 1);

        Assert.That((atLimit, Code(png)), Is.EqualTo((true, "picture.too_large")));
    }

    [Test]
    public void Damaged_pictures_never_throw_and_never_pass_the_limits()
    {
        var corpus = Kinds.Select(kind => File.ReadAllBytes(PathOf(kind))).ToArray();
        var passed = 0;
        foreach (var seed in Mutations.Seeds(Mutations.Budget(0.2)))
        {
            var read = PictureHeader.Read(new Mutations(seed).Damage(corpus[seed % 4]));
            if (!read.Succeeded) continue;
            passed++;
            if (read.Value is not { Width: > 0 and var width, Height: > 0 and var height }
                || (long)width * height > PictureHeader.MostPixels)
                Assert.Fail($"Seed {seed} yields {read.Value}.");
        }

        Assert.That(passed, Is.GreaterThan(0));
    }

    private static string Code(byte[] content) => PictureHeader.Read(content).Errors.Single().Code;

    private string PathOf(string kind) => Path.Combine(_folder.FullName, "picture." + kind);
}
