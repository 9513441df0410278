using FunQuail.Application.Common.Limits;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.Common.Limits;

internal static class LimitAdapters
{
    /// <summary>Counters that are shared with the other nodes of the installation.</summary>
    public static IServiceCollection AddSharedCounters(this IServiceCollection services)
    {
        services.AddSingleton(provider => new RateCounters(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RateExchange>();
        return services.AddHostedService<RateExchangeWorker>();
    }
}
