using System.Runtime.CompilerServices;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Media.Contracts;
using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Media.Blobs;

/// <summary>
/// Blobs as files below <c>blobs/</c> of the data directory: written in <c>writing/</c>, flushed, renamed into <c>staged/</c>,
/// and renamed into <c>kept/</c> by the job. All three are on one file system, so a rename happens as a whole or not at all.
/// </summary>
internal sealed class DiskBlobStore(StorageOptions options, IIdGenerator ids) : IBlobStore
{
    private const int BufferSize = 128 * 1024;

    private static readonly FileStreamOptions Reading = new()
    {
        Share = FileShare.Read | FileShare.Delete,
        BufferSize = 0,
        Options = FileOptions.Asynchronous,
    };

    private readonly string _writing = Path.Combine(options.DataDirectory, "blobs", "writing");
    private readonly string _staged = Path.Combine(options.DataDirectory, "blobs", "staged");
    private readonly string _kept = Path.Combine(options.DataDirectory, "blobs", "kept");

    public async Task<long> StageAsync(string key, Stream content, CancellationToken ct)
    {
        var target = PathOf(_staged, key);
        Directory.CreateDirectory(_writing);
        var draft = Path.Combine(_writing, ids.NewGuid().ToString("N"));
        try
        {
            var length = await WriteAsync(draft, content, ct);
            Move(draft, target);
            return length;
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    public Task KeepAsync(string key, CancellationToken ct)
    {
        var (staged, kept) = (PathOf(_staged, key), PathOf(_kept, key));
        try
        {
            Move(staged, kept);
        }
        catch (FileNotFoundException) when (File.Exists(kept))
        {
            // An earlier try got this far.
        }

        return Task.CompletedTask;
    }

    public Task<Blob?> OpenAsync(string key, CancellationToken ct)
    {
        // The third look: the job may have moved the file between the first two.
        var (staged, kept) = (PathOf(_staged, key), PathOf(_kept, key));
        return Task.FromResult(TryOpen(kept) ?? TryOpen(staged) ?? TryOpen(kept));
    }

    public Task<bool> ExistsAsync(string key, CancellationToken ct)
    {
        var (staged, kept) = (PathOf(_staged, key), PathOf(_kept, key));
        return Task.FromResult(File.Exists(kept) || File.Exists(staged) || File.Exists(kept));
    }

    public Task DeleteAsync(string key, CancellationToken ct)
    {
        Delete(PathOf(_staged, key));
        Delete(PathOf(_kept, key));
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> ListStagedAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        foreach (var path in FilesIn(_staged, before))
        {
            ct.ThrowIfCancellationRequested();
            yield return Path.GetRelativePath(_staged, path).Replace(Path.DirectorySeparatorChar, '/');
        }
    }

    public Task DiscardStagedAsync(IReadOnlyCollection<string> keys, DateTimeOffset before, CancellationToken ct)
    {
        foreach (var path in keys.Select(key => PathOf(_staged, key)))
        {
            // Somebody may have staged the same content anew since it was listed.
            if (File.GetLastWriteTimeUtc(path) < before) Delete(path);
        }

        foreach (var draft in FilesIn(_writing, before)) Delete(draft);
        return Task.CompletedTask;
    }

    private static async Task<long> WriteAsync(string path, Stream content, CancellationToken ct)
    {
        var how = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
            Options = FileOptions.Asynchronous,
        };
        await using var file = new FileStream(path, how);
        await content.CopyToAsync(file, BufferSize, ct);
        await file.FlushAsync(ct);
        file.Flush(flushToDisk: true);
        return file.Length;
    }

    private static void Move(string from, string to)
    {
        var folder = Path.GetDirectoryName(to)!;
        var made = !Directory.Exists(folder);
        if (made) Directory.CreateDirectory(folder);
        File.Move(from, to, overwrite: true);
        DirectoryFlush.Of(folder);
        if (made) DirectoryFlush.Of(Path.GetDirectoryName(folder)!);
    }

    private static Blob? TryOpen(string path)
    {
        try
        {
            var file = new FileStream(path, Reading);
            return new Blob(file, file.Length, File.GetLastWriteTimeUtc(file.SafeFileHandle));
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing was ever there.
        }
    }

    private static IEnumerable<string> FilesIn(string folder, DateTimeOffset before) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => File.GetLastWriteTimeUtc(path) < before);

    private static string PathOf(string root, string key) => Path.Combine(root, BlobKey.Check(key));
}
