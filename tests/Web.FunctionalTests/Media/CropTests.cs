using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using FunQuail.Application.Media.Crops;
using FunQuail.Domain.Common;
using FunQuail.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FunQuail.Web.FunctionalTests.Media;

/// <summary>Square crops of real pictures, made by a real ffmpeg, as a client gets them.</summary>
internal sealed partial class CropTests
{
    private const string Stripes =
        "color=red:200x300[l];color=lime:300x300[m];color=blue:200x300[r];[l][m][r]hstack=inputs=3";

    private const string Halves = "color=red:400x800[l];color=blue:400x800[r];[l][r]hstack";

    private static readonly byte[] Red = [255, 0, 0], Lime = [0, 255, 0], Blue = [0, 0, 255], White = [255, 255, 255];

    private CropApp _app = null!;

    [OneTimeSetUp]
    public async Task Start() => _app = await CropApp.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [TestCase("testsrc=size=900x700", "jpg", 200, 600)]
    [TestCase("testsrc=size=700x900", "png", 200, 600)]
    [TestCase("testsrc=size=900x500", "jpg", 200, 500)]
    [TestCase("testsrc=size=41x63", "png", 41, 41)]
    [TestCase("testsrc=size=63x41,format=yuvj420p", "jpg", 41, 41)]
    [TestCase("color=red:8x8,format=rgb24,crop=1:1", "png", 1, 1)]
    [TestCase("testsrc=size=700x650,format=gray", "jpg", 200, 600)]
    [TestCase("testsrc=size=700x650", "webp", 200, 600)]
    public async Task A_crop_is_a_square_and_never_larger_than_the_original(string source, string kind, int medium, int large)
    {
        var picture = await _app.AddAsync(await DrawnPictures.DrawAsync(source, kind));

        Assert.That(SizeOf(await _app.GetAsync(picture + "medium-square-crop")), Is.EqualTo((medium, medium)));
        Assert.That(SizeOf(await _app.GetAsync(picture + "large-square-crop")), Is.EqualTo((large, large)));
    }

    [TestCase("jpg")]
    [TestCase("png")]
    public async Task A_crop_shows_the_middle(string kind)
    {
        var picture = await _app.AddAsync(await DrawnPictures.DrawAsync(Stripes, kind));
        var crop = await _app.GetAsync(picture + "medium-square-crop");

        Assert.That(await ColoursAsync(crop, (5, 5), (100, 100), (194, 194)), Is.EqualTo(Row(Lime, Lime, Lime)).Within(6));
    }

    [TestCase("png")]
    [TestCase("webp")]
    public async Task What_is_transparent_is_white(string kind)
    {
        var source = "color=red:400x400,format=rgba,geq=r='255':g='0':b='0':a='if(lt(X,200),255,0)'";
        var picture = await _app.AddAsync(await DrawnPictures.DrawAsync(source, kind, kind == "webp" ? ["-c:v", "libwebp"] : []));
        var crop = await _app.GetAsync(picture + "medium-square-crop");

        Assert.That(await ColoursAsync(crop, (20, 100), (180, 100)), Is.EqualTo(Row(Red, White)).Within(6));
    }

    [Test]
    public async Task Of_an_animation_the_first_picture_is_shown()
    {
        var source = "color=lime:300x300:duration=1:rate=2[a];color=blue:300x300:duration=1:rate=2[b];[a][b]concat";
        var picture = await _app.AddAsync(await DrawnPictures.DrawAsync(source, "gif", "-frames:v", "4"));
        var crop = await _app.GetAsync(picture + "large-square-crop");

        Assert.That(await ColoursAsync(crop, (150, 150)), Is.EqualTo(Lime).Within(6));
    }

    [Test]
    public async Task A_picture_in_the_colours_of_print_keeps_them()
    {
        var picture = await _app.AddAsync(DrawnPictures.RedInCmyk);
        var crop = await _app.GetAsync(picture + "large-square-crop");

        Assert.That(await ColoursAsync(crop, (4, 4)), Is.EqualTo(Red).Within(6));
    }

    /// <summary>The left half is red, the right one blue, before it is turned.</summary>
    [TestCase(3, 500, 300, 100, 300, Description = "upside down")]
    [TestCase(6, 300, 100, 300, 500, Description = "to the right")]
    [TestCase(8, 300, 500, 300, 100, Description = "to the left")]
    public async Task A_photograph_is_turned_upright(byte orientation, int redX, int redY, int blueX, int blueY)
    {
        var jpeg = DrawnPictures.Held(await DrawnPictures.DrawAsync(Halves, "jpg"), orientation);
        var crop = await _app.GetAsync(await _app.AddAsync(jpeg) + "large-square-crop");

        Assert.That(await ColoursAsync(crop, (redX, redY), (blueX, blueY)), Is.EqualTo(Row(Red, Blue)).Within(6));
    }

    [Test]
    public async Task A_crop_is_sent_to_be_kept_for_ever_by_any_page()
    {
        var picture = await _app.AddAsync(Pictures.Png(31, 30));
        using var request = new HttpRequestMessage(HttpMethod.Get, picture + "medium-square-crop");
        request.Headers.Add("Origin", "https://player.example");
        using var answer = await _app.Client.SendAsync(request);

        Assert.That(answer.Headers.CacheControl!.ToString(), Is.EqualTo("public, max-age=31536000, immutable"));
        Assert.That(answer.Headers.GetValues("Cross-Origin-Resource-Policy"), Is.EqualTo(["cross-origin"]));
        Assert.That(answer.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(["*"]));
        Assert.That(answer.Headers.ETag, Is.Not.Null);
        Assert.That(answer.Headers.ETag!.IsWeak, Is.False);
        Assert.That(answer.Content.Headers.LastModified, Is.Not.Null);
    }

    [Test]
    public async Task A_crop_is_asked_for_like_any_file()
    {
        var path = await _app.AddAsync(Pictures.Png(33, 30)) + "large-square-crop";
        using var whole = await _app.Client.GetAsync(new Uri(path, UriKind.Relative));
        using var head = await SendAsync(HttpMethod.Head, path, _ => { });
        using var known = await SendAsync(HttpMethod.Get, path, headers => headers.IfNoneMatch.Add(whole.Headers.ETag!));
        using var part = await SendAsync(HttpMethod.Get, path, headers => headers.Range = new RangeHeaderValue(0, 1));

        Assert.That(head.Content.Headers.ContentLength, Is.EqualTo(whole.Content.Headers.ContentLength));
        Assert.That(head.Headers.ETag, Is.EqualTo(whole.Headers.ETag));
        Assert.That(known.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(part.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(await part.Content.ReadAsByteArrayAsync(), Is.EqualTo(new byte[] { 0xFF, 0xD8 }));
    }

    [Test]
    public async Task The_sizes_of_one_picture_have_tags_of_their_own()
    {
        var picture = await _app.AddAsync(Pictures.Png(34, 30));
        var tags = new List<EntityTagHeaderValue?>();
        foreach (var size in (string[])["original", "medium-square-crop", "large-square-crop"])
        {
            using var answer = await _app.Client.GetAsync(new Uri(picture + size, UriKind.Relative));
            tags.Add(answer.Headers.ETag);
        }

        Assert.That(tags, Is.Unique);
    }

    [Test]
    public async Task The_crop_of_no_picture_is_not_found()
    {
        using var answer = await _app.Client.GetAsync(
            new Uri("/media/attachments/00000000-0000-0000-0000-0000000000ff/large-square-crop", UriKind.Relative));

        await CheckProblemAsync("problem-picture-not-found", answer, HttpStatusCode.NotFound);
    }

    [Test]
    public async Task A_picture_that_cannot_be_decoded_is_told_from_one_that_is_not_there()
    {
        var picture = await _app.AddAsync(Pictures.Png(35, 30)[..40]);
        using var answer = await _app.Client.GetAsync(new Uri(picture + "medium-square-crop", UriKind.Relative));

        await CheckProblemAsync("problem-picture-undecodable", answer, HttpStatusCode.NotFound);
        Assert.That(answer.Headers.CacheControl!.NoStore, Is.True);
    }

    [Test]
    public async Task A_server_that_is_busy_says_when_to_come_back()
    {
        await using var app = await CropApp.StartAsync(services =>
            services.Replace(ServiceDescriptor.Singleton<IPictureCropper, BusyCropper>()));
        var picture = await app.AddAsync(Pictures.Png());
        using var answer = await app.Client.GetAsync(new Uri(picture + "medium-square-crop", UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(answer.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("application/problem+json"));
    }

    private static (int Width, int Height) SizeOf(byte[] jpeg)
    {
        var at = jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC0]);
        return ((jpeg[at + 7] << 8) | jpeg[at + 8], (jpeg[at + 5] << 8) | jpeg[at + 6]);
    }

    private static async Task<byte[]> ColoursAsync(byte[] picture, params (int X, int Y)[] places)
    {
        var colours = new List<byte>();
        foreach (var (x, y) in places) colours.AddRange(await DrawnPictures.ColourAsync(picture, x, y));
        return [.. colours];
    }

    private static byte[] Row(params byte[][] colours) => [.. colours.SelectMany(colour => colour)];

    private static async Task CheckProblemAsync(string name, HttpResponseMessage answer, HttpStatusCode status)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(status), body);
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("application/problem+json"));
        GoldenFile.CheckJson($"tests/Web.FunctionalTests/Golden/v2/{name}.json", Trace().Replace(body, "\"traceId\":\"…\""));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, Action<HttpRequestHeaders> set)
    {
        using var request = new HttpRequestMessage(method, path);
        set(request.Headers);
        return await _app.Client.SendAsync(request);
    }

    [GeneratedRegex("\"traceId\":\"[^\"]+\"")]
    private static partial Regex Trace();

    private sealed class BusyCropper : IPictureCropper
    {
        public Task<Result> MakeAsync(byte[] sha256, CancellationToken ct) => Task.FromResult<Result>(
            Error.Unavailable("test.busy", "Come back.") with { TryAgainAfter = TimeSpan.FromSeconds(4.2) });
    }
}
