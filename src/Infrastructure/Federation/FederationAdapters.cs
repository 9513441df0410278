using FunQuail.Application.Federation.Actors;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.Federation;

/// <summary>Supplies the ports of Federation.</summary>
internal static class FederationAdapters
{
    public static IServiceCollection AddFederationAdapters(this IServiceCollection services)
    {
        services.AddScoped<IActorRepository, ActorRepository>();
        services.AddSingleton<IKeyPairs, KeyPairs>();
        return services;
    }
}
