using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Sql;

/// <summary>Fragments of SQL are constants: nothing that a request says can become part of a statement.</summary>
[TestFixture]
internal sealed partial class InterpolationTests
{
    [Test]
    public void No_reads_interpolate_or_format_text() => Assert.That(
        Directory.GetFiles(Source(), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is var name && (name.EndsWith("Reads.cs", StringComparison.Ordinal)
                || name.EndsWith("Columns.cs", StringComparison.Ordinal)))
            .SelectMany(file => Offences(File.ReadAllText(file)).Select(offence => Path.GetFileName(file) + ": " + offence)),
        Is.Empty);

    [Test]
    public void There_are_reads_to_look_at() =>
        Assert.That(Directory.GetFiles(Source(), "*Reads.cs", SearchOption.AllDirectories), Has.Length.GreaterThanOrEqualTo(7));

    [TestCase("""Filter("name", $"x.name = '{name}'")""")]
    [TestCase("""Filter("name", $@"x.name = '{name}'")""")]
    [TestCase("private static readonly string Where = string.Format(\"x.name = '{0}'\", name);")]
    [TestCase("string.Concat(\"x.name = \", name)")]
    [TestCase("new StringBuilder(\"SELECT\").AppendFormat(\"{0}\", name)")]
    [TestCase("\"x.name = '\" + name + \"'\"")]
    public void A_planted_offence_is_found(string code) => Assert.That(Offences(code), Is.Not.Empty);

    [TestCase("\"x.guid, \" + ImageColumns.All + \", x.name\"")]
    [TestCase("Folder + \"/\"")]
    public void Constants_may_be_joined(string code) => Assert.That(Offences(code), Is.Empty);

    private static IEnumerable<string> Offences(string code) => Offence().Matches(code).Select(match => match.Value);

    // Joining something that starts with a small letter, to a text that reads like SQL, is joining a variable.
    [GeneratedRegex(
        """\$@?"|@\$"|\$"{3}|string\.(Format|Concat|Join)|AppendFormat"""
        + """|"[^"\n]*(=|SELECT|WHERE|'|\bBY)[^"\n]*"\s*\+\s*[a-z]""")]
    private static partial Regex Offence();

    private static string Source([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "src", "Infrastructure"));
}
