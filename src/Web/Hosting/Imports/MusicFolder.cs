using FunQuail.Application.Library.Import;

namespace FunQuail.Web.Hosting.Imports;

/// <summary>The folder that <c>serve --music</c> names: imported when the server starts, and watched while it runs.</summary>
internal sealed class MusicFolder(IMusicImport import, ServeOptions options, ILogger<MusicFolder> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server answers first.
        await Task.Yield();
        await import.WatchAsync(new ImportRequest(options.Music!), new LogImportProgress(log), stoppingToken);
    }
}
