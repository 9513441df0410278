using System.Diagnostics;
using System.Net;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.OAuth;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FunQuail.Web.FunctionalTests.Pages.Accounts;

/// <summary>One's own applications, and other people's that one has let in.</summary>
internal sealed class ApplicationTests
{
    private const string Callback = "https://app.example/callback";
    private const string Api = "/api/v2/artists";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static AccountServer Server => AccountsFixture.Server;

    [Test]
    public async Task An_application_gives_a_token_that_works_until_it_is_renewed_or_deleted()
    {
        await Server.MakeAccountAsync("anna");
        await using var anna = await Visitor.ComeAsAsync("anna");
        var token = await MakeApplicationAsync(anna, "Anna's script");
        Assert.That(await StatusAsync(null), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusAsync(token), Is.EqualTo(HttpStatusCode.OK));
        var secret = await anna.Page.GetByLabel("Client secret, for asking other people").InputValueAsync();
        Assert.That(secret, Has.Length.EqualTo(43));

        await anna.GoAsync("/settings/applications");
        await anna.ExpectAsync("token last used");
        await anna.Page.GetByText("Anna's script").ClickAsync();
        Assert.That(await anna.Page.ContentAsync(), Does.Not.Contain(token));
        await anna.PressAsync("Renew the token");
        var renewed = await anna.Page.GetByLabel("Token, for your own programs").InputValueAsync();
        await ExpectAsync(token, HttpStatusCode.Unauthorized);
        Assert.That(await StatusAsync(renewed), Is.EqualTo(HttpStatusCode.OK));

        await anna.GoAsync("/settings/applications");
        await anna.Page.GetByText("Anna's script").ClickAsync();
        await anna.PressAsync("Delete the application");
        await anna.ExpectAsync("The application is deleted");
        await Assertions.Expect(anna.Page.GetByText("Anna's script")).ToHaveCountAsync(0);
        await ExpectAsync(renewed, HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task An_application_may_do_what_is_chosen_and_that_can_be_changed()
    {
        await Server.MakeAccountAsync("arne");
        await using var arne = await Visitor.ComeAsAsync("arne");
        await arne.GoAsync("/settings/applications/new");
        await arne.PressAsync("Make it");
        Assert.That(arne.Path, Is.EqualTo("/settings/applications/new"), "the browser asks for a name");
        await arne.FillAsync(("Name", "Player"));
        await RedirectUris(arne).FillAsync("javascript:alert(1)");
        await arne.Page.GetByLabel("Read playlists").CheckAsync();
        await arne.PressAsync("Make it");
        await arne.ExpectAlertAsync("Give absolute addresses");
        await Assertions.Expect(arne.Page.GetByLabel("Read playlists")).ToBeCheckedAsync();
        await RedirectUris(arne).FillAsync(Callback + "\napp.example:/there");
        await arne.Page.GetByLabel("Read everything that you may read").UncheckAsync();
        await arne.PressAsync("Make it");
        var token = await arne.Page.GetByLabel("Token, for your own programs").InputValueAsync();
        Assert.That(await StatusAsync(token), Is.EqualTo(HttpStatusCode.Forbidden));

        await arne.GoAsync("/settings/applications");
        await arne.Page.GetByText("Player").ClickAsync();
        Assert.That(await RedirectUris(arne).InputValueAsync(), Is.EqualTo(Callback + "\napp.example:/there"));
        await Assertions.Expect(arne.Page.GetByLabel("Read playlists")).ToBeCheckedAsync();
        await Assertions.Expect(arne.Page.GetByRole(AriaRole.Checkbox, new() { Checked = true })).ToHaveCountAsync(1);
        await arne.FillAsync(("Name", "Recorder"));
        await arne.Page.GetByLabel("Read the catalogue, your files").CheckAsync();
        await arne.PressAsync("Save");
        await arne.ExpectAsync("The application is changed.");
        await arne.ExpectAsync("Recorder");
        await ExpectAsync(token, HttpStatusCode.OK);
    }

    [Test]
    public async Task A_secret_is_copied_by_a_button_where_there_are_scripts()
    {
        await Server.MakeAccountAsync("kim");
        await using var kim = await Visitor.ComeAsAsync("kim", scripts: true);
        await kim.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var token = await MakeApplicationAsync(kim, "Copier");

        await kim.Page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).First.ClickAsync();

        await Assertions.Expect(kim.Page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        Assert.That(await kim.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), Is.EqualTo(token));
    }

    [Test]
    public async Task An_application_that_was_let_in_is_shut_out_again()
    {
        await Server.MakeAccountAsync("gita");
        var token = await LetInAsync("gita", "Guest");
        Assert.That(await StatusAsync(token), Is.EqualTo(HttpStatusCode.OK));
        await using var gita = await Visitor.ComeAsAsync("gita");
        await gita.GoAsync("/settings/connected");
        await gita.ExpectAsync("Guest");

        await gita.PressAsync("Take access away");

        await gita.ExpectAsync("The application has no access any more.");
        await gita.ExpectAsync("You have let no application in.");
        await ExpectAsync(token, HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task What_belongs_to_somebody_else_is_not_there()
    {
        await Server.MakeAccountAsync("olga");
        await Server.MakeAccountAsync("otto");
        await using var olga = await Visitor.ComeAsAsync("olga");
        await MakeApplicationAsync(olga, "Olga's");
        var application = await olga.Page.GetByLabel("Client id").InputValueAsync();
        var session = await SessionOfAsync("olga");
        using var otto = new FormClient(Server);
        await otto.LogInAsync("otto");
        var stored = await Server.StoredAsync();

        var shown = await otto.GetAsync("/settings/applications/" + application);
        var changes = new List<HttpResponseMessage>
        {
            await otto.SendAsync("/settings/applications/" + application, ("name", "Otto's"), ("scopes", "read")),
            await otto.SendAsync($"/settings/applications/{application}/token"),
            await otto.SendAsync($"/settings/applications/{application}/delete"),
            await otto.SendAsync($"/settings/sessions/{session}/end"),
            await otto.SendAsync($"/settings/connected/{application}/revoke"),
        };

        foreach (var answer in changes.Prepend(shown))
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), answer.RequestMessage?.RequestUri?.ToString());
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("<h1>Not found</h1>").And.Not.Contain("Olga"));
        }

        Assert.That(await Server.StoredAsync(), Is.EqualTo(stored));
    }

    private static ILocator RedirectUris(Visitor visitor) => visitor.Page.GetByLabel("Redirect URIs");

    /// <summary>Makes one that may read; its token.</summary>
    private static async Task<string> MakeApplicationAsync(Visitor visitor, string name)
    {
        await visitor.GoAsync("/settings/applications/new");
        await visitor.FillAsync(("Name", name));
        await visitor.PressAsync("Make it");
        await visitor.ExpectHeadingAsync("Secrets of " + name);
        return await visitor.Page.GetByLabel("Token, for your own programs").InputValueAsync();
    }

    /// <summary>Lets an application in that nobody owns; the token that it gets.</summary>
    private static async Task<string> LetInAsync(string name, string application)
    {
        var viewers = Server.Services.GetRequiredService<IViewers>();
        var account = (int)(await ScalarAsync("SELECT id FROM account WHERE user_name = $1", name))!;
        var viewer = await viewers.OfAccountAsync(account, default);
        var made = await Server.RunAsync(
            new RegisterApplication(application, Callback, "read", KeepsSecrets: true, viewers.Nobody));
        var id = made.Value.Application.ClientId;
        var authorized = await Server.RunAsync(new Authorize(
            id, Callback, "code", "read", null, null, null, Agreed: true, PageDropsChallenges: false, viewer!));
        var request = new TokenRequest(new ClientCredentials(id, made.Value.Secret), "authorization_code")
        {
            Code = authorized.Value.Code,
            RedirectUri = Callback,
        };
        return (await Server.RunAsync(new IssueTokens(request))).Value.Tokens!.AccessToken;
    }

    private static async Task<object?> SessionOfAsync(string name) => await ScalarAsync(
        "SELECT s.guid FROM session s JOIN account a ON a.id = s.account_id WHERE a.user_name = $1", name);

    private static async Task<object?> ScalarAsync(string sql, string name)
    {
        await using var read = Server.Database.DataSource.CreateCommand(sql);
        read.Parameters.AddWithValue(name);
        return await read.ExecuteScalarAsync();
    }

    /// <summary>What a token opens from now on. Every node knows within a second.</summary>
    private static async Task ExpectAsync(string token, HttpStatusCode expected)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience && await StatusAsync(token) != expected) await Task.Delay(50);
        Assert.That(await StatusAsync(token), Is.EqualTo(expected));
    }

    private static async Task<HttpStatusCode> StatusAsync(string? token)
    {
        using var client = new FormClient(Server);
        return (await client.GetAsync(Api, token)).StatusCode;
    }
}
