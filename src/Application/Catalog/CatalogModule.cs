using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Catalog.Intake;
using FunQuail.Domain.Catalog.Credits;
using FunQuail.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Application.Catalog;

/// <summary>What the catalogue offers inside Application, beyond its requests.</summary>
public static class CatalogModule
{
    /// <param name="joinPhrases">
    /// What may stand between the names of a credit, as <see cref="JoinPhrases.Parse"/> reads it; null means the built-in list.
    /// </param>
    public static IServiceCollection AddCatalog(this IServiceCollection services, string? joinPhrases = null)
    {
        services.AddSingleton(joinPhrases is null ? JoinPhrases.Default : JoinPhrases.Parse(joinPhrases).Value);
        services.AddScoped<CatalogSweep>();
        services.AddScoped<ICatalogIntake, CatalogIntake>();
        return services;
    }

    /// <summary>What is wrong with a list of join phrases; null when it can be used.</summary>
    public static Error? CheckJoinPhrases(string joinPhrases) =>
        JoinPhrases.Parse(joinPhrases) is { Succeeded: false, Errors: [var refusal, ..] } ? refusal : null;
}
