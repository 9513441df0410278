using System.IO.Enumeration;
using FunQuail.Application.Library.Import;
using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Library.Import;

/// <summary>Walks a music folder in the order of names, one folder after another, with one look at each audio file.</summary>
internal sealed class FolderWalker
{
    private const int MaxDepth = 64;

    private static readonly HashSet<string> AudioExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".mp3", ".flac", ".ogg", ".oga", ".opus", ".m4a", ".m4b", ".mp4", ".aac", ".aif", ".aiff", ".aifc", ".wav",
    };

    private static readonly string[] PictureNames = ["cover", "folder", "front"];
    private static readonly string[] PictureExtensions = [".jpg", ".jpeg", ".png", ".webp"];

    private static readonly EnumerationOptions Flat =
        new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    private readonly HashSet<string> _linked = new(StringComparer.Ordinal);

    private enum Kind
    {
        Folder,
        Audio,
        Picture,
    }

    public static bool IsAudio(ReadOnlySpan<char> name) =>
        AudioExtensions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Path.GetExtension(name)) && name[0] != '.';

    public IEnumerable<FolderListing> Walk(string root, CancellationToken ct)
    {
        var real = RealPath(root);
        var waiting = new Stack<(string Path, int Depth)>([(root, 0)]);
        while (waiting.TryPop(out var next))
        {
            ct.ThrowIfCancellationRequested();
            var (listing, folders) = List(next.Path);
            // An empty folder tells, too: its files may have been there before.
            yield return listing;

            var inside = folders.Where(folder => MayEnter(folder, real)).ToList();
            if (next.Depth == MaxDepth && inside.Count > 0)
            {
                yield return Unread(next.Path, ImportErrors.TooDeep);
                continue;
            }

            for (var at = inside.Count - 1; at >= 0; at--) waiting.Push((inside[at].Path, next.Depth + 1));
        }
    }

    /// <summary>How many audio files there seem to be, without a look at any. Follows no links.</summary>
    public static int Count(string root, CancellationToken ct)
    {
        var counted = 0;
        var deep = new EnumerationOptions
        {
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true,
            RecurseSubdirectories = true,
            MaxRecursionDepth = MaxDepth,
        };
        var names = new FileSystemEnumerable<bool>(root, static (ref FileSystemEntry _) => true, deep)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => IsAudio(entry.FileName) && !entry.IsDirectory,
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => entry.FileName[0] != '.',
        };
        foreach (var _ in names)
        {
            if (++counted % 1000 == 0) ct.ThrowIfCancellationRequested();
        }

        return counted;
    }

    private static (FolderListing Listing, List<Found> Folders) List(string folder)
    {
        List<Found> found;
        try
        {
            found = [.. new FileSystemEnumerable<Found>(folder, Look, Flat) { ShouldIncludePredicate = Matters }];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (Unread(folder, ImportErrors.Unreadable(failure.Message)), []);
        }

        found.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        var failures = new List<FileFailure>();
        var usable = found.Where(one => IsUsable(one, failures)).ToList();
        var files =
            usable.Where(one => one.Kind == Kind.Audio).Select(one => File(folder, one, failures)).OfType<FoundFile>().ToList();
        var pictures = usable.Where(one => one.Kind == Kind.Picture).OrderBy(one => PictureRank(one.Name)).ToList();
        var listing = new FolderListing(folder, files, pictures.Count > 0 ? pictures[0].Path : null, failures, WasRead: true);
        return (listing, usable.FindAll(one => one.Kind == Kind.Folder));
    }

    private static bool Matters(ref FileSystemEntry entry) =>
        entry.FileName[0] != '.' && (IsAudio(entry.FileName) || IsPicture(entry.FileName) || entry.IsDirectory);

    private static Found Look(ref FileSystemEntry entry)
    {
        var name = entry.FileName.ToString();
        if (entry.IsDirectory)
            return new Found(
                entry.ToFullPath(), name, Kind.Folder, 0, default, (entry.Attributes & FileAttributes.ReparsePoint) != 0);
        if (!IsAudio(name)) return new Found(entry.ToFullPath(), name, Kind.Picture, 0, default, false);

        var isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
        return new Found(entry.ToFullPath(), name, Kind.Audio, entry.Length, entry.LastWriteTimeUtc, isLink);
    }

    // A byte that is no UTF-8 comes as U+FFFD, and the path made from it leads to nothing.
    private static bool IsUsable(Found one, List<FileFailure> failures)
    {
        if (!one.Name.Contains('\uFFFD') || System.IO.File.Exists(one.Path) || Directory.Exists(one.Path)) return true;

        failures.Add(new FileFailure(one.Path, ImportErrors.NotUtf8.Code, ImportErrors.NotUtf8.Message));
        return false;
    }

    private static FoundFile? File(string folder, Found one, List<FileFailure> failures)
    {
        var (size, modified) = (one.Size, one.ModifiedAt);
        if (one.IsLink)
        {
            if (TargetOf(new FileInfo(one.Path)) is not FileInfo { Exists: true } target)
            {
                failures.Add(new FileFailure(one.Path, ImportErrors.DanglingLink.Code, ImportErrors.DanglingLink.Message));
                return null;
            }

            (size, modified) = (target.Length, target.LastWriteTimeUtc);
        }

        return new FoundFile(
            folder,
            one.Name,
            size,
            new DateTimeOffset(modified.Ticks - (modified.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero));
    }

    /// <summary>A linked folder is entered once, and not at all when it lies where the walk comes by itself.</summary>
    private bool MayEnter(Found folder, string root)
    {
        if (!folder.IsLink) return true;
        if (TargetOf(new DirectoryInfo(folder.Path)) is not { Exists: true } target) return false;

        var real = RealPath(target.FullName);
        return !IsWithin(real, root) && !IsWithin(root, real) && !_linked.Any(known => IsWithin(real, known))
            && _linked.Add(real);
    }

    private static bool IsWithin(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == '/');

    private static string RealPath(string path) =>
        (TargetOf(new DirectoryInfo(path))?.FullName ?? Path.GetFullPath(path)).TrimEnd('/');

    private static FileSystemInfo? TargetOf(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            // Links in a circle.
            return null;
        }
    }

    private static bool IsPicture(ReadOnlySpan<char> name) => PictureRank(name.ToString()) < int.MaxValue;

    private static int PictureRank(string name)
    {
        var stem = Array.FindIndex(
            PictureNames, one => one.Equals(Path.GetFileNameWithoutExtension(name), StringComparison.OrdinalIgnoreCase));
        var extension =
            Array.FindIndex(PictureExtensions, one => one.Equals(Path.GetExtension(name), StringComparison.OrdinalIgnoreCase));
        return stem < 0 || extension < 0 ? int.MaxValue : (stem * PictureExtensions.Length) + extension;
    }

    private static FolderListing Unread(string folder, Error error) =>
        new(folder, [], null, [new FileFailure(folder, error.Code, error.Message)], WasRead: false);

    private sealed record Found(string Path, string Name, Kind Kind, long Size, DateTimeOffset ModifiedAt, bool IsLink);
}
