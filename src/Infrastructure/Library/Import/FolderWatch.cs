using System.Threading.Channels;
using FunQuail.Application.Library.Import;
using FunQuail.Domain.Common;
using Microsoft.Extensions.Logging;

namespace FunQuail.Infrastructure.Library.Import;

/// <summary>Imports a folder, and again what changes in it once it has been quiet for a while; all of it every hour.</summary>
internal sealed class FolderWatch(ImportRequest request, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestSettle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FullRescan = TimeSpan.FromHours(1);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(10);

    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Directory));

    // What is dropped when full is not lost: a full rescan is asked for.
    private readonly Channel<string> _changed = Channel.CreateBounded<string>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    public async Task RunAsync(Func<string, Task<Result<ImportReport>>> import, CancellationToken ct)
    {
        using var watcher = Watch();
        var next = _root;
        while (!ct.IsCancellationRequested)
        {
            if (await TryAsync(import, next, ct)) next = await NextAsync(ct);
            else await Task.Delay(Again, clock, ct);
        }
    }

    /// <summary>Where a change at both places calls for a look: the folder that holds both.</summary>
    internal static string Common(string one, string other)
    {
        var folder = one;
        while (folder != other && !other.StartsWith(folder.TrimEnd('/') + '/', StringComparison.Ordinal))
            folder = Path.GetDirectoryName(folder) ?? "/";
        return folder;
    }

    private async Task<bool> TryAsync(Func<string, Task<Result<ImportReport>>> import, string directory, CancellationToken ct)
    {
        try
        {
            var result = await import(directory);
            if (!result.Succeeded) log.WatchRefused(directory, result.Errors[0].Message);
            return result.Succeeded;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // A watch goes on: the database may be back in a moment.
            log.WatchFailed(failure, directory);
            return false;
        }
    }

    private async Task<string> NextAsync(CancellationToken ct)
    {
        using var hour = CancellationTokenSource.CreateLinkedTokenSource(ct);
        hour.CancelAfter(FullRescan);
        try
        {
            var folder = await _changed.Reader.ReadAsync(hour.Token);
            return Existing(await SettledAsync(folder, ct));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return _root;
        }
    }

    private async Task<string> SettledAsync(string folder, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        bool more;
        do
        {
            await Task.Delay(Settle, clock, ct);
            more = false;
            while (_changed.Reader.TryRead(out var other)) (folder, more) = (Common(folder, other), true);
        }
        while (more && clock.GetElapsedTime(began) < LongestSettle);
        return folder;
    }

    private string Existing(string folder)
    {
        while (folder.Length > _root.Length && !Directory.Exists(folder)) folder = Path.GetDirectoryName(folder)!;
        return folder.Length < _root.Length ? _root : folder;
    }

    private FileSystemWatcher? Watch()
    {
        var watcher = new FileSystemWatcher(_root) { IncludeSubdirectories = true };
        watcher.Created += (_, change) => Note(change.FullPath);
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Deleted += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) => Note(change.OldFullPath, change.FullPath);
        watcher.Error += (_, _) => _changed.Writer.TryWrite(_root);
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException failure)
        {
            log.CannotWatch(failure, _root);
            watcher.Dispose();
            return null;
        }
    }

    private void Note(params ReadOnlySpan<string> paths)
    {
        // A disc's folder is looked at together with its release.
        foreach (var path in paths)
        {
            var folder = Path.GetDirectoryName(path) ?? _root;
            var release = ReleasePlace.Of(folder).Folder;
            _changed.Writer.TryWrite(release.Length < _root.Length ? _root : release);
        }
    }
}
