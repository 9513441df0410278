using FunQuail.Infrastructure.Library.Demo;

namespace FunQuail.Web.Hosting.Imports;

/// <summary>Fills an empty library with the demo, so that the first look at a new server shows everything.</summary>
internal sealed class DemoAtFirstStart(DemoLibrary demo, ServeOptions options, ILogger<DemoAtFirstStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server answers first.
        await Task.Yield();
        if (options.Demo is null && !await demo.IsWantedAsync(stoppingToken)) return;

        log.MakingDemo();
        var done = await demo.AddAsync(new LogImportProgress(log), stoppingToken);
        if (done.Succeeded) log.DemoReady(done.Value.Figures.Files);
        else log.NoDemo(done.Errors[0].Message);
    }
}
