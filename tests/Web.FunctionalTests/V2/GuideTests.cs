using System.Text.RegularExpressions;
using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>The guide shows the program's own source, not what it once was.</summary>
internal sealed partial class GuideTests
{
    [Test]
    public void Every_excerpt_of_the_guide_is_in_the_file_it_names()
    {
        var guide = File.ReadAllText(Path.Combine(GoldenFile.Root, "docs/guides/add-an-endpoint.md"));
        var excerpts = Excerpt().Matches(guide);

        Assert.That(excerpts, Has.Count.EqualTo(guide.Split("```csharp").Length - 1), "each excerpt names its file");
        Assert.That(excerpts, Has.Count.GreaterThanOrEqualTo(8));
        foreach (Match excerpt in excerpts)
        {
            var source = File.ReadAllText(Path.Combine(GoldenFile.Root, excerpt.Groups["file"].Value));
            Assert.That(Missing(excerpt.Groups["code"].Value, source), Is.Null, excerpt.Groups["file"].Value);
        }
    }

    [Test]
    public void An_excerpt_that_is_not_in_the_file_is_caught() =>
        Assert.That(Missing("one\n// …\ntwo\n", "two\none\n"), Is.EqualTo("two"));

    /// <summary>The first part that the source does not have after the part before it.</summary>
    private static string? Missing(string code, string source)
    {
        var at = 0;
        foreach (var part in Gap().Split(code).Select(part => part.TrimEnd('\n')))
        {
            at = source.IndexOf(part, at, StringComparison.Ordinal);
            if (at < 0) return part;

            at += part.Length;
        }

        return null;
    }

    [GeneratedRegex("<!-- (?<file>[^ ]+) -->\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Excerpt();

    [GeneratedRegex("^ *// …\n", RegexOptions.Multiline)]
    private static partial Regex Gap();
}
