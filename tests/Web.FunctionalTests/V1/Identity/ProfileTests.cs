using System.Globalization;
using System.Net;
using System.Text;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Profile;
using FunQuail.TestKit;
using FunQuail.Web.FunctionalTests.Pages.Accounts;

namespace FunQuail.Web.FunctionalTests.V1.Identity;

/// <summary>How people look, and how they like it here.</summary>
internal sealed class ProfileTests
{
    private const string Me = "/api/v1/users/me/";
    private const string Settings = "/api/v1/users/settings/";

    private static AccountServer Server => IdentityFixture.Server;

    [TestCase("/api/v1/users/me/")]
    [TestCase("/api/v1/users/me")]
    [TestCase("/api/v1/users/users/me/")]
    [TestCase("/api/v1/users/users/me")]
    public async Task A_new_account_is_shown_to_its_owner(string path)
    {
        using var maya = await Caller.ComeAsAsync($"maya_{path.Length}");

        var shown = await maya.SendAsync("GET", path);

        Assert.That(shown.Body.GetProperty("username").GetString(), Is.EqualTo($"maya_{path.Length}"));
        Assert.That(shown.Headers["Cache-Control"], Is.EqualTo("no-store"));
        new V1Answer(shown.Status, shown.Text.Replace($"maya_{path.Length}", "maya", StringComparison.Ordinal), [], shown.Headers)
            .Check("users-me-new", HttpStatusCode.OK);
    }

    [Test]
    public async Task All_that_somebody_has_said_is_shown()
    {
        using var mila = await Caller.ComeAsAsync("mila");
        await ShowAsync("mila", Pictures.Png(7));
        await mila.SendAsync("PATCH", "/api/v1/users/mila/", Caller.Json("""
            {
              "name": "Mila", "privacy_level": "me",
              "summary": { "text": "Drums & bass.\n\n<b>Loud</b>", "content_type": "text/markdown" }
            }
            """));
        await mila.SendAsync("POST", Settings, Caller.Json("""{"theme":"dark"}"""));

        var shown = await mila.SendAsync("GET", Me);

        shown.Check("users-me", HttpStatusCode.OK);
    }

    [Test]
    public async Task An_administrator_may_do_everything()
    {
        await using var server = await AccountServer.StartAsync();
        await server.RunAsync(new CreateAccount("boss", AccountServer.EmailOf("boss"), AccountServer.Password, true));
        using var boss = new Caller(server);

        var shown = await boss.SendAsync("GET", Me, basic: $"boss:{AccountServer.Password}");

        shown.Check("users-me-administrator", HttpStatusCode.OK);
    }

    [Test]
    public async Task An_application_gets_a_token_for_audio_only_if_it_may_read_the_library()
    {
        await Server.MakeAccountAsync("mona");
        using var program = new Caller();
        var (narrow, wide) = (
            await PasswordTests.TokenAsync("mona", "read:profile"), await PasswordTests.TokenAsync("mona", "read"));
        var other = await PasswordTests.TokenAsync("mona", "read:libraries");

        var without = await program.SendAsync("GET", Me, bearer: narrow);
        var with = await program.SendAsync("GET", Me, bearer: wide);
        var refused = await program.SendAsync("GET", Me, bearer: other);
        var nobody = await program.SendAsync("GET", Me);

        Assert.That(without.Body.GetProperty("tokens").GetRawText(), Is.EqualTo("{\"listen\":null}"));
        Assert.That(with.Body.GetProperty("tokens").GetProperty("listen").GetString(), Does.StartWith("listen1."));
        refused.Check("not-permitted", HttpStatusCode.Forbidden);
        nobody.Check("not-authenticated", HttpStatusCode.Unauthorized);
    }

    [TestCase("PUT", "/api/v1/users/{0}/")]
    [TestCase("PATCH", "/api/v1/users/{0}")]
    [TestCase("PATCH", "/api/v1/users/users/{0}/")]
    public async Task Somebody_is_described_anew_and_what_is_not_said_stays(string method, string path)
    {
        var name = $"mats_{method.Length}{path.Length}";
        using var mats = await Caller.ComeAsAsync(name);
        var address = string.Format(CultureInfo.InvariantCulture, path, name);
        await mats.SendAsync(method, address, Caller.Json(
            """{"name":"Mats","summary":{"text":"Words"},"privacy_level":"everyone"}"""));

        var changed = await mats.SendAsync(method, address, Caller.Form(("name", " Mats M. ")));

        changed.Check("users-change", HttpStatusCode.OK);
    }

    [Test]
    public async Task Nothing_is_said_by_null_and_by_an_empty_name()
    {
        using var mina = await Caller.ComeAsAsync("mina");
        await mina.SendAsync("PATCH", "/api/v1/users/mina/", Caller.Json("""{"name":"Mina","summary":{"text":"Words"}}"""));

        var emptied = await mina.SendAsync("PATCH", "/api/v1/users/MINA/", Caller.Json(
            """{"name":"","summary":null,"instance_support_message_display_date":null}"""));

        emptied.Check("users-change-nothing", HttpStatusCode.OK);
    }

    [Test]
    public async Task A_picture_stays_when_it_is_named_and_goes_when_null_is_said()
    {
        using var mara = await Caller.ComeAsAsync("mara");
        await ShowAsync("mara", Pictures.Png(8));
        var picture = (await mara.SendAsync("GET", Me)).Body.GetProperty("avatar").GetProperty("uuid").GetGuid();

        var other = await mara.SendAsync("PATCH", "/api/v1/users/mara/", Caller.Json(
            """{"avatar":"018f0000-0000-7000-8000-000000000000"}"""));
        var nonsense = await mara.SendAsync("PATCH", "/api/v1/users/mara/", Caller.Json("""{"avatar":"nonsense"}"""));
        var same = await mara.SendAsync("PATCH", "/api/v1/users/mara/", Caller.Json($$"""{"avatar":"{{picture}}"}"""));
        var none = await mara.SendAsync("PATCH", "/api/v1/users/mara/", Caller.Json("""{"avatar":null}"""));

        other.Check("users-change-unknown-avatar", HttpStatusCode.BadRequest);
        nonsense.Check("users-change-unknown-avatar", HttpStatusCode.BadRequest);
        Assert.That(same.Body.GetProperty("avatar").GetProperty("uuid").GetGuid(), Is.EqualTo(picture));
        Assert.That(none.Body.GetProperty("avatar").GetRawText(), Is.EqualTo("null"));
    }

    [TestCase("""{"name":"two\nlines","privacy_level":"me"}""", "name")]
    [TestCase("""{"privacy_level":"friends"}""", "privacy_level")]
    [TestCase("""{"summary":"words"}""", "summary")]
    [TestCase("""{"summary":{"text":["words"]}}""", "summary")]
    [TestCase("""{"summary":{"text":"long"}}""", "summary")]
    [TestCase("""{"name":"a","name":"b"}""", "name")]
    [TestCase("""{"name":"a\u0000b"}""", "name")]
    [TestCase("""{"summary":{"text":"a\u0000b"}}""", "summary")]
    public async Task What_is_wrong_with_a_description_is_told_by_field(string body, string field)
    {
        var name = NewName("marc");
        using var marc = await Caller.ComeAsAsync(name);
        var text = body.Replace("long", new string('x', 5001), StringComparison.Ordinal);

        var refused = await marc.SendAsync("PATCH", $"/api/v1/users/{name}/", Caller.Json(text));

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest), refused.Text);
        Assert.That(refused.Fields, Is.EqualTo(new[] { field }));
    }

    [Test]
    public async Task A_text_that_is_none_is_refused()
    {
        using var moe = await Caller.ComeAsAsync("moe");

        var described = await moe.SendAsync("PATCH", "/api/v1/users/moe/", Caller.Json("""{"name":"\ud800"}"""));
        var set = await moe.SendAsync("POST", Settings, Caller.Json("""{"a":["\ud800"]}"""));
        var named = await moe.SendAsync("POST", Settings, Caller.Json("""{"\ud800":1}"""));

        foreach (var refused in new[] { described, set, named }) refused.Check("not-json", HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Nobody_else_is_described_anew()
    {
        using var max = await Caller.ComeAsAsync("max");
        await Server.MakeAccountAsync("meg");
        var reader = await PasswordTests.TokenAsync("max", "read");
        var body = """{"name":"Somebody"}""";

        var other = await max.SendAsync("PATCH", "/api/v1/users/meg/", Caller.Json(body));
        var forged = await max.ForgeAsync("PATCH", "/api/v1/users/max/", Caller.Json(body));
        using var program = new Caller();
        var read = await program.SendAsync("PATCH", "/api/v1/users/max/", Caller.Json(body), bearer: reader);
        var nobody = await program.SendAsync("PATCH", "/api/v1/users/max/", Caller.Json(body));
        var shown = await max.SendAsync("GET", "/api/v1/users/max/");

        other.Check("not-permitted", HttpStatusCode.Forbidden);
        forged.Check("forged", HttpStatusCode.Forbidden);
        read.Check("not-permitted", HttpStatusCode.Forbidden);
        nobody.Check("not-authenticated", HttpStatusCode.Unauthorized);
        shown.Check("method-not-allowed", HttpStatusCode.MethodNotAllowed);
    }

    [Test]
    public async Task Settings_are_merged_and_answered_whole()
    {
        using var mick = await Caller.ComeAsAsync("mick");
        await mick.SendAsync("POST", Settings, Caller.Json("""{"theme":"dark","language":"de","volume":{"left":1}}"""));

        var merged = await mick.SendAsync("POST", "/api/v1/users/users/settings", Caller.Json(
            """{"theme":null,"language":"fr","columns":[1,2],"volume":{"right":0.5}}"""));
        var shown = await mick.SendAsync("GET", Me);

        merged.Check("users-settings", HttpStatusCode.OK);
        Assert.That(shown.Body.GetProperty("settings").GetRawText(), Is.EqualTo(merged.Text));
    }

    [TestCase("[]", "not-an-object")]
    [TestCase("\"dark\"", "not-an-object")]
    [TestCase("{", "not-json")]
    [TestCase("""{"a":1,"a":2}""", "not-json")]
    public async Task Settings_are_one_object(string body, string golden)
    {
        var name = NewName("moss");
        using var moss = await Caller.ComeAsAsync(name);

        var refused = await moss.SendAsync("POST", Settings, Caller.Json(body));

        refused.Check(golden, HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Settings_have_a_limit_a_type_and_a_method()
    {
        using var mika = await Caller.ComeAsAsync("mika");

        var large = await mika.SendAsync("POST", Settings, Caller.Json($$"""{"a":"{{new string('x', 40_000)}}"}"""));
        var larger = await mika.SendAsync("POST", Settings, Caller.Json($$"""{"a":"{{new string('x', 100_000)}}"}"""));
        var type = await mika.SendAsync("POST", Settings, new StringContent("theme=dark", Encoding.UTF8, "text/plain"));
        var method = await mika.SendAsync("GET", Settings);
        var forged = await mika.ForgeAsync("POST", Settings, Caller.Json("{}"));

        large.Check("users-settings-too-large", HttpStatusCode.BadRequest);
        larger.Check("too-large", HttpStatusCode.RequestEntityTooLarge);
        type.Check("unsupported-type", HttpStatusCode.UnsupportedMediaType);
        method.Check("method-not-allowed", HttpStatusCode.MethodNotAllowed);
        forged.Check("forged", HttpStatusCode.Forbidden);
    }

    private static string NewName(string beginning) =>
        $"{beginning}_{TestContext.CurrentContext.Test.ID.Replace('-', '_')}";

    private static async Task ShowAsync(string name, byte[] picture)
    {
        var account = await Server.AskAsync<int>($"SELECT id FROM account WHERE user_name = '{name}'");
        var shown = await Server.RunAsync(new SetAvatar(account, picture));
        Assert.That(shown.Errors, Is.Empty);
    }
}
