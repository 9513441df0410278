using FunQuail.Application.Federation.Actors;
using FunQuail.Application.Identity.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Application.Federation;

/// <summary>Actors, and what they do among servers.</summary>
public static class FederationModule
{
    public static IServiceCollection AddFederation(this IServiceCollection services) =>
        services.AddScoped<IAccountActors, AccountActors>();
}
