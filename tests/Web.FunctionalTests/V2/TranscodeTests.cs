using System.Net;
using System.Net.Http.Headers;
using FunQuail.Application.Library.Audio;
using FunQuail.Web.Http;
using FunQuail.Web.V2.Library;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>
/// Converted audio over HTTP, made by the real ffmpeg. Each test asks for another bit rate, so that none finds it made.
/// </summary>
internal sealed class TranscodeTests
{
    private const string Path = "/api/v2/recordings/00000000-0000-0000-0000-0000000000d1/audio";

    [Test]
    public async Task It_is_sent_in_pieces_while_it_is_made_and_with_ranges_from_then_on()
    {
        using var making = await SendAsync(HttpMethod.Get, $"{Path}?format=ogg&max_bitrate=80", "bytes=0-9");
        var whole = await making.Content.ReadAsByteArrayAsync();
        using var made = await SendAsync(HttpMethod.Get, $"{Path}?format=ogg&max_bitrate=80");
        using var part = await SendAsync(HttpMethod.Get, $"{Path}?format=ogg&max_bitrate=80", "bytes=100-199");

        Assert.That(making.StatusCode, Is.EqualTo(HttpStatusCode.OK), "a range may be answered with the whole");
        Assert.That(making.Headers.TransferEncodingChunked, Is.True);
        Assert.That(making.Headers.AcceptRanges, Is.EqualTo(new[] { "none" }));
        Assert.That(making.Content.Headers.ContentType!.ToString(), Is.EqualTo("audio/ogg"));
        Assert.That(made.Content.Headers.ContentLength, Is.EqualTo(whole.Length));
        Assert.That(made.Headers.AcceptRanges, Is.EqualTo(new[] { "bytes" }));
        Assert.That(await made.Content.ReadAsByteArrayAsync(), Is.EqualTo(whole));
        Assert.That((int)part.StatusCode, Is.EqualTo(206));
        Assert.That(await part.Content.ReadAsByteArrayAsync(), Is.EqualTo(whole[100..200]));
        Assert.That(made.Headers.ETag, Is.EqualTo(making.Headers.ETag));
        Assert.That(made.Content.Headers.LastModified, Is.EqualTo(making.Content.Headers.LastModified));
    }

    [Test]
    public async Task Head_and_a_client_who_has_it_make_nothing()
    {
        const string path = $"{Path}?format=ogg&max_bitrate=96&download=true";
        using var head = await SendAsync(HttpMethod.Head, path);
        var known = await StatusAsync(path, "If-None-Match", head.Headers.ETag!.ToString());
        var any = await StatusAsync(path, "If-None-Match", "*");
        var other = await StatusAsync(path, "If-Match", "\"another\"");
        using var still = await SendAsync(HttpMethod.Head, path);

        Assert.That((known, any, other), Is.EqualTo((304, 304, 412)));
        Assert.That((int)head.StatusCode, Is.EqualTo(200));
        Assert.That(head.Content.Headers.ContentDisposition!.FileNameStar, Is.EqualTo("Anna Müller - Regen.ogg"));
        Assert.That(head.Content.Headers.ContentLength, Is.Null);
        Assert.That(still.Headers.AcceptRanges, Is.EqualTo(new[] { "none" }), "it was not made meanwhile");
    }

    [Test]
    public async Task A_file_that_has_the_format_is_sent_as_it_is()
    {
        using var answer = await SendAsync(HttpMethod.Get, $"{Path}?format=mp3");

        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.EqualTo(await File.ReadAllBytesAsync(V2Fixture.App.Mp3)));
    }

    [Test]
    public async Task A_file_above_the_limit_is_converted()
    {
        using var answer = await SendAsync(HttpMethod.Get, $"{Path}?upload={SmallCatalogue.SongMp3}&max_bitrate=48");

        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("audio/mpeg"));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Has.Length.EqualTo(20 * 48_000 / 8).Within(1000));
    }

    [Test]
    public async Task What_may_not_be_played_is_not_converted_either()
    {
        using var hidden = await V2Fixture.Client.GetAsync(
            new Uri($"/api/v2/recordings/{SmallCatalogue.Private}/audio?format=opus", UriKind.Relative));

        Assert.That(hidden.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Each_profile_has_a_tag_of_its_own()
    {
        using var opus = await SendAsync(HttpMethod.Head, $"{Path}?format=opus&max_bitrate=40");
        using var less = await SendAsync(HttpMethod.Head, $"{Path}?format=opus&max_bitrate=32");
        using var file = await SendAsync(HttpMethod.Head, Path);

        Assert.That(new[] { opus.Headers.ETag, less.Headers.ETag, file.Headers.ETag }, Is.Unique);
    }

    [Test]
    public void Every_format_can_be_asked_for_by_its_name()
    {
        var format = new QueryParameter("format", typeof(string), typeof(AudioParameters).GetProperty("Format")!);

        Assert.That(format.Allowed, Is.EqualTo(AudioFormat.All.Select(one => one.Name)));
    }

    private static async Task<int> StatusAsync(string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await V2Fixture.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? range = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (range is not null) request.Headers.Range = RangeHeaderValue.Parse(range);
        return await V2Fixture.Client.SendAsync(request);
    }
}
