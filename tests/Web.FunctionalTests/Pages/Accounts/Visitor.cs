using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FunQuail.Web.FunctionalTests.Pages.Accounts;

/// <summary>Somebody with a browser of their own, with its own cookies; without scripts unless asked for.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _server;

    private Visitor(IBrowserContext context, IPage page, Uri server) => (_context, Page, _server) = (context, page, server);

    public IPage Page { get; }

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public string Path => new Uri(Page.Url).PathAndQuery;

    public static async Task<Visitor> ComeAsync(
        AccountServer? server = null, bool scripts = false, ColorScheme scheme = ColorScheme.Light)
    {
        // The checker of accessibility is a script, which the browser itself lets in.
        var context = await PagesFixture.Chromium.Browser.NewContextAsync(
            new() { JavaScriptEnabled = scripts, BypassCSP = scripts, ColorScheme = scheme });
        return new Visitor(context, await context.NewPageAsync(), (server ?? AccountsFixture.Server).Address);
    }

    /// <summary>Somebody who has an account, and is logged in to it.</summary>
    public static async Task<Visitor> ComeAsAsync(
        string name, AccountServer? server = null, bool scripts = false, ColorScheme scheme = ColorScheme.Light)
    {
        var visitor = await ComeAsync(server, scripts, scheme);
        await visitor.LogInAsync(name);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Log out" })).ToBeVisibleAsync();
        return visitor;
    }

    /// <summary>Goes to a page; its status.</summary>
    public async Task<int> GoAsync(string path) => (await Page.GotoAsync(new Uri(_server, path).ToString()))!.Status;

    public async Task LogInAsync(string name, string password = AccountServer.Password)
    {
        await GoAsync("/login");
        await FillAsync(("User name or e-mail", name), ("Password", password));
        await PressAsync("Log in");
    }

    public async Task FillAsync(params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields) await Page.GetByLabel(label, new() { Exact = true }).FillAsync(value);
    }

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task ExpectHeadingAsync(string text) => Assertions.Expect(Heading).ToHaveTextAsync(text);

    public Task ExpectAsync(string text) => Assertions.Expect(Page.GetByRole(AriaRole.Main)).ToContainTextAsync(text);

    public Task ExpectAlertAsync(string text) => Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(text);

    public async Task<bool> IsLoggedInAsync()
    {
        await GoAsync("/settings");
        return !Regex.IsMatch(Path, "^/login");
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
