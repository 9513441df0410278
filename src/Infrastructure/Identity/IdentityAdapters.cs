using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Invitations;
using FunQuail.Application.Identity.Links;
using FunQuail.Application.Identity.Profile;
using FunQuail.Application.Identity.SecondFactor;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Domain.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.Identity;

/// <summary>Supplies the ports of Identity.</summary>
internal static class IdentityAdapters
{
    private const string NameLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
    private const int WrongPasswordsToLock = 10;

    // What is advised for PBKDF2 with HMAC-SHA512.
    private const int HashRounds = 210_000;

    private static readonly TimeSpan LockLength = TimeSpan.FromMinutes(15);

    public static IServiceCollection AddIdentityAdapters(this IServiceCollection services)
    {
        services.AddIdentityCore<AccountUser>(Configure);
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = HashRounds);
        services.AddScoped<IUserStore<AccountUser>, AccountStore>();
        services.AddMetrics();
        services.AddSingleton<IPasswordHasher<AccountUser>, PasswordHashing>();
        services.AddSingleton<DummyPassword>();
        services.AddScoped<IAccounts, Accounts>();
        services.AddScoped<IProfiles, Profiles>();
        services.AddSingleton<IProfileReads, ProfileReads>();
        services.AddScoped<ILinks, Links>();
        services.AddScoped<IInvitations, Invitations>();
        services.AddScoped<IAuthenticators, Authenticators>();
        services.AddScoped<ISessionRepository, SessionRepository>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<ISessions>(provider => provider.GetRequiredService<Sessions>());
        services.AddSingleton<ISessionReads>(provider => provider.GetRequiredService<Sessions>());
        return services;
    }

    /// <summary>Passwords are judged by <see cref="PasswordRules"/>, so Identity asks for nothing but a length.</summary>
    private static void Configure(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = NameLetters;
        // Only of those that are confirmed, which Accounts sees to.
        options.User.RequireUniqueEmail = false;
        options.Lockout.MaxFailedAccessAttempts = WrongPasswordsToLock;
        options.Lockout.DefaultLockoutTimeSpan = LockLength;
        options.Password.RequiredLength = PasswordRules.MinLength;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 1;
    }
}
