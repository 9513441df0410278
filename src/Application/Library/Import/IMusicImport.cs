using FunQuail.Domain.Common;

namespace FunQuail.Application.Library.Import;

/// <summary>Imports folders of music. One import runs at a time, whatever process it is in.</summary>
public interface IMusicImport
{
    /// <summary>
    /// Walks the folder once and imports what is new or changed. Batches are committed as they come: cancelling, or dying,
    /// loses nothing that was reported, and the next run goes on from there. Fails when the folder cannot be read or another
    /// import runs.
    /// </summary>
    Task<Result<ImportReport>> RunAsync(ImportRequest request, IImportProgress progress, CancellationToken ct);

    /// <summary>Imports, then again whenever something below the folder changes, until cancelled. Survives errors.</summary>
    Task WatchAsync(ImportRequest request, IImportProgress progress, CancellationToken ct);
}

/// <summary>What to import, and how.</summary>
/// <param name="Directory">Absolute.</param>
/// <param name="Copy">Copy the files into the store instead of leaving them where they are.</param>
/// <param name="Prune">Forget uploads whose files have vanished.</param>
/// <param name="DryRun">Say what would happen and write nothing.</param>
public sealed record ImportRequest(string Directory, bool Copy = false, bool Prune = false, bool DryRun = false);

/// <summary>What an import did.</summary>
/// <param name="Failures">The first <see cref="MaxFailures"/>; <see cref="ImportFigures.Failed"/> counts all.</param>
/// <param name="Notes">
/// What was left out without a file failing, such as pictures; the first <see cref="MaxFailures"/>, too.
/// </param>
public sealed record ImportReport(ImportFigures Figures, IReadOnlyList<FileFailure> Failures, IReadOnlyList<FileFailure> Notes)
{
    public const int MaxFailures = 10_000;
}

/// <summary>How far an import is.</summary>
/// <param name="Total">How many audio files there are; null while they are being counted.</param>
/// <param name="Failed">Files that could not be imported, and folders that could not be read.</param>
/// <param name="Missing">Uploads whose files have vanished since.</param>
public sealed record ImportFigures(
    int Unchanged, int Added, int Updated, int Moved, int Failed, int Missing, int Pruned, int? Total, TimeSpan Elapsed)
{
    /// <summary>Files dealt with.</summary>
    public int Files => Unchanged + Added + Updated + Moved + Failed;

    public double FilesPerSecond => Elapsed > TimeSpan.Zero ? Files / Elapsed.TotalSeconds : 0;

    /// <summary>How long the rest will take at this pace; null when that is not known.</summary>
    public TimeSpan? Left => Total is { } total && FilesPerSecond > 0 && total >= Files
        ? TimeSpan.FromSeconds((total - Files) / FilesPerSecond)
        : null;
}

/// <summary>What is wrong with one file or folder.</summary>
public sealed record FileFailure(string Path, string Code, string Message);

/// <summary>Is told how an import goes, from one thread at a time.</summary>
public interface IImportProgress
{
    void Advanced(ImportFigures figures);

    void Failed(FileFailure failure);

    /// <summary>Something was left out that costs no file, such as a picture.</summary>
    void Noted(FileFailure note);

    /// <summary>In a dry run: what would be done with a file (<c>add</c>, <c>update</c>, <c>miss</c>).</summary>
    void Planned(string path, string act);

    /// <summary>One run is over; when watching, others follow.</summary>
    void Finished(ImportReport report);
}
