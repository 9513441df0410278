using Microsoft.Playwright;

namespace FunQuail.Web.FunctionalTests.Pages;

/// <summary>Whether everybody can use a page, as far as axe-core can tell.</summary>
internal static class Accessibility
{
    private const string Check =
        "async () => (await axe.run()).violations.map(v => `${v.id}: ${v.help} ${v.nodes.map(n => n.html).join(' ')}`)";

    /// <summary>What is wrong with the page; nothing when all is well.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var checker = await NpmProject.ReadAsync("Accessibility", "axe-core/axe.min.js");
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = checker });
        return await page.EvaluateAsync<string[]>(Check);
    }
}
