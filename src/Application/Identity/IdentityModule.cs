using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Credentials;
using FunQuail.Application.Identity.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Application.Identity;

/// <summary>Accounts, sessions and what guards them.</summary>
public static class IdentityModule
{
    public static IServiceCollection AddIdentity(this IServiceCollection services, RegistrationPolicy policy)
    {
        services.AddSingleton(policy);
        services.AddScoped<AccountMail>();
        services.AddScoped<AccountOpening>();
        services.AddScoped<SessionOpening>();
        services.AddSingleton<IPasswordCheck, PasswordCheck>();
        return services;
    }
}
