using System.Text.RegularExpressions;

namespace FunQuail.Web.FunctionalTests.V2.OpenApi;

/// <summary>What the changelog says to those who write clients, under "Unreleased".</summary>
internal static partial class Announcements
{
    public const string Heading = "### Changed for API clients";

    /// <summary>The changes that the changelog does not name word for word; lines may be wrapped.</summary>
    public static IReadOnlyList<string> Missing(IEnumerable<string> changes, string changelog)
    {
        var said = Blanks().Replace(Section(Section(changelog, "## Unreleased", "## "), Heading, "### "), " ");
        return [.. changes.Where(change => !said.Contains(Blanks().Replace(change, " "), StringComparison.Ordinal))];
    }

    /// <summary>The lines below a heading, up to the next of its kind.</summary>
    private static string Section(string text, string heading, string kind) => string.Join('\n', text.Split('\n')
        .SkipWhile(line => line.TrimEnd() != heading)
        .Skip(1)
        .TakeWhile(line => !line.StartsWith(kind, StringComparison.Ordinal)));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
