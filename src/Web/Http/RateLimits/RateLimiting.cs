namespace FunQuail.Web.Http.RateLimits;

/// <summary>Puts limits into the program.</summary>
internal static class RateLimiting
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddSingleton<ICallerIdentity, CallerIdentity>();
        services.AddSingleton<GuessLimit>();
        return services.AddSingleton<LimitReport>();
    }

    /// <summary>Behind whatever finds out who asks, and before whatever answers. Costs nothing when limits are off.</summary>
    public static IApplicationBuilder UseRateLimits(this IApplicationBuilder app) =>
        app.ApplicationServices.GetRequiredService<RateScopes>().IsEnabled ? app.UseMiddleware<RateLimiter>() : app;
}
