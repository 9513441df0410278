using System.Net;
using System.Text.Json;

namespace FunQuail.Web.FunctionalTests.V2.Identity;

/// <summary>People's own applications, and those that they have let in.</summary>
internal sealed class ApplicationTests
{
    private const string Applications = "/api/v2/applications";
    private const string Grants = "/api/v2/grants";
    private const string Callback = "https://app.example/callback";

    private static AccountServer Server => IdentityFixture.Server;

    [Test]
    public async Task An_application_comes_with_secrets_that_are_shown_once()
    {
        var ada = await Server.JoinAsync();

        var made = await RegisterAsync(ada);
        var one = await Server.SendAsync("GET", made.Location!, person: ada);
        var listed = await Server.SendAsync("GET", Applications, person: ada);
        var used = await Server.SendAsync("GET", "/api/v2/artists", bearer: made.TextOf("token"));

        Assert.That((made.Status, made.KeepsNothing), Is.EqualTo((HttpStatusCode.Created, true)));
        Assert.That(made.Location, Is.EqualTo($"{Applications}/{made.TextOf("guid")}"));
        Assert.That((one.Status, one.TextOf("clientId")), Is.EqualTo((HttpStatusCode.OK, made.TextOf("clientId"))));
        Assert.That(one.Body.EnumerateObject().Select(property => property.Name), Is.EqualTo(new[]
        {
            "guid", "clientId", "name", "scopes", "creationDate", "updateDate", "redirectUris", "lastUseDate",
        }));
        Assert.That(listed.Body.GetProperty("results")[0].GetProperty("guid").GetString(), Is.EqualTo(made.TextOf("guid")));
        foreach (var secret in new[] { made.TextOf("token"), made.TextOf("clientSecret") })
            Assert.That(one.Text + listed.Text, Does.Not.Contain(secret));
        Assert.That(used.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_change_says_what_became_of_it()
    {
        var ada = await Server.JoinAsync();
        var made = await RegisterAsync(ada);

        var changed = await Server.SendAsync("PATCH", made.Location!, """{ "name": "Renamed", "scopes": "read:radios" }""", ada);
        var refused = await Server.SendAsync("PATCH", made.Location!, """{ "redirectUris": "nowhere" }""", ada);
        var one = await Server.SendAsync("GET", made.Location!, person: ada);
        var token = await Server.SendAsync("GET", "/api/v2/artists", bearer: made.TextOf("token"));

        Assert.That((changed.Status, changed.TextOf("name")), Is.EqualTo((HttpStatusCode.OK, "Renamed")));
        Assert.That(refused.Fields, Is.EqualTo(new[] { "redirectUris application.bad_redirect" }));
        Assert.That((one.TextOf("name"), one.TextOf("redirectUris")), Is.EqualTo(("Renamed", Callback)));
        Assert.That(token.Status, Is.EqualTo(HttpStatusCode.Forbidden), "the token has lost what the application has");
    }

    [Test]
    public async Task Another_token_takes_the_place_of_the_one_before()
    {
        var ada = await Server.JoinAsync();
        var made = await RegisterAsync(ada);

        var renewed = await Server.SendAsync("POST", made.Location! + "/token", person: ada);
        var before = await Server.SendAsync("GET", "/api/v2/artists", bearer: made.TextOf("token"));
        var now = await Server.SendAsync("GET", "/api/v2/artists", bearer: renewed.TextOf("token"));

        Assert.That((renewed.Status, renewed.KeepsNothing), Is.EqualTo((HttpStatusCode.OK, true)));
        Assert.That(renewed.Body.GetProperty("clientSecret").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That((before.Status, now.Status), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.OK)));
    }

    [Test]
    public async Task A_deleted_one_is_gone_with_its_token()
    {
        var ada = await Server.JoinAsync();
        var made = await RegisterAsync(ada);

        var deleted = await Server.SendAsync("DELETE", made.Location!, person: ada);
        var one = await Server.SendAsync("GET", made.Location!, person: ada);
        var token = await Server.SendAsync("GET", "/api/v2/artists", bearer: made.TextOf("token"));

        Assert.That((deleted.Status, deleted.Text), Is.EqualTo((HttpStatusCode.NoContent, "")));
        Assert.That((one.Status, one.Code), Is.EqualTo((HttpStatusCode.NotFound, "application.not_found")));
        Assert.That(token.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("GET", "", null)]
    [TestCase("PATCH", "", """{ "name": "Taken over" }""")]
    [TestCase("DELETE", "", null)]
    [TestCase("POST", "/token", null)]
    public async Task Somebody_elses_is_not_found_and_stays_as_it_was(string method, string path, string? body)
    {
        var (ada, bo) = (await Server.JoinAsync(), await Server.JoinAsync());
        var made = await RegisterAsync(ada);

        var hidden = await Server.SendAsync(method, made.Location + path, body, bo);
        var one = await Server.SendAsync("GET", made.Location!, person: ada);
        var token = await Server.SendAsync("GET", "/api/v2/artists", bearer: made.TextOf("token"));

        Assert.That((hidden.Status, hidden.Code), Is.EqualTo((HttpStatusCode.NotFound, "application.not_found")));
        Assert.That((one.TextOf("name"), token.Status), Is.EqualTo(("Mine", HttpStatusCode.OK)));
    }

    [TestCase("GET", "")]
    [TestCase("POST", "")]
    [TestCase("GET", "/00000000-0000-0000-0000-000000000001")]
    [TestCase("PATCH", "/00000000-0000-0000-0000-000000000001")]
    [TestCase("DELETE", "/00000000-0000-0000-0000-000000000001")]
    [TestCase("POST", "/00000000-0000-0000-0000-000000000001/token")]
    public async Task Applications_are_for_people_and_not_for_applications(string method, string path)
    {
        var ada = await Server.JoinAsync();
        var made = await RegisterAsync(ada, "read write");
        var body = method is "POST" or "PATCH" ? """{ "name": "Another" }""" : null;

        var nobody = await Server.SendAsync(method, Applications + path, body);
        var byToken = await Server.SendAsync(method, Applications + path, body, bearer: made.TextOf("token"));
        var listed = await Server.SendAsync("GET", Applications, person: ada);

        Assert.That(nobody.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((byToken.Status, byToken.Code), Is.EqualTo((HttpStatusCode.Forbidden, "access.insufficient_scope")));
        Assert.That(listed.Body.GetProperty("total").GetInt32(), Is.EqualTo(1));
    }

    [TestCase("""{ "name": " " }""", "name application.bad_name")]
    [TestCase("""{ "name": "x", "redirectUris": "nowhere" }""", "redirectUris application.bad_redirect")]
    [TestCase("""{ "name": "x", "confidential": "no" }""", "confidential body.wrong_type")]
    public async Task One_that_is_described_badly_is_not_made(string body, string field)
    {
        var ada = await Server.JoinAsync();

        var refused = await Server.SendAsync("POST", Applications, body, ada);
        var listed = await Server.SendAsync("GET", Applications, person: ada);

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refused.Fields, Is.EqualTo(new[] { field }));
        Assert.That(listed.Body.GetProperty("total").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task What_was_given_is_listed_and_taken_back_by_whoever_gave_it()
    {
        var (maker, ada, bo) = (await Server.JoinAsync(), await Server.JoinAsync(), await Server.JoinAsync());
        var made = await RegisterAsync(maker);
        await ConsentAsync(made, ada);
        var path = $"{Grants}/{made.TextOf("guid")}";

        var listed = await Server.SendAsync("GET", Grants, person: ada);
        var others = await Server.SendAsync("GET", Grants, person: bo);
        var hidden = await Server.SendAsync("DELETE", path, person: bo);
        var still = await Server.SendAsync("GET", Grants, person: ada);
        var revoked = await Server.SendAsync("DELETE", path, person: ada);
        var again = await Server.SendAsync("DELETE", path, person: ada);

        Assert.That(listed.Body.GetProperty("results")[0].GetProperty("guid").GetString(), Is.EqualTo(made.TextOf("guid")));
        Assert.That(others.Body.GetProperty("total").GetInt32(), Is.Zero);
        Assert.That((hidden.Status, hidden.Code), Is.EqualTo((HttpStatusCode.NotFound, "application.not_found")));
        Assert.That(still.Body.GetProperty("total").GetInt32(), Is.EqualTo(1));
        Assert.That((revoked.Status, again.Status), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.NotFound)));
    }

    [Test]
    public async Task Grants_are_for_people_alone()
    {
        var made = await RegisterAsync(await Server.JoinAsync(), "read write");

        var nobody = await Server.SendAsync("GET", Grants);
        var byToken = await Server.SendAsync("GET", Grants, bearer: made.TextOf("token"));

        Assert.That((nobody.Status, byToken.Status), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden)));
    }

    private static Task<Answer> RegisterAsync(Person owner, string scopes = "read:libraries read:radios") => Server.SendAsync(
        "POST", Applications, JsonSerializer.Serialize(new { name = "Mine", redirectUris = Callback, scopes }), owner);

    /// <summary>Somebody agrees on the page where they are asked.</summary>
    private static async Task ConsentAsync(Answer application, Person person)
    {
        var form = $"client_id={application.TextOf("clientId")}&response_type=code&scope=read:libraries&allow=true" +
            $"&redirect_uri={Uri.EscapeDataString(Callback)}";
        var answer = await Server.SendAsync(
            "POST", "/api/v1/oauth/authorize", form, person, type: "application/x-www-form-urlencoded");
        Assert.That(answer.Location, Does.StartWith(Callback + "?code="));
    }
}
