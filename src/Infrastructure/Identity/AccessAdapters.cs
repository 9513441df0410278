using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Infrastructure.Identity.Access;
using FunQuail.Infrastructure.Identity.OAuth;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.Identity;

/// <summary>Supplies what decides on access. Only a server listens; what does not listen remembers nothing.</summary>
internal static class AccessAdapters
{
    public static IServiceCollection AddAccessAdapters(this IServiceCollection services)
    {
        services.AddScoped<IOAuthApplicationRepository, OAuthApplicationRepository>();
        services.AddScoped<ITokenRepository, TokenRepository>();
        services.AddSingleton<IOAuthReads, OAuthReads>();
        services.AddSingleton<IAccessReads, AccessReads>();
        services.AddSingleton<AccessMemory>();
        services.AddSingleton<IAccessMemory>(provider => provider.GetRequiredService<AccessMemory>());
        return services;
    }

    public static IServiceCollection AddAccessWork(this IServiceCollection services)
    {
        services.AddHostedService<AccessListener>();
        services.AddHostedService<ExpiredTokenSweeper>();
        return services;
    }
}
