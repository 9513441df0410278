using FunQuail.Application.Media.Attachments;
using FunQuail.Application.Media.Blobs;
using FunQuail.Application.Media.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Application.Media;

/// <summary>Pictures and stored files.</summary>
public static class MediaModule
{
    public static IServiceCollection AddMedia(this IServiceCollection services)
    {
        services.AddScoped<IAttachmentIntake, AttachmentIntake>();
        services.AddScoped<SweepStagedBlobs>();
        return services;
    }
}
