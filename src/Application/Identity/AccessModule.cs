using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Application.Identity.Scopes;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Application.Identity;

/// <summary>Who comes in, and what they may do.</summary>
public static class AccessModule
{
    /// <summary>
    /// Applications, tokens and scopes. The host registers <see cref="AccessPolicy"/> and <see cref="TokenLifetimes"/>.
    /// </summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<IScopeSource, LibraryScopes>();
        services.AddSingleton<ScopeRegistry>();
        services.AddSingleton<ICommitListener, AccessChanges>();
        services.AddSingleton<IViewers, Viewers>();
        services.AddScoped<AuthorizationRules>();
        services.AddScoped<IGrantType, AuthorizationCodeGrant>();
        services.AddScoped<IGrantType, RefreshTokenGrant>();
        return services;
    }
}
