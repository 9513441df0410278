using FunQuail.Application.Library.Uploads;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>Registers the reader of audio files.</summary>
public static class DependencyInjection
{
    public static IServiceCollection AddTagReading(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new Ffprobe(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IAudioFileReader, AudioFileReader>();
        return services;
    }
}
