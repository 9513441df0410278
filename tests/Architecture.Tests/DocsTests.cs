using System.Text.RegularExpressions;

namespace FunQuail.Architecture.Tests;

/// <summary>Documents that say what the code says. <c>UPDATE_DOCS=1</c> writes the generated ones anew.</summary>
public sealed partial class DocsTests
{
    private const string Decisions = "docs/decisions/";

    private static readonly string[] Headings =
        ["## Status", "## Context", "## Decision", "## Consequences", "## When this does not apply"];

    [Test]
    public void The_module_page_shows_the_module_map() => IsGenerated("docs/architecture/modules.md", ModuleMap.Document());

    [Test]
    public void The_error_page_lists_every_code_of_the_source() =>
        IsGenerated("docs/api/errors.md", ErrorCodes.Document(Solution.Sources));

    [Test]
    public void The_scan_finds_error_codes()
    {
        var planted = new SourceFile("src/Domain/Catalog/SongErrors.cs", """
            public static readonly Error NoName = Error.Invalid(
                "song.no_name", "Give the song a name.");
            public static readonly Error Old = new(ErrorKind.Gone, "song.old", $"The song {x} is gone.");
            RuleFor(song => song.Name).WithErrorCode("song.name_long").WithMessage("Shorten "
                + "the name.");
            """);

        Assert.That(ErrorCodes.In([planted]), Is.EqualTo(new[]
        {
            ("song.name_long", "Invalid", "Shorten the name."),
            ("song.no_name", "Invalid", "Give the song a name."),
            ("song.old", "Gone", "The song {x} is gone."),
        }));
    }

    [Test]
    public void Every_decision_has_its_headings() => Assert.That(
        from document in Solution.Documents
        where document.Path.StartsWith(Decisions, StringComparison.Ordinal) && document.Name != "README"
        from heading in MissingHeadings(document.Text)
        select $"{document.Path} lacks '{heading}'", Is.Empty);

    [Test]
    public void Every_decision_is_in_the_index()
    {
        var index = Solution.Read(Decisions + "README.md").Text;
        var decisions = Solution.Documents.Select(document => document.Path)
            .Where(path => path.StartsWith(Decisions + "0", StringComparison.Ordinal))
            .Select(path => path[Decisions.Length..])
            .ToList();

        using var _ = Assert.EnterMultipleScope();
        Assert.That(decisions, Has.Count.GreaterThan(10));
        Assert.That(decisions.Where(decision => !index.Contains($"({decision})", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void A_decision_without_a_heading_is_caught() => Assert.That(
        MissingHeadings("## Status\n## Context\n## Decision\n## Consequences\n"),
        Is.EqualTo(["## When this does not apply"]));

    [Test]
    public void A_document_has_one_title() => Assert.That(
        from document in Solution.Documents
        let titles = Titles(document.Text)
        where titles != 1
        select $"{document.Path} has {titles} titles", Is.Empty);

    [Test]
    public void Two_titles_are_caught() => Assert.That(Titles("# One\n```sh\n# no title\n```\n# Two\n"), Is.EqualTo(2));

    [Test]
    public void Links_lead_somewhere() => Assert.That(Solution.Documents.SelectMany(DeadLinks), Is.Empty);

    [Test]
    public void A_dead_link_is_caught() => Assert.That(
        DeadLinks(new SourceFile("docs/guides/x.md", "[a](nowhere.md) [b](style.md) [c](https://example.org)")),
        Is.EqualTo(["docs/guides/x.md links to nowhere.md"]));

    private static void IsGenerated(string path, string expected)
    {
        var file = Path.Combine(Solution.Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1") File.WriteAllText(file, expected);

        Assert.That(
            File.ReadAllText(file),
            Is.EqualTo(expected),
            $"Run: UPDATE_DOCS=1 ./build.sh test --layer architecture, and commit {path}.");
    }

    private static IEnumerable<string> MissingHeadings(string text) => Headings.Except(text.Split('\n'));

    private static int Titles(string text) =>
        CodeBlock().Replace(text, "").Split('\n').Count(line => line.StartsWith("# ", StringComparison.Ordinal));

    private static IEnumerable<string> DeadLinks(SourceFile document) =>
        from link in Link().Matches(CodeBlock().Replace(document.Text, ""))
        let target = link.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
        let path = Path.Combine(Solution.Root, Path.GetDirectoryName(document.Path)!, target)
        where !Path.Exists(path)
        select $"{document.Path} links to {target}";

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
