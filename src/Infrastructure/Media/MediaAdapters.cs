using FunQuail.Application.Media.Attachments;
using FunQuail.Application.Media.Blobs;
using FunQuail.Application.Media.Contracts;
using FunQuail.Application.Media.Crops;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Media.Blobs;
using FunQuail.Infrastructure.Media.Crops;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.Media;

/// <summary>Supplies the ports of Media. The host adds <see cref="StorageOptions"/>.</summary>
internal static class MediaAdapters
{
    public static IServiceCollection AddMediaAdapters(this IServiceCollection services)
    {
        services.AddSingleton<IBlobStore, DiskBlobStore>();
        services.AddSingleton<IPictureReader, PictureReader>();
        services.AddScoped<IAttachmentRepository, AttachmentRepository>();
        services.AddSingleton<IPromisedBlobs, PromisedBlobs>();
        services.AddSingleton<IStoredPictures, StoredPictures>();
        services.AddSingleton(CropLimits.OfThisMachine);
        services.AddSingleton<BrokenPictures>();
        services.AddSingleton<CropFfmpeg>();
        services.AddSingleton<IPictureCropper, PictureCropper>();
        return services;
    }
}
