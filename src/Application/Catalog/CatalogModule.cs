using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Catalog.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Application.Catalog;

/// <summary>What the catalogue offers inside Application, beyond its requests.</summary>
public static class CatalogModule
{
    public static IServiceCollection AddCatalog(this IServiceCollection services)
    {
        services.AddScoped<CatalogSweep>();
        services.AddScoped<ICatalogIntake, CatalogIntake>();
        return services;
    }
}
