using System.Net;
using FunQuail.Domain.Identity;

namespace FunQuail.Web.FunctionalTests.V2.Identity;

/// <summary>Codes to hand on, for those who keep the server.</summary>
internal sealed class InvitationTests
{
    private const string Invitations = "/api/v2/invitations";

    private static AccountServer Server => IdentityFixture.Server;

    [Test]
    public async Task An_administrator_invites_and_finds_the_invitation_again()
    {
        var keeper = IdentityFixture.Administrator;

        var made = await Server.SendAsync("POST", Invitations, """{ "days": 3 }""", keeper);
        var listed = await Server.SendAsync("GET", Invitations, person: keeper);
        var one = await Server.SendAsync("GET", made.Location!, person: keeper);

        Assert.That(made.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(made.Location, Is.EqualTo($"{Invitations}/{made.TextOf("guid")}"));
        Assert.That(made.Body.GetProperty("expirationDate").GetDateTimeOffset(),
            Is.EqualTo(made.Body.GetProperty("creationDate").GetDateTimeOffset().AddDays(3)));
        Assert.That(listed.Body.GetProperty("results")[0].GetProperty("code").GetString(), Is.EqualTo(made.TextOf("code")));
        Assert.That(one.Text, Is.EqualTo(made.Text));
        Assert.That(new[] { made, listed, one }.Select(answer => answer.KeepsNothing), Has.All.True);
    }

    [TestCase("""{ "days": 0 }""", "days invitation.bad_lifetime")]
    [TestCase("""{ "days": 366 }""", "days invitation.bad_lifetime")]
    [TestCase("""{ "days": 1.5 }""", "days body.wrong_type")]
    [TestCase("""{ "days": "3" }""", "days body.wrong_type")]
    public async Task A_time_that_cannot_be_is_refused_and_nothing_is_made(string body, string field)
    {
        var before = await Server.AskAsync<long>("SELECT count(*) FROM invitation");

        var refused = await Server.SendAsync("POST", Invitations, body, IdentityFixture.Administrator);

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refused.Fields, Is.EqualTo(new[] { field }));
        Assert.That(await Server.AskAsync<long>("SELECT count(*) FROM invitation"), Is.EqualTo(before));
    }

    [Test]
    public async Task It_takes_the_permission()
    {
        var (ada, helper) = (await Server.JoinAsync(), await HelperAsync());

        foreach (var (method, body) in new[] { ("GET", null), ("POST", "{}") })
        {
            var nobody = await Server.SendAsync(method, Invitations, body);
            var anybody = await Server.SendAsync(method, Invitations, body, ada);
            var permitted = await Server.SendAsync(method, Invitations, body, helper);

            Assert.That(nobody.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That((anybody.Status, anybody.Code), Is.EqualTo((HttpStatusCode.Forbidden, "access.insufficient_scope")));
            Assert.That(permitted.Status, Is.EqualTo(method == "GET" ? HttpStatusCode.OK : HttpStatusCode.Created));
        }
    }

    [Test]
    public async Task Somebody_elses_invitation_is_not_found()
    {
        var other = await HelperAsync();
        var made = await Server.SendAsync("POST", Invitations, "{}", IdentityFixture.Administrator);

        var hidden = await Server.SendAsync("GET", made.Location!, person: other);

        Assert.That((hidden.Status, hidden.Code), Is.EqualTo((HttpStatusCode.NotFound, "invitation.not_found")));
    }

    /// <summary>Somebody who may change the settings, and so invite, without being an administrator.</summary>
    private static async Task<Person> HelperAsync()
    {
        var helper = await Server.JoinAsync();
        var permissions = (int)Permissions.Settings;
        await Server.ExecuteAsync($"UPDATE account SET permissions = {permissions} WHERE user_name = '{helper.Name}'");
        return helper;
    }
}
