using FunQuail.Domain.Identity;
using Microsoft.Playwright;

namespace FunQuail.Web.FunctionalTests.Pages.Accounts;

/// <summary>Whether everybody can use each page, as far as axe-core can tell, in light and dark.</summary>
internal sealed class LookTests
{
    /// <summary>Ids that are there twice, labels that lead nowhere, and what is wider than a small screen.</summary>
    private const string Untidy = """
        () => [
          ...[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i),
          ...[...document.querySelectorAll('label[for]')].filter(l => !l.control).map(l => 'label ' + l.htmlFor),
          ...(document.documentElement.scrollWidth > innerWidth ? ['wide ' + document.documentElement.scrollWidth] : []),
        ]
        """;

    private static AccountServer Server => AccountsFixture.Server;

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Everybody_can_use_the_pages_of_people_who_are_not_logged_in(ColorScheme scheme)
    {
        await using var visitor = await Visitor.ComeAsync(scripts: true, scheme: scheme);
        foreach (var path in new[]
        {
            "/login", "/login?done=reset", "/register", "/register/done", "/register/done?waits=true", "/confirm?token=x",
            "/confirm/done", "/forgot", "/forgot/done", "/reset?token=x", "/setup?token=x", "/goodbye",
        })
        {
            Assert.That(await visitor.GoAsync(path), Is.EqualTo(200), path);
            await CheckAsync(visitor, path);
        }

        await visitor.GoAsync("/confirm?token=x");
        await visitor.PressAsync("Yes, this address is mine");
        await visitor.ExpectAlertAsync("This link was used before");
        await CheckAsync(visitor, "/confirm refused");
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Everybody_can_use_the_settings(ColorScheme scheme)
    {
        var name = "look_" + scheme.ToString().ToLowerInvariant();
        await Server.MakeAccountAsync(name);
        await using var elsewhere = await Visitor.ComeAsAsync(name);
        await using var visitor = await Visitor.ComeAsAsync(name, scripts: true, scheme: scheme);

        await visitor.GoAsync("/settings/applications/new");
        await CheckAsync(visitor, "/settings/applications/new");
        await visitor.FillAsync(("Name", "A script for the listening room"));
        await visitor.PressAsync("Make it");
        await visitor.ExpectHeadingAsync("Secrets of A script for the listening room");
        await CheckAsync(visitor, "/settings/applications/revealed");
        await visitor.GoAsync("/settings/applications");
        await CheckAsync(visitor, "/settings/applications");
        await visitor.Page.GetByText("A script for the listening room").ClickAsync();
        await CheckAsync(visitor, "/settings/applications/one");

        foreach (var path in new[]
        {
            "/settings", "/settings?done=email", "/settings/profile", "/settings/password", "/settings/sessions",
            "/settings/connected", "/settings/deletion", "/settings/two-factor",
        })
        {
            Assert.That(await visitor.GoAsync(path), Is.EqualTo(200), path);
            await CheckAsync(visitor, path);
        }

        await visitor.FillAsync(("Your password", "not this one"));
        await visitor.PressAsync("Begin");
        await visitor.ExpectAlertAsync("is wrong");
        await CheckAsync(visitor, "/settings/two-factor refused");
        await visitor.FillAsync(("Your password", AccountServer.Password));
        await visitor.PressAsync("Begin");
        await visitor.ExpectHeadingAsync("Connect your app");
        await CheckAsync(visitor, "/settings/two-factor/key");
        await visitor.FillAsync(("Code that the app shows now", "none"));
        await visitor.PressAsync("Turn it on");
        await visitor.ExpectAlertAsync("This code is wrong");
        await CheckAsync(visitor, "/settings/two-factor/confirm");
        Assert.That(await visitor.GoAsync("/settings/applications/nothing"), Is.EqualTo(404));
        await CheckAsync(visitor, "/settings/applications/nothing");
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Everybody_can_keep_their_recovery_codes_and_enter_one(ColorScheme scheme)
    {
        var name = "codes_" + scheme.ToString().ToLowerInvariant();
        await Server.MakeAccountAsync(name);
        await using var visitor = await Visitor.ComeAsAsync(name, scripts: true, scheme: scheme);
        await visitor.GoAsync("/settings/two-factor");
        await visitor.FillAsync(("Your password", AccountServer.Password));
        await visitor.PressAsync("Begin");
        await visitor.ExpectHeadingAsync("Connect your app");

        var code = Totp.CodeAt(TimeProvider.System.GetUtcNow(), await KeyOfAsync(name));
        await visitor.FillAsync(("Code that the app shows now", code));
        await visitor.PressAsync("Turn it on");
        await visitor.ExpectHeadingAsync("Keep these codes");
        await CheckAsync(visitor, "/settings/two-factor/codes");

        await visitor.PressAsync("Log out");
        await visitor.LogInAsync(name);
        await visitor.ExpectHeadingAsync("Enter your code");
        await CheckAsync(visitor, "/login/code");
        await visitor.FillAsync(("Code", "none"));
        await visitor.PressAsync("Go on");
        await visitor.ExpectAlertAsync("This code is wrong");
        await CheckAsync(visitor, "/login/code refused");
    }

    [Test]
    public async Task A_keyboard_goes_through_a_form_from_top_to_bottom()
    {
        await using var visitor = await Visitor.ComeAsync();
        await visitor.GoAsync("/login");
        var reached = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            reached.Add(await visitor.Page.EvaluateAsync<string>(
                "() => document.activeElement.name || document.activeElement.innerText"));
        }

        Assert.That(
            reached,
            Is.EqualTo(new[]
            {
                "Skip to the content", "FunQuail", "Log in", "login", "password", "Log in", "Forgot your password?",
                "Make an account",
            }));
    }

    private static async Task<byte[]> KeyOfAsync(string name)
    {
        await using var key = Server.Database.DataSource.CreateCommand(
            "SELECT key FROM authenticator JOIN account ON id = account_id WHERE user_name = $1");
        key.Parameters.AddWithValue(name);
        return (byte[])(await key.ExecuteScalarAsync())!;
    }

    private static async Task CheckAsync(Visitor visitor, string what)
    {
        await visitor.Page.SetViewportSizeAsync(360, 740);
        Assert.That(await visitor.Page.EvaluateAsync<string[]>(Untidy), Is.Empty, what);
        await visitor.Page.SetViewportSizeAsync(1000, 800);
        Assert.That(await Accessibility.ViolationsAsync(visitor.Page), Is.Empty, what);
    }
}
