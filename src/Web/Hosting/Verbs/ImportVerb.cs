using FunQuail.Infrastructure.Common;
using FunQuail.Web.Hosting.CommandLine;

namespace FunQuail.Web.Hosting.Verbs;

/// <summary>What was asked of <c>import</c>.</summary>
/// <param name="Directory">The folder of music.</param>
/// <param name="Copy">Copy the files into the store, instead of leaving them where they are.</param>
/// <param name="Watch">Stay, and import what changes.</param>
/// <param name="Prune">Forget files that have vanished.</param>
/// <param name="DryRun">Say what would happen, and change nothing.</param>
/// <param name="Json">One JSON object per line instead of a display for people.</param>
internal sealed record ImportOptions(string Directory, bool Copy, bool Watch, bool Prune, bool DryRun, bool Json);

internal sealed class ImportVerb : IVerb
{
    public string Name => "import";

    public string Summary => "import a folder of music in place; its files are never written to";

    public IReadOnlyList<string> Operands => ["DIR"];

    public IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--copy", null, "copy the files into FunQuail's own store"),
        new("--watch", null, "stay, and import what changes in DIR until stopped"),
        new("--prune", null, "forget files that are no longer there"),
        new("--dry-run", null, "say what would be done, and change nothing"),
        new("--json", null, "print one JSON object per line instead of a display"),
    ];

    public Task<int> RunAsync(Arguments arguments, VerbContext context, CancellationToken ct)
    {
        var options = Read(arguments);
        if (!Directory.Exists(options.Directory))
        {
            throw new HostRefusalException(
                $"there is no directory {Path.GetFullPath(options.Directory)}: name the folder that holds the music.",
                exitCode: 2);
        }

        throw new HostRefusalException("import is not part of this build yet.");
    }

    internal static ImportOptions Read(Arguments arguments) => new(
        arguments.Operand(0)!,
        arguments.Has("--copy"),
        arguments.Has("--watch"),
        arguments.Has("--prune"),
        arguments.Has("--dry-run"),
        arguments.Has("--json"));
}
