using System.Globalization;
using System.Net;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.OAuth;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Web.FunctionalTests.Pages.Accounts;

/// <summary>
/// Each form of the pages, found by its route, takes nothing that another site has sent, and each page of the settings is shown
/// to nobody but somebody who is here in person.
/// </summary>
internal sealed class ForgeryTests
{
    private const string Name = "vera";

    /// <summary>What would change something, whichever form it is sent to.</summary>
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["login"] = Name,
        ["userName"] = Name,
        ["email"] = "eve@example.org",
        ["password"] = AccountServer.Password,
        ["current"] = AccountServer.Password,
        ["code"] = "123456",
        ["token"] = "token",
        ["name"] = "Eve's",
        ["scopes"] = "read",
    };

    private AccountServer _server = null!;
    private FormClient _vera = null!;
    private string _application = "";
    private string _token = "";
    private string _session = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        _server = await AccountServer.StartAsync(("Registration", "open"));
        await _server.MakeAccountAsync(Name);
        using var elsewhere = new FormClient(_server);
        await elsewhere.LogInAsync(Name);
        _session = await ScalarAsync("SELECT guid::text FROM session");
        _vera = new FormClient(_server);
        await _vera.LogInAsync(Name);
        var account = int.Parse(await ScalarAsync("SELECT id::text FROM account"), CultureInfo.InvariantCulture);
        var viewer = await _server.Services.GetRequiredService<IViewers>().OfAccountAsync(account, default);
        var made = await _server.RunAsync(new RegisterApplication("Vera's", null, "read write", KeepsSecrets: true, viewer!));
        (_application, _token) = (made.Value.Application.ClientId, made.Value.Token!);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _vera?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }

    [Test]
    public void There_are_forms() => Assert.That(
        _server.Pages("POST").Select(page => page.Name).ToList(),
        Has.Count.GreaterThanOrEqualTo(20).And.Contain("pages.login.post").And.Contain("pages.settings.deletion.post"));

    [Test]
    public void Forms_and_pages_have_names_of_one_kind()
    {
        Assert.That(_server.Pages("POST").Select(page => page.Name), Has.All.EndsWith(".post"));
        Assert.That(_server.Pages("GET").Select(page => page.Name), Has.None.EndsWith(".post"));
    }

    [Test]
    public async Task A_form_without_the_proof_is_refused_and_changes_nothing_of_somebody_who_is_logged_in()
    {
        var stored = await _server.StoredAsync();

        foreach (var (name, path) in _server.Pages("POST"))
        {
            await ExpectRefusedAsync(name, _vera.PostAsync(PathOf(path), null, Fields));
            await ExpectRefusedAsync(name, _vera.PostAsync(PathOf(path), new string('x', 43), Fields));
            await ExpectRefusedAsync(name, _vera.PostAsync(PathOf(path), _vera.Token, Fields, "https://evil.example"));
            await ExpectRefusedAsync(name, _vera.PostAsync(PathOf(path), _vera.Token, Fields, "null"));
        }

        Assert.That(await _server.StoredAsync(), Is.EqualTo(stored));
        Assert.That(_vera.HasSession, Is.True);
        Assert.That((await _vera.GetAsync("/settings")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_form_without_the_proof_is_refused_and_changes_nothing_of_nobody()
    {
        var stored = await _server.StoredAsync();

        foreach (var (name, path) in _server.Pages("POST"))
        {
            using var stranger = new FormClient(_server);
            await ExpectRefusedAsync(name, stranger.PostAsync(PathOf(path), null, Fields));
            await stranger.GetAsync("/login");
            await ExpectRefusedAsync(name, stranger.PostAsync(PathOf(path), new string('x', 43), Fields));
            Assert.That(stranger.HasSession, Is.False, name);
        }

        Assert.That(await _server.StoredAsync(), Is.EqualTo(stored));
    }

    [Test]
    public async Task Looking_at_a_page_changes_nothing()
    {
        var stored = await _server.StoredAsync();

        foreach (var (name, path) in _server.Pages("GET"))
        {
            var shown = await _vera.GetAsync(PathOf(path) + "?token=token&invitation=code&done=email");
            Assert.That((int)shown.StatusCode, Is.LessThan(500), name);
        }

        Assert.That(await _server.StoredAsync(), Is.EqualTo(stored));
    }

    [Test]
    public async Task The_settings_are_for_somebody_in_person()
    {
        using var stranger = new FormClient(_server);
        // That a token was used is noted, to some minutes.
        await stranger.GetAsync("/settings", _token);
        var stored = await _server.StoredAsync();

        foreach (var (name, path) in PagesBelow("GET", "/settings"))
        {
            var login = "/login?next=" + Uri.EscapeDataString(PathOf(path));
            var asStranger = await stranger.GetAsync(PathOf(path));
            var asProgram = await stranger.GetAsync(PathOf(path), _token);
            Assert.That(asStranger.Headers.Location?.OriginalString, Is.EqualTo(login), name);
            Assert.That(asProgram.Headers.Location?.OriginalString, Is.EqualTo(login), name);
        }

        foreach (var (name, path) in PagesBelow("POST", "/settings"))
        {
            var sent = await stranger.SendAsync(PathOf(path), [.. Fields.Select(field => (field.Key, field.Value))]);
            Assert.That(sent.Headers.Location?.OriginalString, Is.EqualTo("/login?next=%2F"), name);
        }

        Assert.That(await _server.StoredAsync(), Is.EqualTo(stored));
    }

    [Test]
    public async Task What_pages_show_is_kept_nowhere_and_holds_no_scripts_and_no_styles()
    {
        foreach (var (name, path) in _server.Pages("GET").Except(PagesBelow("GET", "/assets")))
        {
            var shown = await _vera.GetAsync(PathOf(path));
            if (shown.StatusCode is HttpStatusCode.SeeOther) continue;
            var html = await shown.Content.ReadAsStringAsync();
            Assert.That(shown.Headers.CacheControl?.NoStore, Is.True, name);
            Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("style=").And.Not.Contain("<style"), name);
            Assert.That(html, Has.Length.LessThan(12_000), name);
        }
    }

    private static async Task ExpectRefusedAsync(string name, Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), name);
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("<h1>That did not work</h1>"), name);
        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];
        Assert.That(cookies, Has.None.StartsWith("sessionid"), name);
    }

    private IEnumerable<(string Name, string Path)> PagesBelow(string method, string path) =>
        _server.Pages(method).Where(page => page.Path.StartsWith(path, StringComparison.Ordinal));

    private string PathOf(string pattern) => pattern
        .Replace("{clientId}", _application, StringComparison.Ordinal)
        .Replace("{session:guid}", _session, StringComparison.Ordinal);

    private async Task<string> ScalarAsync(string sql)
    {
        await using var read = _server.Database.DataSource.CreateCommand(sql);
        return (string)(await read.ExecuteScalarAsync())!;
    }
}
