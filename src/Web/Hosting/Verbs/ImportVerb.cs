using FunQuail.Application.Library.Import;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Persistence.Jobs;
using FunQuail.Web.Hosting.CommandLine;
using FunQuail.Web.Hosting.Imports;

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
    /// <summary>The exit code of an import that went through, but not with every file.</summary>
    private const int SomeFailed = 3;

    private static readonly TimeSpan JobPause = TimeSpan.FromSeconds(2);

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

    public async Task<int> RunAsync(Arguments arguments, VerbContext context, CancellationToken ct)
    {
        var options = Read(arguments);
        if (!Directory.Exists(options.Directory))
        {
            throw new HostRefusalException(
                $"there is no directory {Path.GetFullPath(options.Directory)}: name the folder that holds the music.",
                exitCode: 2);
        }

        await using var program = await VerbProgram.OpenAsync(context, ct);
        var progress = Progress(options, context);
        var request = new ImportRequest(Path.GetFullPath(options.Directory), options.Copy, options.Prune, options.DryRun);
        var import = program.Get<IMusicImport>();
        var jobs = program.Get<JobRunner>();
        return options.Watch
            ? await WatchAsync(import, jobs, request, progress, ct)
            : await ImportAsync(import, jobs, request, progress, ct);
    }

    private static IImportProgress Progress(ImportOptions options, VerbContext context) => options.Json
        ? new JsonImportProgress(context.Out)
        : new TerminalImportProgress(context.Out, context.Error, isTerminal: !Console.IsErrorRedirected);

    private static async Task<int> ImportAsync(
        IMusicImport import, JobRunner jobs, ImportRequest request, IImportProgress progress, CancellationToken ct)
    {
        var result = await import.RunAsync(request, progress, ct);
        if (!result.Succeeded) throw new HostRefusalException(result.Errors[0].Message);

        if (!request.DryRun) await jobs.RunDueAsync(ct);
        return result.Value.Figures.Failed == 0 ? 0 : SomeFailed;
    }

    private static async Task<int> WatchAsync(
        IMusicImport import, JobRunner jobs, ImportRequest request, IImportProgress progress, CancellationToken ct)
    {
        var watching = import.WatchAsync(request, progress, ct);
        try
        {
            while (!watching.IsCompleted)
            {
                await jobs.RunDueAsync(ct);
                await Task.WhenAny(watching, Task.Delay(JobPause, TimeProvider.System, ct));
            }

            await watching;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Stopping is how a watch ends; what it imported is stored.
        }

        return 0;
    }

    internal static ImportOptions Read(Arguments arguments) => new(
        arguments.Operand(0)!,
        arguments.Has("--copy"),
        arguments.Has("--watch"),
        arguments.Has("--prune"),
        arguments.Has("--dry-run"),
        arguments.Has("--json"));
}
