using System.Runtime.CompilerServices;
using FunQuail.Application.Library.Uploads;

namespace FunQuail.Infrastructure.Library.Import;

/// <summary>
/// Compares what lies in the folders with what is known of them, many folders to a query, and hands on what differs.
/// </summary>
internal sealed class ChangeFinder(KnownFiles known, ImportTally tally)
{
    private const int FoldersPerQuery = 200;
    private const int FilesPerQuery = 5_000;

    private readonly List<BatchFile> _pending = [];
    // Covers of folders without audio: a release whose discs have folders of their own keeps its cover there.
    private readonly Dictionary<string, string> _picturesAlone = new(StringComparer.Ordinal);
    private string _releaseFolder = "";
    private string? _picture;

    /// <summary>Keys of known files that are not where they were.</summary>
    public List<int> Vanished { get; } = [];

    public async IAsyncEnumerable<Batch> FindAsync(
        IEnumerable<FolderListing> folders, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var chunk in Chunks(folders))
        {
            var inFolders = await known.InAsync(chunk.ConvertAll(folder => folder.Path), ct);
            foreach (var folder in chunk)
            {
                foreach (var batch in Compare(folder, inFolders[folder.Path])) yield return batch;
            }

            tally.Show();
        }

        if (Take() is { } last) yield return last;
    }

    private static IEnumerable<List<FolderListing>> Chunks(IEnumerable<FolderListing> folders)
    {
        var chunk = new List<FolderListing>();
        var files = 0;
        foreach (var folder in folders)
        {
            chunk.Add(folder);
            files += folder.Files.Count;
            if (chunk.Count < FoldersPerQuery && files < FilesPerQuery) continue;

            yield return chunk;
            chunk = [];
            files = 0;
        }

        if (chunk.Count > 0) yield return chunk;
    }

    private IEnumerable<Batch> Compare(FolderListing folder, IEnumerable<KnownFile> inFolder)
    {
        foreach (var failure in folder.Failures) tally.Fail(failure);
        if (!folder.WasRead) yield break;

        if (folder.Files.Count == 0)
        {
            if (folder.Picture is not null) _picturesAlone[folder.Path] = folder.Picture;
        }
        else if (folder.Release.Folder != _releaseFolder)
        {
            if (Take() is { } former) yield return former;
            (_releaseFolder, _picture) = (folder.Release.Folder, _picturesAlone.GetValueOrDefault(folder.Release.Folder));
            _picturesAlone.Clear();
        }

        if (folder.Files.Count > 0) _picture ??= folder.Picture;
        var byName = inFolder.ToDictionary(file => file.Name, StringComparer.Ordinal);
        foreach (var file in folder.Files)
        {
            var isKnown = byName.Remove(file.Name, out var before);
            if (isKnown && before!.IsSame(file))
            {
                tally.Unchanged();
                continue;
            }

            _pending.Add(new BatchFile(file, folder.Release.Medium, isKnown));
            if (_pending.Count == ImportFiles.MaxFiles && Take() is { } full) yield return full;
        }

        Vanished.AddRange(byName.Values.Where(file => !file.IsMissing).Select(file => file.Id));
    }

    private Batch? Take()
    {
        if (_pending.Count == 0) return null;

        var batch = new Batch(_releaseFolder, [.. _pending], _picture);
        _pending.Clear();
        return batch;
    }
}
