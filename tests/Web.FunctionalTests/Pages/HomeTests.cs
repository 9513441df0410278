using Microsoft.Playwright;

namespace FunQuail.Web.FunctionalTests.Pages;

/// <summary>What a person sees who types the bare address.</summary>
internal sealed class HomeTests
{
    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task The_home_page_says_what_the_server_is_and_anybody_can_use_it(ColorScheme scheme)
    {
        // The page has no scripts; the checker's own is let in by the browser.
        await using var context = await PagesFixture.Chromium.Browser.NewContextAsync(
            new() { ColorScheme = scheme, BypassCSP = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(PagesFixture.App.Address.ToString());

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("FunQuail");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "API explorer" }).First).ToBeVisibleAsync();
        Assert.That(await Accessibility.ViolationsAsync(page), Is.Empty);
    }

    [Test]
    public async Task Its_links_lead_somewhere()
    {
        var page = await PagesFixture.Chromium.Browser.NewPageAsync(new() { JavaScriptEnabled = false });
        await page.GotoAsync(PagesFixture.App.Address.ToString());
        var links = await page.Locator("a[href^='/']").AllAsync();

        Assert.That(links, Is.Not.Empty);
        foreach (var link in links)
        {
            var path = await link.GetAttributeAsync("href");
            var answer = await page.APIRequest.GetAsync(new Uri(PagesFixture.App.Address, path).ToString());
            Assert.That(answer.Status, Is.EqualTo(200), path);
        }
    }

    [Test]
    public async Task A_page_is_small_and_loads_nothing_but_its_style()
    {
        var home = await PagesFixture.Client.GetAsync(new Uri("/", UriKind.Relative));
        var html = await home.Content.ReadAsStringAsync();
        var policy = string.Join(' ', home.Headers.GetValues("Content-Security-Policy"));
        var style = html.Split("href=\"").Single(part => part.StartsWith("/assets/", StringComparison.Ordinal)).Split('"')[0];
        var sheet = await PagesFixture.Client.GetAsync(new Uri(style, UriKind.Relative));

        Assert.That(html, Has.Length.LessThan(4_000));
        Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("style="));
        Assert.That(policy, Does.StartWith("default-src 'none'; style-src 'self'"));
        Assert.That(sheet.Headers.CacheControl?.ToString(), Does.Contain("immutable"));
        Assert.That(sheet.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/css"));
        Assert.That(await sheet.Content.ReadAsByteArrayAsync(), Has.Length.LessThan(8_000));
    }
}
