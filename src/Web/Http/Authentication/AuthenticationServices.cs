namespace FunQuail.Web.Http.Authentication;

/// <summary>Lets endpoints take a viewer as a parameter, and lets in whom they let in.</summary>
internal static class AuthenticationServices
{
    public static IServiceCollection AddAdmission(this IServiceCollection services)
    {
        services.AddSingleton<ForgeryCheck>();
        services.AddSingleton<Proofs>();
        services.AddSingleton<SessionCookies>();
        services.AddScoped<RequestViewer>();
        services.AddScoped(provider => provider.GetRequiredService<RequestViewer>().Viewer);
        return services;
    }

    public static IApplicationBuilder UseRecognition(this IApplicationBuilder app) => app.UseMiddleware<Recognition>();

    public static IApplicationBuilder UseAdmission(this IApplicationBuilder app) => app.UseMiddleware<Admission>();
}
