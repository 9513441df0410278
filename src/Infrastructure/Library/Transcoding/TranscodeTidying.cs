using Microsoft.Extensions.Hosting;

namespace FunQuail.Infrastructure.Library.Transcoding;

/// <summary>Tidies the cache of conversions at the start of a server.</summary>
internal sealed class TranscodeTidying(TranscodeCache cache) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(cache.Tidy, stoppingToken);
}
