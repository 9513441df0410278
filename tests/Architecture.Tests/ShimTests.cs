using System.Text.RegularExpressions;

namespace FunQuail.Architecture.Tests;

/// <summary>The build has one program and two doors to it. Both open to the same targets.</summary>
public sealed partial class ShimTests
{
    [Test]
    public void Both_shims_name_the_targets_of_the_build()
    {
        var targets = Targets(".build/build.cs", ProgramTarget());

        using var _ = Assert.EnterMultipleScope();
        Assert.That(targets, Has.Count.GreaterThan(5));
        Assert.That(Targets("build.sh", ShellTarget()), Is.EqualTo(targets));
        Assert.That(Targets("build.ps1", PowerShellTarget()), Is.EqualTo(targets));
    }

    [TestCase("build.sh")]
    [TestCase("build.ps1")]
    [TestCase(".ci/run")]
    public void A_shim_stays_thin(string path) =>
        Assert.That(Solution.Read(path).Lines.Count(line => line.Length > 0), Is.GreaterThan(1).And.LessThan(25));

    [TestCase("build.sh")]
    [TestCase(".ci/run")]
    [Platform(Exclude = "Win", Reason = "Windows knows no such bit.")]
    public void A_shim_can_be_started(string path)
    {
        if (OperatingSystem.IsWindows()) return;

        var mode = File.GetUnixFileMode(Path.Combine(Solution.Root, path));
        Assert.That(mode.HasFlag(UnixFileMode.UserExecute));
    }

    [Test]
    public void Continuous_integration_only_runs_the_tests() =>
        Assert.That(
            Solution.Read(".ci/run").Lines.Where(line => line.Length > 0 && !line.StartsWith('#')),
            Is.EqualTo(["exec \"$(dirname -- \"$0\")/../build.sh\" test"]));

    [Test]
    public void The_editor_settings_are_short() => Assert.That(Solution.Read(".editorconfig").Lines, Has.Length.LessThan(80));

    private static SortedSet<string> Targets(string path, Regex pattern) =>
        [.. pattern.Matches(Solution.Read(path).Text).SelectMany(match => match.Groups[1].Value.Split('|'))];

    [GeneratedRegex(@"^    \[""([a-z]+)""\] = \(", RegexOptions.Multiline)]
    private static partial Regex ProgramTarget();

    [GeneratedRegex(@"^  ([a-z|]+)\) ", RegexOptions.Multiline)]
    private static partial Regex ShellTarget();

    [GeneratedRegex(@"^    '\^\(([a-z|]+)\)\$' \{", RegexOptions.Multiline)]
    private static partial Regex PowerShellTarget();
}
