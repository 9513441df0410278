using FunQuail.Application.Common.Messaging;
using FunQuail.Infrastructure;
using FunQuail.Infrastructure.Persistence.Connections;
using FunQuail.Web.Hosting.Options;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FunQuail.Web.Hosting;

/// <summary>What the program is made of. A module adds its line here.</summary>
internal static class Services
{
    /// <summary>What every verb that touches the library needs.</summary>
    public static IServiceCollection AddFunQuail(
        this IServiceCollection services, FunQuailSettings settings, DatabaseServer database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddDatabaseServer(database);
        services.AddMessaging();
        services.AddInfrastructure();
        return services;
    }

    /// <summary>What only the server needs: endpoints, and the workers that run beside them.</summary>
    public static IServiceCollection AddServer(this IServiceCollection services, ServeOptions options)
    {
        services.AddSingleton(options);
        return services;
    }
}
