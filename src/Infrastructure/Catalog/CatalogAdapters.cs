using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Catalog.Attributions;
using FunQuail.Application.Catalog.Credits;
using FunQuail.Application.Catalog.Licenses;
using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Catalog.Tags;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.Catalog;

/// <summary>Supplies the repositories of Catalog.</summary>
internal static class CatalogAdapters
{
    public static IServiceCollection AddCatalogAdapters(this IServiceCollection services)
    {
        services.AddScoped<IArtistRepository, ArtistRepository>();
        services.AddScoped<IArtistCreditRepository, ArtistCreditRepository>();
        services.AddScoped<IReleaseGroupRepository, ReleaseGroupRepository>();
        services.AddScoped<IReleaseRepository, ReleaseRepository>();
        services.AddScoped<IRecordingRepository, RecordingRepository>();
        services.AddScoped<ITagRepository, TagRepository>();
        services.AddScoped<ILicenseRepository, TagRepository>();
        services.AddScoped<IAttributions, Attributions>();
        return services;
    }
}
