using Microsoft.Playwright;

namespace FunQuail.Web.FunctionalTests.Pages.Accounts;

/// <summary>
/// The API explorer as an application like others: somebody gives it access, and it shows what is theirs alone. With all
/// scripts, and under the policies that the server sends.
/// </summary>
internal sealed class ExplorerTests
{
    private const string Me = "/api/v2/users/me";

    private static AccountServer Server => AccountsFixture.Server;

    [Test]
    public async Task Somebody_lets_the_explorer_in_and_it_shows_their_account()
    {
        await Server.MakeAccountAsync("explora");
        await using var context = await PagesFixture.Chromium.Browser.NewContextAsync();
        var complaints = ComplaintsOf(context);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(Server.Address, "/api/v2/docs").ToString());
        var operation = await OpenAsync(page);
        Assert.That(await ExecuteAsync(page, operation), Is.Null, "nobody is let in yet");
        await ExpectAnswerAsync(operation, "401", "access.not_authenticated");

        await page.Locator(".btn.authorize").ClickAsync();
        var dialog = page.Locator(".auth-container", new() { HasText = "oauth2" });
        await ChooseAsync(dialog, "read:profile");
        var popup = await page.RunAndWaitForPopupAsync(() => dialog.GetByText("Authorize", new() { Exact = true }).ClickAsync());
        await AgreeAsync(popup);
        await Assertions.Expect(dialog.GetByText("Logout")).ToBeVisibleAsync();
        await page.Locator(".close-modal").ClickAsync();

        // The browser has a session now, too: it is the token that counts.
        Assert.That(await ExecuteAsync(page, operation), Does.StartWith("Bearer "));
        await ExpectAnswerAsync(operation, "200", "\"explora\"");
        Assert.That(popup.IsClosed, Is.True);
        Assert.That(complaints.Where(complaint => !complaint.Contains("401", StringComparison.Ordinal)), Is.Empty);
    }

    private static async Task ChooseAsync(ILocator dialog, string name)
    {
        var scopes = dialog.Locator(".scopes .checkbox");
        var scope = scopes.Filter(new() { Has = dialog.Page.Locator(".name").GetByText(name, new() { Exact = true }) });
        await Assertions.Expect(scope.Locator(".description"))
            .ToHaveTextAsync("Read your account's name, avatar, e-mail address and settings");
        Assert.That(await scopes.CountAsync(), Is.GreaterThan(20));
        Assert.That(await scopes.Locator(".description").AllInnerTextsAsync(), Has.None.Empty);
        await scope.Locator("label").ClickAsync();
    }

    private static async Task AgreeAsync(IPage popup)
    {
        await popup.GetByLabel("User name or e-mail").FillAsync("explora");
        await popup.GetByLabel("Password").FillAsync(AccountServer.Password);
        await popup.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await Assertions.Expect(popup.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("API explorer");
        await Assertions.Expect(popup.GetByRole(AriaRole.Main).Locator("li")).ToHaveCountAsync(1);
        await popup.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
    }

    private static async Task<ILocator> OpenAsync(IPage page)
    {
        var operation = page.Locator(".opblock-get", new() { Has = page.Locator($"[data-path='{Me}']") });
        await operation.Locator(".opblock-summary-control").ClickAsync();
        await operation.GetByRole(AriaRole.Button, new() { Name = "Try it out" }).ClickAsync();
        return operation;
    }

    /// <summary>Calls; with which proof.</summary>
    private static async Task<string?> ExecuteAsync(IPage page, ILocator operation)
    {
        var called = await page.RunAndWaitForRequestAsync(
            () => operation.Locator(".execute").ClickAsync(), request => request.Url.EndsWith(Me, StringComparison.Ordinal));
        return await called.HeaderValueAsync("Authorization");
    }

    private static async Task ExpectAnswerAsync(ILocator operation, string status, string text)
    {
        var answer = operation.Locator(".live-responses-table");
        await Assertions.Expect(answer.Locator(".response-col_status").Last).ToContainTextAsync(status);
        await Assertions.Expect(answer.Locator(".response-col_description").Last).ToContainTextAsync(text);
    }

    private static List<string> ComplaintsOf(IBrowserContext context)
    {
        var complaints = new List<string>();
        context.Console += (_, message) =>
        {
            if (message.Type == "error") complaints.Add($"{message.Text} {message.Location}");
        };
        context.WebError += (_, error) => complaints.Add(error.Error);
        return complaints;
    }
}
