using System.Net;
using System.Text.Json;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>What every answer of v2 has in common, and what is no endpoint's doing.</summary>
internal sealed class SurroundingsTests
{
    [TestCase("/api/v2/artist", "/api/v2/artists")]
    [TestCase("/api/v2/release-group?page=2&tag=a%26b", "/api/v2/release-groups?page=2&tag=a%26b")]
    [TestCase("/api/v2/artist/00000000-0000-0000-0000-0000000000a1/release",
        "/api/v2/artists/00000000-0000-0000-0000-0000000000a1/releases")]
    [TestCase("/api/v2/tag/Ambient", "/api/v2/tags/Ambient")]
    public async Task A_singular_noun_leads_to_the_plural_one(string singular, string plural)
    {
        using var answer = await V2Fixture.Client.GetAsync(new Uri(singular, UriKind.Relative));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.PermanentRedirect));
        Assert.That(answer.Headers.Location!.OriginalString, Is.EqualTo(plural));
    }

    [TestCase("POST")]
    [TestCase("DELETE")]
    public async Task Another_method_is_told_which_there_are(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v2/artists");
        using var answer = await V2Fixture.Client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(answer.Content.Headers.Allow, Is.EquivalentTo(new[] { "GET", "HEAD" }));
        Assert.That(await CodeAsync(answer), Is.EqualTo("route.method_not_allowed"));
    }

    [Test]
    public async Task Any_origin_may_ask_without_credentials()
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/v2/artists");
        preflight.Headers.Add("Origin", "https://player.example");
        preflight.Headers.Add("Access-Control-Request-Method", "GET");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization");
        using var allowed = await V2Fixture.Client.SendAsync(preflight);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v2/artists");
        request.Headers.Add("Origin", "https://player.example");
        using var answer = await V2Fixture.Client.SendAsync(request);

        Assert.That(allowed.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(allowed.Headers.GetValues("Access-Control-Allow-Headers"), Does.Contain("authorization"));
        Assert.That(answer.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }));
        Assert.That(answer.Headers.Contains("Access-Control-Allow-Credentials"), Is.False);
        Assert.That(string.Join(',', answer.Headers.GetValues("Access-Control-Expose-Headers")), Does.Contain("Content-Range"));
    }

    [TestCase("/api/v2/artists")]
    [TestCase("/api/v2/nothing")]
    [TestCase("/media/attachments/00000000-0000-0000-0000-0000000000f1/original")]
    public async Task Every_answer_is_locked_down(string path)
    {
        using var answer = await V2Fixture.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'"));
    }

    [Test]
    public async Task Lists_are_followed_forward_and_back_by_links_that_keep_the_question()
    {
        var first = await ReadAsync("/api/v2/recordings?page_size=2&ordering=-name");
        var next = new Uri(first.GetProperty("next").GetString()!);
        var second = await ReadAsync(next.PathAndQuery);
        var back = await ReadAsync(new Uri(second.GetProperty("previous").GetString()!).PathAndQuery);

        Assert.That(next.GetLeftPart(UriPartial.Path), Is.EqualTo("https://music.example/api/v2/recordings"));
        Assert.That(next.Query, Does.Contain("page_size=2").And.Contain("ordering=-name").And.Contain("cursor="));
        Assert.That(Names(first).Concat(Names(second)), Is.EqualTo(new[] { "Zu zweit", "Verschwunden", "Regen", "Privat" }));
        Assert.That(Names(back), Is.EqualTo(Names(first)));
        Assert.That(first.GetProperty("previous").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task A_picture_is_sent_to_be_kept_for_ever()
    {
        using var answer = await V2Fixture.Client.GetAsync(
            new Uri($"/media/attachments/{SmallCatalogue.Cover}/original", UriKind.Relative));

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/png"));
        Assert.That(answer.Headers.CacheControl!.ToString(),
            Does.Contain("max-age=31536000").And.Contain("immutable").And.Contain("public"));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.EqualTo(V2Fixture.App.Picture));
    }

    private static string?[] Names(JsonElement list) =>
        [.. list.GetProperty("results").EnumerateArray().Select(item => item.GetProperty("name").GetString())];

    private static async Task<JsonElement> ReadAsync(string path) =>
        JsonDocument.Parse(await V2Fixture.Client.GetStringAsync(new Uri(path, UriKind.Relative))).RootElement;

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString();
}
