using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.V2.Identity;

/// <summary>How people look, and how they like it here.</summary>
internal sealed class ProfileTests
{
    private const string Me = "/api/v2/users/me";
    private const string Patch = "application/merge-patch+json";

    private static AccountServer Server => IdentityFixture.Server;

    [TestCase(Patch)]
    [TestCase("application/json")]
    public async Task A_patch_changes_what_it_names_and_answers_with_the_whole(string type)
    {
        var ada = await Server.JoinAsync();

        var changed = await Server.SendAsync(
            "PATCH", Me, """{ "name": "Ada", "summary": "Counts.", "privacyLevel": "followers" }""", ada, type: type);
        var nameless = await Server.SendAsync("PATCH", Me, """{ "name": null }""", ada, type: type);
        var read = await Server.SendAsync("GET", Me, person: ada);

        Assert.That(changed.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            (changed.TextOf("name"), changed.TextOf("summary"), changed.TextOf("privacyLevel"), changed.TextOf("email")),
            Is.EqualTo(("Ada", "Counts.", "followers", ada.Email)));
        Assert.That((nameless.Text, nameless.Tag), Is.EqualTo((read.Text, read.Tag)));
        Assert.That(read.Text, Does.Contain("\"name\":null,\"summary\":\"Counts.\""));
    }

    [TestCase("""{ "name": "" }""", "name profile.bad_name")]
    [TestCase("""{ "name": 7 }""", "name body.wrong_type")]
    [TestCase("""{ "privacyLevel": "nobody" }""", "privacyLevel profile.bad_privacy_level")]
    [TestCase("""{ "privacyLevel": null }""", "privacyLevel body.wrong_type")]
    [TestCase("""{ "email": "x@example.org" }""", "email body.unknown_property")]
    public async Task A_refused_patch_names_the_property_and_changes_nothing(string body, string field)
    {
        var ada = await Server.JoinAsync();
        var before = await Server.SendAsync("GET", Me, person: ada);

        var refused = await Server.SendAsync("PATCH", Me, body, ada);

        Assert.That((refused.Status, refused.Fields), Is.EqualTo((HttpStatusCode.BadRequest, new[] { field })));
        Assert.That((await Server.SendAsync("GET", Me, person: ada)).Text, Is.EqualTo(before.Text));
    }

    [Test]
    public async Task A_change_of_what_has_changed_since_is_refused()
    {
        var ada = await Server.JoinAsync();
        var read = await Server.SendAsync("GET", Me, person: ada);

        var first = await ConditionalAsync(ada, read.Tag!, "first");
        var second = await ConditionalAsync(ada, read.Tag!, "second");
        var third = await ConditionalAsync(ada, $"\"v99.x\", {first.Tag}", "third");

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            (second.Status, second.Code), Is.EqualTo((HttpStatusCode.PreconditionFailed, "request.precondition_failed")));
        Assert.That((third.Status, third.TextOf("name")), Is.EqualTo((HttpStatusCode.OK, "third")));
    }

    [TestCase("*", HttpStatusCode.OK)]
    [TestCase("nonsense", HttpStatusCode.PreconditionFailed)]
    [TestCase("W/\"v1.x\"", HttpStatusCode.PreconditionFailed)]
    [TestCase("\"v1\"", HttpStatusCode.PreconditionFailed)]
    [TestCase("\"v-1.x\"", HttpStatusCode.PreconditionFailed)]
    [TestCase("\"v1.another body of the same version\"", HttpStatusCode.OK)]
    public async Task The_version_of_a_strong_tag_is_what_counts(string condition, HttpStatusCode status)
    {
        var ada = await Server.JoinAsync();

        Assert.That((await ConditionalAsync(ada, condition, "x")).Status, Is.EqualTo(status));
    }

    [Test]
    public async Task A_picture_is_put_shown_and_deleted()
    {
        var ada = await Server.JoinAsync();

        var put = await PutAsync(ada, Pictures.Png(3), "image/png");
        var original = put.Body.GetProperty("avatar").GetProperty("urls").GetProperty("original").GetString()!;
        var picture = await Server.SendAsync("GET", new Uri(original).AbsolutePath);
        var deleted = await Server.SendAsync("DELETE", Me + "/avatar", person: ada);
        var after = await Server.SendAsync("GET", Me, person: ada);

        Assert.That((put.Status, picture.Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(deleted.Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(after.Text, Does.Contain("\"avatar\":null"));
    }

    [TestCase("image/png", "no picture", HttpStatusCode.BadRequest, "picture.unsupported")]
    [TestCase("image/png", "", HttpStatusCode.BadRequest, "picture.unsupported")]
    [TestCase("image/svg+xml", "<svg/>", HttpStatusCode.UnsupportedMediaType, "request.unsupported_type")]
    [TestCase("application/json", "{}", HttpStatusCode.UnsupportedMediaType, "request.unsupported_type")]
    public async Task What_is_no_picture_is_refused(string type, string content, HttpStatusCode status, string code)
    {
        var refused = await PutAsync(await Server.JoinAsync(), Encoding.UTF8.GetBytes(content), type);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((status, code)));
    }

    [Test]
    public async Task A_picture_that_is_too_large_is_not_read()
    {
        var refused = await PutAsync(await Server.JoinAsync(), new byte[(16 * 1024 * 1024) + 1], "image/png");

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "request.too_large")));
    }

    [Test]
    public async Task Settings_are_any_object_and_are_merged()
    {
        var ada = await Server.JoinAsync();

        var none = await Server.SendAsync("GET", Me + "/settings", person: ada);
        await Server.SendAsync("PATCH", Me + "/settings", """{ "theme": "dark", "player": { "volume": 0.5 } }""", ada);
        var merged = await Server.SendAsync("PATCH", Me + "/settings", """{ "theme": null, "Player": 1 }""", ada, type: Patch);
        var read = await Server.SendAsync("GET", Me + "/settings", person: ada);

        Assert.That(none.Text, Is.EqualTo("{}"));
        Assert.That(read.Text, Is.EqualTo("""{"player":{"volume":0.5},"Player":1}"""));
        Assert.That((merged.Text, merged.Tag), Is.EqualTo((read.Text, read.Tag)));
    }

    [TestCase("[]", "body.not_object")]
    [TestCase("{", "body.unreadable")]
    [TestCase("""{ "a": 1, "a": 2 }""", "body.unreadable")]
    public async Task Settings_are_one_object(string body, string code)
    {
        var refused = await Server.SendAsync("PATCH", Me + "/settings", body, await Server.JoinAsync());

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.BadRequest, code)), refused.Text);
    }

    private static Task<Answer> ConditionalAsync(Person person, string condition, string name) => Server.SendAsync(
        "PATCH", Me, $$"""{ "name": "{{name}}" }""", person, headers: [("If-Match", condition)]);

    private static async Task<Answer> PutAsync(Person person, byte[] content, string type)
    {
        using var picture = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        return await Server.SendContentAsync("PUT", Me + "/avatar", picture, person);
    }
}
