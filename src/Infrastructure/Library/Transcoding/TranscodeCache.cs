using FunQuail.Application.Common.Ports;
using FunQuail.Infrastructure.Common;
using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Library.Transcoding;

/// <summary>
/// Conversions as files below <c>cache/transcodes/</c> of the data directory: written in <c>making/</c> and, when whole, renamed
/// into <c>made/</c>, both on one file system. A file's time of change is when it was last used; the one unused for longest goes
/// first. Removing a file takes it from nobody who has it open. Several nodes may share the directory.
/// </summary>
internal sealed class TranscodeCache(
    StorageOptions storage, TranscodeOptions options, IIdGenerator ids, TimeProvider clock, ILogger<TranscodeCache> log)
{
    private const FileShare WithAnybody = FileShare.ReadWrite | FileShare.Delete;

    private readonly string _making = Path.Combine(storage.DataDirectory, "cache", "transcodes", "making");
    private readonly string _made = Path.Combine(storage.DataDirectory, "cache", "transcodes", "made");

    /// <summary>Null when it is not kept, or no more.</summary>
    public Stream? TryOpen(string key)
    {
        var path = Path.Combine(_made, key);
        try
        {
            // Unbuffered: the answer is copied in pieces larger than a buffer would be.
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, WithAnybody, 0, FileOptions.Asynchronous);
            Touch(path);
            return file;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A new file to fill, and where it is; null when there can be none.</summary>
    public (string Path, GrowingFile File)? TryBegin()
    {
        try
        {
            Directory.CreateDirectory(_making);
            var path = Path.Combine(_making, ids.NewGuid().ToString("N"));
            return (path, new GrowingFile(File.OpenHandle(
                path, FileMode.CreateNew, FileAccess.ReadWrite, WithAnybody, FileOptions.Asynchronous)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.CacheUnwritable(failure, _making);
            return null;
        }
    }

    /// <summary>Keeps a whole file, if that is allowed; readers go on reading in any case.</summary>
    public void Keep(string path, GrowingFile file, string key)
    {
        if (file.Length > options.CacheBytes)
        {
            Discard(path);
            return;
        }

        try
        {
            file.FlushToDisk();
            Directory.CreateDirectory(_made);
            File.Move(path, Path.Combine(_made, key), overwrite: true);
            Touch(Path.Combine(_made, key));
            Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.CacheUnwritable(failure, _made);
            Discard(path);
        }
    }

    public void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.CacheUnwritable(failure, _making);
        }
    }

    /// <summary>Removes what a crash left half made, and what is beyond a limit that was lowered.</summary>
    public void Tidy()
    {
        try
        {
            foreach (var file in FilesIn(_making)) DiscardUnlessOpen(file.FullName);
            Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.CacheUnwritable(failure, _made);
        }
    }

    private void Trim()
    {
        var left = options.CacheBytes;
        foreach (var file in FilesIn(_made).OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name))
        {
            left -= file.Length;
            if (left < 0) Discard(file.FullName);
        }
    }

    /// <summary>Another node's writer holds a lock on its file, which ends with its process.</summary>
    private void DiscardUnlessOpen(string path)
    {
        try
        {
            using var alone = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return;
        }

        Discard(path);
    }

    private void Touch(string path) => File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);

    private static IReadOnlyList<FileInfo> FilesIn(string directory) =>
        Directory.Exists(directory) ? [.. new DirectoryInfo(directory).EnumerateFiles()] : [];
}
