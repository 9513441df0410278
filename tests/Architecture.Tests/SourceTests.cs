using System.Text.RegularExpressions;

namespace FunQuail.Architecture.Tests;

/// <summary>Rules that only the text shows. A scanner is a pure function of one file, and is shown a planted offence.</summary>
public sealed partial class SourceTests
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Dto"];

    /// <summary>Words that say nothing at the end of a name. In front they may be part of a term: <c>DataSource</c>.</summary>
    private static readonly string[] EmptyEndings = ["Model", "Models", "Info", "Infos", "Data"];

    private static readonly Dictionary<string, Func<SourceFile, IEnumerable<string>>> Scanners = new()
    {
        [Rules.NamespaceIsFolder] = NamespaceIsFolder,
        [Rules.FileIsType] = FileIsType,
        [Rules.FileLength] = file => file.Lines.Length > 400 ? [$"has {file.Lines.Length - 1} lines"] : [],
        [Rules.LineLength] = file => Lines(file, line => line.TrimEnd('\r').Length > 130),
        [Rules.NoRegion] = file => Lines(file, line => line.TrimStart().StartsWith("#region", StringComparison.Ordinal)),
        [Rules.TodoWithIssue] = file => Lines(file, line => Todo().IsMatch(line)),
        [Rules.NoDeadCode] = file => Lines(file, line => DeadCode().IsMatch(line)),
        [Rules.PragmaWithReason] = file => Lines(file, line => BarePragma().IsMatch(line)),
        [Rules.NoAbsolutePath] = file => Lines(file, line => AbsolutePath().IsMatch(line)),
        [Rules.NoDialectWords] = NoDialectWords,
        [Rules.ModulesInText] = ModulesInText,
    };

    public static IEnumerable<string> RuleNames => Scanners.Keys;

    [TestCaseSource(nameof(RuleNames))]
    public void Source_keeps_the_rule(string rule) =>
        Judge.That(
            rule,
            from file in rule == Rules.NoAbsolutePath ? Solution.Sources.Concat(Solution.Documents) : Solution.Sources
            from what in Scanners[rule](file)
            select new Offence(file.Path, what));

    [Test]
    public void The_scan_saw_files() => Assert.That(Solution.Sources, Has.Count.GreaterThan(30));

    private static readonly object[] PlantedFiles =
    [
        new[] { Rules.NamespaceIsFolder, "src/Domain/Catalog/Song.cs", "namespace FunQuail.Domain.Library;" },
        new[] { Rules.FileIsType, "src/Domain/Catalog/Song.cs", "public sealed record Album;\ninternal class Song;" },
        new[] { Rules.FileLength, "src/Domain/Catalog/Song.cs", new string('\n', 401) },
        new[] { Rules.LineLength, "src/Domain/Catalog/Song.cs", new string('x', 131) },
        new[] { Rules.NoRegion, "src/Domain/Catalog/Song.cs", "    #region Fields" },
        new[] { Rules.TodoWithIssue, "src/Domain/Catalog/Song.cs", "// TODO later" },
        new[] { Rules.NoDeadCode, "src/Domain/Catalog/Song.cs", "    // var song = Song.Create();" },
        new[] { Rules.PragmaWithReason, "src/Domain/Catalog/Song.cs", "#pragma warning disable CA1000" },
        new[] { Rules.NoAbsolutePath, "docs/guides/test.md", "cd /home/somebody/funquail" },
        new[] { Rules.NoDialectWords, "src/Application/Catalog/GetSong.cs", "/// <summary>For Subsonic.</summary>" },
        new[] { Rules.ModulesInText, "src/Domain/Catalog/Song.cs", "using FunQuail.Domain.Playlists;" },
    ];

    [TestCaseSource(nameof(PlantedFiles))]
    public void The_scan_catches_a_planted_file(string rule, string path, string text) =>
        Assert.That(Scanners[rule](new SourceFile(path, text)).ToList(), Is.Not.Empty);

    [Test]
    public void Every_scanner_has_a_planted_file() =>
        Assert.That(PlantedFiles.Cast<string[]>().Select(planted => planted[0]), Is.EquivalentTo(RuleNames));

    [Test]
    public void Methods_are_short() =>
        Judge.That(
            Rules.MethodLength,
            from assembly in Solution.Layers
            from method in MethodLengths.Of(assembly)
            let path = Path.GetRelativePath(Solution.Root, method.File).Replace('\\', '/')
            where method.Lines >= 60 && path.StartsWith("src/", StringComparison.Ordinal) && !path.Contains("/Migrations/")
            select new Offence(method.Method, $"spans {method.Lines} lines"));

    [Test]
    public void The_scan_measures_methods() =>
        Assert.That(
            MethodLengths.Of(typeof(SourceTests).Assembly),
            Has.Some.Matches<(string File, string Method, int Lines)>(method =>
                method.Method == "ModuleMap.Document" && method.Lines is > 25 and < 40));

    [Test]
    public void Names_say_something() => Judge.That(Rules.Names, EmptyNames(Solution.Types.Select(type => type.FullName!)));

    [TestCase("SongManager")]
    [TestCase("UserInfo")]
    [TestCase("SongData")]
    [TestCase("IService")]
    public void The_scan_catches_an_empty_name(string name) => Assert.That(EmptyNames([name]), Is.Not.Empty);

    [TestCase("Metadata")]
    [TestCase("DataSources")]
    [TestCase("Modelling")]
    public void The_scan_lets_a_full_word_pass(string name) => Assert.That(EmptyNames([name]), Is.Empty);

    private static IEnumerable<Offence> EmptyNames(IEnumerable<string> types) =>
        from type in types
        let name = type[(type.LastIndexOf('.') + 1)..]
        let words = Words().Matches(name).Select(word => word.Value).ToList()
        where words.Any(EmptyWords.Contains) || EmptyEndings.Contains(words.LastOrDefault()) || name is "Service" or "IService"
        select new Offence(type, "has an empty word in its name");

    private static IEnumerable<string> Lines(SourceFile file, Func<string, bool> isOffence) =>
        file.Lines.Index().Where(line => isOffence(line.Item)).Select(line => $"line {line.Index + 1}: {line.Item.Trim()}");

    private static IEnumerable<string> NamespaceIsFolder(SourceFile file)
    {
        var expected = string.Join('.', file.Folders.Skip(1).Prepend("FunQuail"));
        var actual = Namespace().Match(file.Text).Groups[1].Value;
        if (actual.Length == 0 && file.Name == "Program") return [];

        return actual == expected ? [] : [$"its namespace is {actual} and should be {expected}"];
    }

    private static IEnumerable<string> FileIsType(SourceFile file)
    {
        var types = Declaration().Matches(file.Text);
        var shown = types.Where(type => type.Groups["public"].Success).ToArray();
        var names = (shown.Length > 0 ? shown : types.ToArray()).Select(type => type.Groups["name"].Value);

        // A file of views holds a thing's Base and Full view, and a program may be statements alone.
        var excused = file.Name.EndsWith("Views", StringComparison.Ordinal) || (file.Name == "Program" && types.Count == 0);
        return excused || names.Contains(file.Name.Split('.')[0]) ? [] : ["has another name than its types"];
    }

    private static IEnumerable<string> NoDialectWords(SourceFile file) =>
        file.Folders is ["src", "Application" or "Domain", ..]
            ? Lines(file, line => DialectWord().IsMatch(line))
            : [];

    private static IEnumerable<string> ModulesInText(SourceFile file)
    {
        if (file.Folders is not ["src", var layer, var module, ..] || !ModuleMap.MayUse.ContainsKey(module)) return [];
        if (ModuleMap.Shared.TryGetValue(layer, out var shared) && shared.Contains(module)) return [];

        return Lines(file, line => MentionedModule().Matches(line)
            .Select(mention => mention.Groups[1].Value)
            .Any(other => ModuleMap.MayUse.ContainsKey(other) && !ModuleMap.Allows(module, other)));
    }

    [GeneratedRegex(@"^namespace\s+([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^(?<public>public )?(?:(?:internal|static|sealed|abstract|partial|readonly|ref|file) )*"
            + @"(?:class|record struct|record|struct|interface|enum|delegate \S+) (?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"//.*\bTODO\b(?! #\d+)")]
    private static partial Regex Todo();

    [GeneratedRegex(@"^\s*//(?!/)\s*(?:\S.*[;{]|[{}])\s*$")]
    private static partial Regex DeadCode();

    [GeneratedRegex(@"#pragma warning disable [^/]*$")]
    private static partial Regex BarePragma();

    [GeneratedRegex(@"(?<![\w.])/(?:home|root|work|Users)/(?!linuxbrew)\w|\b[A-Z]:\\\w")]
    private static partial Regex AbsolutePath();

    [GeneratedRegex(@"\b(?:v1|subsonic|mastodon|pleroma)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DialectWord();

    [GeneratedRegex(@"\bFunQuail\.(?:Domain|Application|Infrastructure)\.(\w+)")]
    private static partial Regex MentionedModule();

    [GeneratedRegex(@"[A-Z][a-z0-9]*")]
    private static partial Regex Words();
}
