using FunQuail.Application.Library.Belongings;
using FunQuail.Application.Library.Import;
using FunQuail.Application.Library.Uploads;
using FunQuail.Infrastructure.Library.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.Library.Import;

/// <summary>Supplies what imports need besides the tag reader and the blob store.</summary>
internal static class ImportAdapters
{
    public static IServiceCollection AddImportAdapters(this IServiceCollection services)
    {
        services.AddScoped<IUploadRepository, UploadRepository>();
        services.AddScoped<IBelongings, Belongings>();
        services.AddSingleton<IFilePresence, FilePresence>();
        services.AddSingleton<IMusicImport, MusicImport>();
        services.AddSingleton<DemoLibrary>();
        return services;
    }
}
