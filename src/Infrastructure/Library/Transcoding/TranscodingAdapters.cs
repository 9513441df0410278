using FunQuail.Application.Library.Audio;
using FunQuail.Infrastructure.Common;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.Library.Transcoding;

/// <summary>
/// Supplies the conversion of audio. The host adds <see cref="StorageOptions"/> and <see cref="TranscodeOptions"/>.
/// </summary>
internal static class TranscodingAdapters
{
    public static IServiceCollection AddTranscoding(this IServiceCollection services)
    {
        services.AddSingleton<FfmpegEncoder>();
        services.AddSingleton<TranscodeCache>();
        services.AddSingleton<TranscodeSlots>();
        services.AddSingleton<ITranscoder, Transcoder>();
        return services;
    }
}
