using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>
/// The bytes of recordings: conditional and range requests of RFC 9110, through a client that speaks HTTP well.
/// </summary>
internal sealed class AudioTests
{
    private const string Path = "/api/v2/recordings/00000000-0000-0000-0000-0000000000d1/audio";

    private static readonly DateTimeOffset Changed = new(2024, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Test]
    public async Task The_best_file_is_sent_whole()
    {
        using var answer = await SendAsync(HttpMethod.Get, Path);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("audio/flac"));
        Assert.That(answer.Headers.AcceptRanges, Does.Contain("bytes"));
        Assert.That(answer.Headers.ETag!.IsWeak, Is.False);
        Assert.That(answer.Content.Headers.LastModified, Is.EqualTo(Changed));
        Assert.That(answer.Content.Headers.ContentDisposition, Is.Null);
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.EqualTo(await File.ReadAllBytesAsync(V2Fixture.App.Flac)));
    }

    [Test]
    public async Task A_named_upload_is_sent_instead_of_the_best()
    {
        using var answer = await SendAsync(HttpMethod.Get, $"{Path}?upload={SmallCatalogue.SongMp3}");

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("audio/mpeg"));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.EqualTo(await File.ReadAllBytesAsync(V2Fixture.App.Mp3)));
    }

    [Test]
    public async Task An_upload_of_another_recording_is_not_found()
    {
        using var answer = await SendAsync(HttpMethod.Get, $"{Path}?upload={SmallCatalogue.VanishedFile}");

        Assert.That(await CodeAsync(answer), Is.EqualTo((404, "audio.not_playable")));
    }

    [Test]
    public async Task Head_tells_the_same_without_bytes()
    {
        using var answer = await SendAsync(HttpMethod.Head, Path, request => request.Headers.Range = new RangeHeaderValue(0, 9));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), "a range is for GET alone (RFC 9110, 14.2)");
        Assert.That(answer.Content.Headers.ContentLength, Is.EqualTo(new FileInfo(V2Fixture.App.Flac).Length));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.Empty);
    }

    [Test]
    public async Task A_download_names_the_file_in_plain_and_in_full_letters()
    {
        using var answer = await SendAsync(HttpMethod.Get, $"{Path}?download=true");

        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.That(disposition.DispositionType, Is.EqualTo("attachment"));
        Assert.That(disposition.FileNameStar, Is.EqualTo("Anna Müller - Regen.flac"));
        Assert.That(disposition.FileName!.Trim('"'), Is.EqualTo("Anna M_ller - Regen.flac"));
    }

    [TestCase("bytes=0-0", 0, 0)]
    [TestCase("bytes=0-99", 0, 99)]
    [TestCase("bytes=100-199", 100, 199)]
    [TestCase("bytes=100-", 100, -1)]
    [TestCase("bytes=-1", -1, -1)]
    [TestCase("bytes=-100", -100, -1)]
    [TestCase("bytes=0-999999999", 0, -1)]
    [TestCase("bytes=-999999999", 0, -1)]
    [TestCase("BYTES=0-9", 0, 9)]
    public async Task One_range_is_sent_as_it_was_asked_for(string range, int first, int last)
    {
        var whole = await File.ReadAllBytesAsync(V2Fixture.App.Flac);
        var (from, to) = (first < 0 ? whole.Length + first : first, last < 0 ? whole.Length + last : last);
        using var answer = await SendAsync(HttpMethod.Get, Path, request =>
            request.Headers.TryAddWithoutValidation("Range", range));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(answer.Content.Headers.ContentRange!.ToString(), Is.EqualTo($"bytes {from}-{to}/{whole.Length}"));
        Assert.That(answer.Content.Headers.ContentLength, Is.EqualTo(to - from + 1));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.EqualTo(whole[from..(to + 1)]));
    }

    [TestCase("bytes=5-2", TestName = "An end before the start is no range")]
    [TestCase("bytes=abc", TestName = "Letters are no range")]
    [TestCase("bytes=", TestName = "Nothing is no range")]
    [TestCase("bytes=0-1,4-5", TestName = "Several ranges are answered with the whole")]
    [TestCase("items=0-5", TestName = "An unknown unit is as if there were none")]
    [TestCase("bytes 0-5", TestName = "A wrong sign is no range")]
    [TestCase("bytes=0-99999999999999999999999", TestName = "A number beyond all files is no range")]
    public async Task What_is_no_single_range_is_answered_with_the_whole(string range)
    {
        using var answer = await SendAsync(HttpMethod.Get, Path, request =>
            request.Headers.TryAddWithoutValidation("Range", range));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await answer.Content.ReadAsByteArrayAsync()).Length, Is.EqualTo(new FileInfo(V2Fixture.App.Flac).Length));
    }

    [TestCase("bytes=999999999-")]
    [TestCase("bytes=999999998-999999999")]
    [TestCase("bytes=-0")]
    public async Task A_range_outside_of_the_file_is_refused_with_its_size(string range)
    {
        using var answer = await SendAsync(HttpMethod.Get, Path, request =>
            request.Headers.TryAddWithoutValidation("Range", range));

        Assert.That(await CodeAsync(answer), Is.EqualTo((416, "audio.range_not_satisfiable")));
        Assert.That(answer.Content.Headers.ContentRange!.ToString(),
            Is.EqualTo($"bytes */{new FileInfo(V2Fixture.App.Flac).Length}"));
    }

    [Test]
    public async Task If_range_with_the_tag_or_the_date_yields_the_range_and_with_others_the_whole()
    {
        using var first = await SendAsync(HttpMethod.Head, Path);
        var tag = first.Headers.ETag!.ToString();
        var date = Changed.ToString("R", CultureInfo.InvariantCulture);

        Assert.That(await StatusIfRangeAsync(tag), Is.EqualTo(206));
        Assert.That(await StatusIfRangeAsync(date), Is.EqualTo(206));
        Assert.That(await StatusIfRangeAsync("\"another\""), Is.EqualTo(200));
        Assert.That(await StatusIfRangeAsync("W/" + tag), Is.EqualTo(200), "weak tags do not match here (RFC 9110, 13.1.5)");
        Assert.That(
            await StatusIfRangeAsync(Changed.AddSeconds(-1).ToString("R", CultureInfo.InvariantCulture)), Is.EqualTo(200));
        Assert.That(await StatusIfRangeAsync(Changed.AddSeconds(1).ToString("R", CultureInfo.InvariantCulture)), Is.EqualTo(200));
    }

    [Test]
    public async Task What_the_client_has_is_not_sent_again()
    {
        using var first = await SendAsync(HttpMethod.Head, Path);
        var tag = first.Headers.ETag!.ToString();
        var before = Changed.AddSeconds(-1).ToString("R", CultureInfo.InvariantCulture);

        Assert.That(await StatusAsync("If-None-Match", tag), Is.EqualTo(304));
        Assert.That(await StatusAsync("If-None-Match", "*"), Is.EqualTo(304));
        Assert.That(await StatusAsync("If-None-Match", $"\"x\", W/{tag}"), Is.EqualTo(304));
        Assert.That(await StatusAsync("If-None-Match", "\"x\""), Is.EqualTo(200));
        Assert.That(await StatusAsync("If-Modified-Since", Changed.ToString("R", CultureInfo.InvariantCulture)), Is.EqualTo(304));
        Assert.That(await StatusAsync("If-Modified-Since", before), Is.EqualTo(200));
        Assert.That(await StatusAsync("If-Match", "\"x\""), Is.EqualTo(412));
        Assert.That(await StatusAsync("If-Unmodified-Since", before), Is.EqualTo(412));
    }

    [Test]
    public async Task Two_uploads_have_different_tags()
    {
        using var best = await SendAsync(HttpMethod.Head, Path);
        using var other = await SendAsync(HttpMethod.Head, $"{Path}?upload={SmallCatalogue.SongMp3}");

        Assert.That(best.Headers.ETag, Is.Not.EqualTo(other.Headers.ETag));
    }

    private static Task<int> StatusIfRangeAsync(string value) => StatusAsync("If-Range", value, "bytes=0-9");

    private static async Task<int> StatusAsync(string header, string value, string? range = null)
    {
        using var answer = await SendAsync(HttpMethod.Get, Path, request =>
        {
            request.Headers.TryAddWithoutValidation(header, value);
            if (range is not null) request.Headers.TryAddWithoutValidation("Range", range);
        });
        return (int)answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path,
        Action<HttpRequestMessage>? prepare = null)
    {
        using var request = new HttpRequestMessage(method, path);
        prepare?.Invoke(request);
        return await V2Fixture.Client.SendAsync(request);
    }

    private static async Task<(int, string?)> CodeAsync(HttpResponseMessage answer)
    {
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return ((int)answer.StatusCode, body.RootElement.GetProperty("code").GetString());
    }
}
