using System.Net;
using FunQuail.Application.Identity.Setup;

namespace FunQuail.Web.FunctionalTests.Pages.Accounts;

/// <summary>Coming in, and going.</summary>
internal sealed class LoginTests
{
    private static AccountServer Server => AccountsFixture.Server;

    [Test]
    public async Task Somebody_logs_in_where_they_wanted_to_go_and_out_again()
    {
        await Server.MakeAccountAsync("lola");
        await using var lola = await Visitor.ComeAsync();
        await lola.GoAsync("/settings/sessions");
        await lola.ExpectHeadingAsync("Log in");

        await lola.FillAsync(("User name or e-mail", AccountServer.EmailOf("lola")), ("Password", AccountServer.Password));
        await lola.PressAsync("Log in");
        Assert.That(lola.Path, Is.EqualTo("/settings/sessions"));

        await lola.PressAsync("Log out");
        Assert.That(lola.Path, Is.EqualTo("/"));
        Assert.That(await lola.IsLoggedInAsync(), Is.False);
    }

    [Test]
    public async Task A_wrong_password_is_told_and_the_name_stays()
    {
        await Server.MakeAccountAsync("lasse");
        await using var lasse = await Visitor.ComeAsync();

        await lasse.LogInAsync("lasse", "not this one");

        await lasse.ExpectAlertAsync("The name or the password is wrong");
        Assert.That(await lasse.Page.GetByLabel("User name or e-mail").InputValueAsync(), Is.EqualTo("lasse"));
        Assert.That(await lasse.Page.GetByLabel("Password").InputValueAsync(), Is.Empty);
    }

    [TestCase("//evil.example")]
    [TestCase(@"/\evil.example")]
    [TestCase("https://evil.example/")]
    [TestCase("javascript:alert(1)")]
    [TestCase("/\t/evil.example")]
    [TestCase("evil.example")]
    [TestCase("")]
    public async Task A_log_in_leads_to_this_server_alone(string next)
    {
        const string Name = "leads";
        await MakeOnceAsync(Name);
        using var client = new FormClient(Server);

        var loggedIn = await client.LogInAsync(Name, next);
        var again = await client.GetAsync("/login?next=" + Uri.EscapeDataString(next));

        Assert.That(loggedIn.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(loggedIn.Headers.Location?.ToString(), Is.EqualTo("/"));
        Assert.That(again.Headers.Location?.ToString(), Is.EqualTo("/"));
    }

    [Test]
    public async Task A_log_in_keeps_the_address_and_its_query()
    {
        await MakeOnceAsync("leads");
        using var client = new FormClient(Server);

        var loggedIn = await client.LogInAsync("leads", "/authorize?client_id=a&scope=read%20write");

        Assert.That(loggedIn.Headers.Location?.ToString(), Is.EqualTo("/authorize?client_id=a&scope=read%20write"));
    }

    [Test]
    public async Task Nobody_is_asked_for_a_code_who_has_not_given_a_password()
    {
        using var client = new FormClient(Server);

        var asked = await client.GetAsync("/login/code");
        var sent = await client.SendAsync("/login/code", ("code", "123456"), ("next", "/"));

        Assert.That(asked.Headers.Location?.ToString(), Is.EqualTo("/login"));
        Assert.That(sent.Headers.Location?.ToString(), Is.EqualTo("/login"));
        Assert.That(client.HasSession, Is.False);
    }

    [TestCase("http://music.example", false)]
    [TestCase("https://music.example", true)]
    public async Task Cookies_are_for_this_server_alone_and_secure_where_the_world_comes_by_https(string url, bool secure)
    {
        await using var server = await AccountServer.StartAsync(("PublicUrl", url));
        await server.MakeAccountAsync("cora");
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = server.Address,
        };
        var page = await client.GetAsync(new Uri("/login", UriKind.Relative));
        var forgery = page.Headers.GetValues("Set-Cookie").Single();
        var token = forgery.Split('=', ';')[1];
        using var form = new HttpRequestMessage(HttpMethod.Post, "/login")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["csrfmiddlewaretoken"] = token,
                ["login"] = "cora",
                ["password"] = AccountServer.Password,
            }),
        };
        form.Headers.Add("Cookie", "csrftoken=" + token);

        var loggedIn = await client.SendAsync(form);
        var session = loggedIn.Headers.GetValues("Set-Cookie")
            .Single(cookie => cookie.StartsWith("sessionid=", StringComparison.Ordinal));

        Assert.That(session, Does.Contain("; httponly").And.Contain("; samesite=lax").And.Contain("; path=/"));
        Assert.That(session, Does.Not.Contain("domain="));
        Assert.That(forgery, Does.Contain("; samesite=lax").And.Not.Contain("httponly"));
        foreach (var cookie in new[] { session, forgery }) Assert.That(cookie.Contains("; secure"), Is.EqualTo(secure), cookie);
    }

    [Test]
    public async Task Whoever_has_the_set_up_link_becomes_the_administrator_once()
    {
        await using var server = await AccountServer.StartAsync();
        var offer = await server.RunAsync(new OfferSetup());
        var path = offer.Value.Link!.PathAndQuery;
        await using var ada = await Visitor.ComeAsync(server);
        await ada.GoAsync(path);
        await ada.ExpectHeadingAsync("Set up this server");
        await ada.FillAsync(("User name", "ada"), ("E-mail", "ada@example.org"), ("Password, at least 8 characters", "short"));
        await ada.PressAsync("Make the account");
        await ada.ExpectAlertAsync("Choose a password of 8");

        await ada.FillAsync(("Password, at least 8 characters", AccountServer.Password));
        await ada.PressAsync("Make the account");
        Assert.That(await ada.IsLoggedInAsync(), Is.True);

        await using var eve = await Visitor.ComeAsync(server);
        await eve.GoAsync(path);
        await eve.FillAsync(
            ("User name", "eve"), ("E-mail", "eve@example.org"), ("Password, at least 8 characters", AccountServer.Password));
        await eve.PressAsync("Make the account");
        await eve.ExpectAlertAsync("This link was used before");
    }

    private static async Task MakeOnceAsync(string name)
    {
        await using var count = Server.Database.DataSource.CreateCommand("SELECT count(*) FROM account WHERE user_name = $1");
        count.Parameters.AddWithValue(name);
        if (await count.ExecuteScalarAsync() is 0L) await Server.MakeAccountAsync(name);
    }
}
