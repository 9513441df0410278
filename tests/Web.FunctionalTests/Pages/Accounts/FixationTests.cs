using System.Net;
using FunQuail.Application.Identity.SecondFactor;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Identity;

namespace FunQuail.Web.FunctionalTests.Pages.Accounts;

/// <summary>A session that somebody else has put into a browser is worth nothing after its user logs in.</summary>
internal sealed class FixationTests
{
    private static readonly SessionPlace Place = new("Tests", "127.0.0.1");

    private static AccountServer Server => AccountsFixture.Server;

    [Test]
    public async Task Logging_in_takes_no_token_that_was_there_before()
    {
        await Server.MakeAccountAsync("fixie");
        var chosen = Secret.NewToken();

        using var loggedIn = await LogInAsync("fixie", "sessionid=" + chosen);

        Assert.That(loggedIn.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(CookieOf(loggedIn, "sessionid"), Has.Length.EqualTo(chosen.Length).And.Not.EqualTo(chosen));
        Assert.That(await IsInAsync(chosen), Is.False);
        Assert.That(await IsInAsync(CookieOf(loggedIn, "sessionid")), Is.True);
    }

    [Test]
    public async Task Logging_in_as_another_leaves_the_first_session_to_the_first()
    {
        await Server.MakeAccountAsync("first");
        await Server.MakeAccountAsync("second");
        var attackers = await Server.RunAsync(new LogIn("first", AccountServer.Password, Place));

        using var loggedIn = await LogInAsync("second", "sessionid=" + attackers.Value.Token);

        var page = await GetAsync("/settings", "sessionid=" + attackers.Value.Token);
        Assert.That(CookieOf(loggedIn, "sessionid"), Is.Not.EqualTo(attackers.Value.Token));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("first").And.Not.Contain("second"));
    }

    [Test]
    public async Task What_awaits_a_code_is_no_session_and_does_not_become_one()
    {
        await Server.MakeAccountAsync("waiter");
        var key = await EnrolAsync("waiter");

        using var asked = await LogInAsync("waiter", "sessionid=none");
        var waiting = CookieOf(asked, "secondfactor");
        Assert.That(await IsInAsync(waiting), Is.False);
        using var loggedIn = await PostAsync(
            "/login/code", "secondfactor=" + waiting, ("code", Totp.CodeAt(TimeProvider.System.GetUtcNow().AddSeconds(30), key)));

        Assert.That(CookieOf(loggedIn, "sessionid"), Is.Not.Empty.And.Not.EqualTo(waiting));
        Assert.That(await IsInAsync(waiting), Is.False);
    }

    private static Task<HttpResponseMessage> LogInAsync(string name, string cookie) =>
        PostAsync("/login", cookie, ("login", name), ("password", AccountServer.Password));

    private static async Task<HttpResponseMessage> PostAsync(
        string path, string cookie, params (string Name, string Value)[] fields)
    {
        using var form = new HttpRequestMessage(HttpMethod.Post, new Uri(Server.Address, path))
        {
            Content = new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value)),
            Headers = { { "Cookie", "csrftoken=x; " + cookie }, { "X-CSRFToken", "x" } },
        };
        return await SendAsync(form);
    }

    private static async Task<HttpResponseMessage> GetAsync(string path, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Server.Address, path))
        {
            Headers = { { "Cookie", cookie } },
        };
        return await SendAsync(request);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return await client.SendAsync(request);
    }

    private static async Task<bool> IsInAsync(string token)
    {
        using var page = await GetAsync("/settings", "sessionid=" + token);
        return page.StatusCode == HttpStatusCode.OK;
    }

    private static string CookieOf(HttpResponseMessage answer, string name) => answer.Headers.GetValues("Set-Cookie")
        .Single(cookie => cookie.StartsWith(name + "=", StringComparison.Ordinal)).Split('=', ';')[1];

    private static async Task<byte[]> EnrolAsync(string name)
    {
        await using var find = Server.Database.DataSource.CreateCommand("SELECT id FROM account WHERE user_name = $1");
        find.Parameters.AddWithValue(name);
        var account = (int)(await find.ExecuteScalarAsync())!;
        await Server.RunAsync(new EnrolSecondFactor(account, AccountServer.Password));
        await using var read = Server.Database.DataSource.CreateCommand("SELECT key FROM authenticator WHERE account_id = $1");
        read.Parameters.AddWithValue(account);
        var key = (byte[])(await read.ExecuteScalarAsync())!;
        await Server.RunAsync(new ConfirmSecondFactor(account, Totp.CodeAt(TimeProvider.System.GetUtcNow(), key)));
        return key;
    }
}
