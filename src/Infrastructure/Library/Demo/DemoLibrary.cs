using FunQuail.Application.Library.Import;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Common;
using Npgsql;

namespace FunQuail.Infrastructure.Library.Demo;

/// <summary>The demo in the library: made, imported in place, and taken out again without a trace.</summary>
public sealed class DemoLibrary(IMusicImport import, StorageOptions storage, NpgsqlDataSource database)
{
    private const string RefusalNote =
        "The demo library was removed; FunQuail does not make it again by itself. `demo` makes it anew.\n";

    private string Folder => Path.Combine(storage.DataDirectory, "demo-music");

    /// <summary>Says that somebody removed the demo, so that an empty library stays empty at the next start.</summary>
    private string Refusal => Path.Combine(storage.DataDirectory, "demo-removed.txt");

    /// <summary>Whether a first look would find nothing: no upload, and nobody has removed the demo.</summary>
    public async Task<bool> IsWantedAsync(CancellationToken ct)
    {
        if (File.Exists(Refusal)) return false;

        await using var command = database.CreateCommand("SELECT NOT EXISTS (SELECT FROM upload)");
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Makes the music and imports it. Fails with <c>demo.*</c> or <c>import.*</c>.</summary>
    public async Task<Result<ImportReport>> AddAsync(IImportProgress progress, CancellationToken ct)
    {
        var made = await DemoMusic.MakeAsync(Folder, ct);
        if (!made.Succeeded) return Result<ImportReport>.Failure(made.Errors);

        File.Delete(Refusal);
        return await import.RunAsync(new ImportRequest(Folder), progress, ct);
    }

    /// <summary>
    /// Deletes the demo's files and forgets everything that came from them. Fails with <c>demo.not_there</c> or <c>import.*</c>.
    /// </summary>
    public async Task<Result<ImportReport>> RemoveAsync(IImportProgress progress, CancellationToken ct)
    {
        if (!Directory.Exists(Folder)) return NotThere;
        if (!File.Exists(Path.Combine(Folder, DemoMusic.NoteName))
            && Directory.EnumerateFileSystemEntries(Folder).Any()) return NotThere;

        // Written first and the folder kept until the end, so that a removal that is cut off can be done again.
        await File.WriteAllTextAsync(Refusal, RefusalNote, ct);
        foreach (var release in Directory.GetDirectories(Folder)) Directory.Delete(release, recursive: true);
        var report = await import.RunAsync(new ImportRequest(Folder, Prune: true), progress, ct);
        if (report.Succeeded) Directory.Delete(Folder, recursive: true);
        return report;
    }

    private static Error NotThere => Error.NotFound("demo.not_there", "There is no demo library to remove.");
}
